package org.gainsay.desk.search;

import java.io.IOException;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Takes apart letters and accents, however they were typed, and drops the accents. */
final class Folding extends TokenFilter {
    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]+");
    private static final int ASCII = 0x80;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    Folding(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        for (int at = 0; at < term.length(); at++) {
            if (term.charAt(at) >= ASCII) {
                String bare = ACCENTS.matcher(Normalizer.normalize(term, Normalizer.Form.NFD))
                        .replaceAll("");
                if (!bare.isEmpty()) {
                    term.setEmpty().append(Normalizer.normalize(bare, Normalizer.Form.NFC));
                }
                break;
            }
        }
        return true;
    }
}
