package org.gainsay.desk.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gainsay.core.Mention;
import org.gainsay.core.Speaker;
import org.gainsay.core.Tension;

/**
 * A claim sheet as a table for a terminal: one claim below the other in the order of the text, then the tensions, what
 * stands on nobody's word, and one line that sums it up.
 *
 * <p>Text from the document is printed without its control characters, so that it cannot steer the terminal.
 */
public final class SheetTable {
    /** Below this the statement would have too little room beside the other columns. */
    private static final int NARROWEST = 60;
    /** Beyond this lines are hard to follow, however wide the window is. */
    private static final int WIDEST = 140;

    private static final int ID = 5;
    private static final int WORTH = 6;
    private static final int SPEAKER = 20;
    private static final int KIND = 12;
    private static final String GAP = " ";

    private final Ink ink;
    private final int width;

    /**
     * @param width columns of the terminal
     * @param colours whether it shows colours
     */
    public SheetTable(int width, boolean colours) {
        this.ink = new Ink(colours);
        this.width = Math.clamp(width, NARROWEST, WIDEST);
    }

    /** The table, each line ended by a line feed. */
    public String of(Reading reading) {
        StringBuilder out = new StringBuilder();
        Wrapped.lines(reading.heading(), width).forEach(line -> line(out, ink.bold(line)));
        Wrapped.lines(String.join(" · ", reading.facts()), width).forEach(line -> line(out, ink.faint(line)));
        line(out, "");
        if (reading.sheet().mentions().isEmpty()) {
            line(out, "No claim worth checking was found.");
        } else {
            line(
                    out,
                    ink.faint(cell("id", ID) + cell("worth", WORTH) + cell("speaker", SPEAKER) + cell("kind", KIND)
                            + "claim"));
            reading.sheet().mentions().forEach(mention -> row(out, reading, mention));
        }
        tensions(out, reading);
        unsourced(out, reading);
        line(out, "");
        Wrapped.lines(reading.summary(), width).forEach(line -> line(out, ink.bold(line)));
        return out.toString();
    }

    private void row(StringBuilder out, Reading reading, Mention mention) {
        Speaker speaker = mention.voice().speaker();
        String name = speaker.kind() == Speaker.Kind.AUTHOR ? "(the author)" : speaker.name();
        List<String> names = new ArrayList<>(Wrapped.lines(name, SPEAKER - GAP.length()));
        int named = names.size();
        names.add(Reading.mode(mention));
        int room = width - ID - WORTH - SPEAKER - KIND;
        List<String> statement = Wrapped.lines(mention.statement(), room);
        List<String> slots = Wrapped.lines(slots(reading, mention), room);
        int rows = Math.max(names.size(), statement.size() + slots.size());
        for (int i = 0; i < rows; i++) {
            String first = i == 0
                    ? cell(mention.id().toString(), ID)
                            + cell(String.format(Locale.ROOT, "%.2f", mention.checkWorthiness()), WORTH)
                    : " ".repeat(ID + WORTH);
            String who = i < names.size() ? cell(names.get(i), SPEAKER) : " ".repeat(SPEAKER);
            String kind = cell(i == 0 ? Reading.word(mention.kind()) : "", KIND);
            String rest = i < statement.size()
                    ? statement.get(i)
                    : i - statement.size() < slots.size() ? ink.faint(slots.get(i - statement.size())) : "";
            line(
                    out,
                    (i == 0 ? ink.bold(first) : first)
                            + (i < named ? ink.voice(who, speaker.kind()) : ink.faint(who))
                            + ink.faint(kind)
                            + rest);
        }
    }

    private static String slots(Reading reading, Mention mention) {
        return String.join(
                " · ",
                Stream.of(
                                reading.values(mention).stream(),
                                reading.times(mention).stream(),
                                reading.due(mention).stream())
                        .flatMap(slot -> slot)
                        .toList());
    }

    private void tensions(StringBuilder out, Reading reading) {
        List<Tension> tensions = reading.sheet().tensions();
        if (tensions.isEmpty()) {
            return;
        }
        line(out, "");
        line(out, ink.bold("Tensions"));
        for (Tension tension : tensions) {
            if (!tension.weak()) {
                String pair = tension.a().equals(tension.b()) ? tension.a() + " " : tension.a() + " ≠ " + tension.b();
                String lead = cell(pair, ID + WORTH) + cell(Reading.word(tension.kind()), KIND);
                listed(out, ink.alarm(lead), lead.length(), tension.why());
            }
        }
        List<String> weak = tensions.stream()
                .filter(Tension::weak)
                .map(tension -> tension.a() + " ≠ " + tension.b())
                .toList();
        if (!weak.isEmpty()) {
            line(out, ink.faint("weak, folded away: " + String.join(", ", weak)));
        }
    }

    private void unsourced(StringBuilder out, Reading reading) {
        List<Mention> unsourced = reading.sheet().unsourced();
        if (unsourced.isEmpty()) {
            return;
        }
        line(out, "");
        line(out, ink.bold("On nobody\u2019s word"));
        for (Mention mention : unsourced) {
            listed(
                    out,
                    ink.bold(cell(mention.id().toString(), ID)),
                    ID,
                    mention.quote().exact());
        }
    }

    private void listed(StringBuilder out, String lead, int indent, String text) {
        List<String> lines = Wrapped.lines(text, width - indent);
        for (int i = 0; i < lines.size(); i++) {
            line(out, (i == 0 ? lead : " ".repeat(indent)) + lines.get(i));
        }
    }

    private static String cell(String text, int width) {
        int missing = width - Wrapped.width(text);
        return missing > 0 ? text + " ".repeat(missing) : text + GAP;
    }

    private static void line(StringBuilder out, String text) {
        out.append(text.stripTrailing()).append('\n');
    }
}
