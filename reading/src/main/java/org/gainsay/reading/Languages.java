package org.gainsay.reading;

import java.util.Set;
import org.gainsay.core.Language;
import org.gainsay.reading.text.Tokens;

/** Tells English from Spanish by their commonest function words. */
final class Languages {
    /** Tokens looked at: an article betrays its language in its first paragraphs. */
    private static final int LOOKED_AT = 600;

    private static final Set<String> ENGLISH = Set.of(
            "the", "of", "and", "to", "in", "that", "was", "is", "for", "on", "with", "by", "it", "he", "are", "were",
            "his", "from", "has", "have", "not", "this", "said");
    private static final Set<String> SPANISH = Set.of(
            "el", "la", "de", "que", "y", "en", "los", "las", "del", "se", "por", "un", "una", "con", "para", "es",
            "su", "al", "lo", "como", "más", "fue", "según");

    private Languages() {}

    static Language of(Tokens tokens) {
        int english = 0;
        int spanish = 0;
        for (int i = 0; i < Math.min(LOOKED_AT, tokens.size()); i++) {
            english += ENGLISH.contains(tokens.lower(i)) ? 1 : 0;
            spanish += SPANISH.contains(tokens.lower(i)) ? 1 : 0;
        }
        return spanish > english ? Language.SPANISH : Language.ENGLISH;
    }
}
