package org.gainsay.core;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That something was said, believed or found by someone: the source, the cue that marks it, and the content.
 *
 * <p>The three roles are those of Pareti (2012) and Newell et al. (2018).
 *
 * @param id its name in this sheet
 * @param mode {@link Mode#DIRECT} if all of the content stands in quotation marks, else {@link Mode#INDIRECT}
 * @param chain who passed it on, the nearest to the source first: "A, in an interview for B" has the chain [B]
 * @param source who said it
 * @param cue the word that marks it ("said", "according to"); null where only quotation marks do
 * @param content what was said; several spans where the cue stands in its middle; never empty
 */
public record Attribution(
        AttributionId id,
        Mode mode,
        List<String> chain,
        Source source,
        @Nullable Span cue,
        List<Span> content) {
    public Attribution {
        if (content.isEmpty()) {
            throw new IllegalArgumentException("attribution " + id + " without content");
        }
        if (mode == Mode.OWN_VOICE) {
            throw new IllegalArgumentException("attribution " + id + " in the author's own voice");
        }
        chain = List.copyOf(chain);
        content = List.copyOf(content);
    }

    /**
     * The one who said it, and the words that say so.
     *
     * @param speaker who it is, followed back to the name
     * @param span the words in the text; null where the source is left out ("it was reported that")
     */
    public record Source(Speaker speaker, @Nullable Span span) {}
}
