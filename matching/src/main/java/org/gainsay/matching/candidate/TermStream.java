package org.gainsay.matching.candidate;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** The terms of a claim as Lucene takes them: four bytes each. */
final class TermStream extends TokenStream {
    /** Indexed with how often a term stands in a claim, without its places. */
    static final FieldType FIELD = new FieldType();

    static {
        FIELD.setTokenized(true);
        FIELD.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        FIELD.freeze();
    }

    private final BytesTermAttribute bytes = addAttribute(BytesTermAttribute.class);
    private final int[] statement;
    private final int[] title;
    private int at;

    TermStream(int[] statement, int[] title) {
        this.statement = statement;
        this.title = title;
    }

    @Override
    public boolean incrementToken() {
        if (at == statement.length + title.length) {
            return false;
        }
        clearAttributes();
        bytes.setBytesRef(bytes(at < statement.length ? statement[at] : title[at - statement.length]));
        at++;
        return true;
    }

    @Override
    public void reset() {
        at = 0;
    }

    static BytesRef bytes(int term) {
        return new BytesRef(new byte[] {(byte) (term >>> 24), (byte) (term >>> 16), (byte) (term >>> 8), (byte) term});
    }

    static int number(BytesRef bytes) {
        int number = 0;
        for (int i = 0; i < Integer.BYTES; i++) {
            number = number << 8 | bytes.bytes[bytes.offset + i] & 0xFF;
        }
        return number;
    }
}
