package org.gainsay.benchmarks.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gainsay.reading.attribution.FoundAttribution;
import org.gainsay.reading.attribution.FoundSource;
import org.gainsay.reading.attribution.TokenRange;
import org.gainsay.reading.text.Sentences;
import org.gainsay.reading.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The floor: a listed verb or "según"; its source is the nearest run of capitalised words of the sentence, its content
 * the quotation of the sentence, else what follows "que", else the rest of the sentence.
 */
final class PlainFinder {
    private static final Set<String> CUES = Set.of(
            "dijo",
            "dice",
            "dijeron",
            "afirmó",
            "afirma",
            "aseguró",
            "asegura",
            "señaló",
            "señala",
            "explicó",
            "explica",
            "añadió",
            "agregó",
            "indicó",
            "indica",
            "declaró",
            "anunció",
            "denunció",
            "denuncia",
            "advirtió",
            "informó",
            "sostuvo",
            "sostiene",
            "negó",
            "recordó",
            "reconoció",
            "según");

    private PlainFinder() {}

    static List<FoundAttribution> in(Tokens tokens, Sentences sentences) {
        List<FoundAttribution> found = new ArrayList<>();
        for (int s = 0; s < sentences.size(); s++) {
            int first = sentences.first(s);
            int last = sentences.last(s);
            for (int i = first; i <= last; i++) {
                if (CUES.contains(tokens.lower(i))) {
                    TokenRange content = content(tokens, first, last, i);
                    if (content != null) {
                        found.add(new FoundAttribution(
                                source(tokens, first, last, i),
                                List.of(new TokenRange(i, i)),
                                List.of(content),
                                false,
                                List.of(),
                                0,
                                1));
                    }
                    break;
                }
            }
        }
        return found;
    }

    private static @Nullable TokenRange content(Tokens tokens, int first, int last, int cue) {
        int open = -1;
        for (int i = first; i <= last; i++) {
            if (tokens.word(i).equals("«")) {
                open = i;
            } else if (tokens.word(i).equals("»") && open >= 0) {
                return new TokenRange(open, i);
            }
        }
        int from = cue + 1;
        for (int i = cue + 1; i <= last; i++) {
            if (tokens.lower(i).equals("que")) {
                from = i;
                break;
            }
        }
        return from < last ? new TokenRange(from, last - 1) : null;
    }

    private static FoundSource source(Tokens tokens, int first, int last, int cue) {
        int best = -1;
        for (int i = first; i <= last; i++) {
            if (tokens.capitalised(i) && (best < 0 || Math.abs(i - cue) < Math.abs(best - cue))) {
                best = i;
            }
        }
        if (best < 0) {
            return FoundSource.NONE;
        }
        int from = best;
        int to = best;
        while (from > first && tokens.capitalised(from - 1)) {
            from--;
        }
        while (to < last && tokens.capitalised(to + 1)) {
            to++;
        }
        return new FoundSource(new TokenRange(from, to), FoundSource.Kind.NAMED);
    }
}
