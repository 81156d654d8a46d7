package org.gainsay.desk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.gainsay.core.Language;
import org.gainsay.matching.candidate.ClaimIndex;
import org.gainsay.matching.candidate.TrackedClaim;
import org.gainsay.reading.Reader;

/**
 * The claims of a file on their way into an index, one JSON object a line. Those that the index holds in the same words are
 * left as they are, since it is the encoder that takes the time.
 */
final class ClaimsFile implements JsonLines.Taker {
    /** Claims that are put into the index at a time: enough for the encoder's batches, little to hold. */
    private static final int CHUNK = 512;

    private final String name;
    private final ClaimIndex index;
    private final int most;
    private final Consumer<String> refusal;
    private final Terminal terminal;
    private final Progress progress;

    /** Whether the index held claims before; an empty one need not be asked. */
    private final boolean known;

    private final List<TrackedClaim> chunk = new ArrayList<>(CHUNK);
    private final Set<String> ids = new HashSet<>();
    private int read;
    private int put;

    /**
     * @param name of the file, or {@code -}
     * @param most how many claims the index may take
     * @param refusal who learns of lines that cannot be used
     * @param terminal where standard input comes from, and what else is to be said goes
     */
    ClaimsFile(String name, ClaimIndex index, int most, Consumer<String> refusal, Terminal terminal) {
        this.name = name;
        this.index = index;
        this.most = most;
        this.refusal = refusal;
        this.terminal = terminal;
        this.progress = new Progress("taking in claims", terminal);
        this.known = index.size() > 0;
    }

    /** Reads the file. */
    void read() throws IOException {
        new JsonLines(name, terminal.in()).each(this);
        put();
        progress.end();
    }

    /** How many claims the file holds, each id once. */
    int size() {
        return ids.size();
    }

    /** Whether the index was given anything that it did not hold. */
    boolean changed() {
        return put > 0;
    }

    /** Whether there were more claims than the index may take; the rest was left out. */
    boolean tooMany() {
        return ids.size() > most;
    }

    @Override
    public void take(String place, ObjectNode object) {
        if (tooMany()) {
            return;
        }
        String statement = JsonLines.text(object, "claim");
        String language = JsonLines.textIfKnown(object, "language");
        TrackedClaim claim = new TrackedClaim(
                JsonLines.text(object, "id"),
                statement,
                JsonLines.textIfKnown(object, "title"),
                language == null ? Reader.language(statement) : Language.of(language));
        if (!ids.add(claim.id())) {
            terminal.message(place + ": id '" + claim.id() + "' for the second time; the later claim counts");
        }
        chunk.add(claim);
        read++;
        if (chunk.size() == CHUNK) {
            put();
        }
    }

    private void put() {
        if (known) {
            chunk.removeIf(claim -> index.claim(claim.id()).equals(Optional.of(claim)));
        }
        put += chunk.size();
        index.put(chunk);
        chunk.clear();
        progress.at(read);
    }

    @Override
    public void refused(String reason) {
        refusal.accept(reason);
    }
}
