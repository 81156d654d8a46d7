package org.gainsay.weighing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gainsay.core.Evidence;
import org.gainsay.core.OriginLink;
import org.gainsay.core.OriginLink.Ground;
import org.gainsay.core.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * On whose word each piece stands: a speaker who is named, or the source itself.
 *
 * <p>Ten papers that quote one minister have her word and nothing else, so what one speaker says is one origin, and so is
 * what a source says in its own voice, however often. Words of people who are not named ("witnesses", "reportedly") are
 * on the word of the source that prints them: nobody else can be asked. A speaker with the name of a source is that
 * source.
 */
final class Voices {
    private final WeighingWords words;
    private final Map<String, String> sources = new HashMap<>();
    /** Fuller names by their last word; null where several people have it. */
    private final Map<String, @Nullable String> surnames = new HashMap<>();

    Voices(List<Evidence> pieces, WeighingWords words) {
        this.words = words;
        Set<String> people = new HashSet<>();
        for (Evidence piece : pieces) {
            String name = Wording.plain(piece.said().sourceName());
            // Two sources of one name are told apart by their own pieces; the first address wins for a speaker.
            sources.merge(name, piece.said().source(), (one, other) -> one.compareTo(other) <= 0 ? one : other);
            if (piece.said().speaker().kind() == Speaker.Kind.PERSON) {
                people.add(Wording.plain(piece.said().speaker().name()));
            }
        }
        for (String person : people) {
            int last = person.lastIndexOf(' ');
            if (last > 0) {
                String surname = person.substring(last + 1);
                surnames.put(surname, surnames.containsKey(surname) ? null : person);
            }
        }
    }

    /** The source on whose own word a piece stands; null where it is on the word of a speaker who is no source. */
    @Nullable
    String source(Evidence piece) {
        Evidence.Said said = piece.said();
        return said.ownWord()
                ? said.source()
                : sources.get(Wording.plain(said.speaker().name()));
    }

    /** The links of all pieces to those on whose word they stand. */
    List<OriginLink> links(List<Evidence> pieces) {
        List<OriginLink> links = new ArrayList<>();
        for (Evidence piece : pieces) {
            links.add(link(piece));
        }
        return links;
    }

    private OriginLink link(Evidence piece) {
        Evidence.Said said = piece.said();
        String source = source(piece);
        if (source != null) {
            String reason = said.ownWord() && said.speaker().kind() != Speaker.Kind.AUTHOR
                    ? words.say("link.names-nobody", said.speaker().name(), said.sourceName())
                    : said.ownWord()
                            ? words.say("link.own-word", said.sourceName())
                            : words.say("link.word-of-source", said.speaker().name());
            return link(piece, "source " + source, reason);
        }
        String name = Wording.plain(said.speaker().name());
        String fuller =
                said.speaker().kind() == Speaker.Kind.PERSON && name.indexOf(' ') < 0 ? surnames.get(name) : null;
        if (fuller != null) {
            return link(
                    piece,
                    "speaker " + fuller,
                    words.say("link.word-of-namesake", said.speaker().name()));
        }
        return link(
                piece,
                "speaker " + (name.isEmpty() ? said.speaker().name() : name),
                words.say("link.word-of", said.speaker().name()));
    }

    private static OriginLink link(Evidence piece, String ground, String reason) {
        return new OriginLink(piece.id(), new Ground(OriginLink.Kind.UTTERANCE, ground), reason);
    }
}
