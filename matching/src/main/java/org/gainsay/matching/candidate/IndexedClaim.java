package org.gainsay.matching.candidate;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.gainsay.core.Language;

/**
 * A claim with its word forms, as an index keeps it.
 *
 * @param claim the claim
 * @param statement the terms of its statement, in order
 * @param title the terms of its title, in order; empty without one
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them, and nobody changes them
record IndexedClaim(TrackedClaim claim, int[] statement, int[] title) {
    /** Words of a statement or title that are looked at. */
    private static final int MOST_TERMS = 300;

    static IndexedClaim of(TrackedClaim claim) {
        WordForms forms = WordForms.of(claim.language());
        return new IndexedClaim(
                claim,
                terms(forms, claim.statement()),
                claim.title() == null ? new int[0] : terms(forms, claim.title()));
    }

    private static int[] terms(WordForms forms, String text) {
        var words = forms.words(text);
        return Terms.of(words.subList(0, Math.min(words.size(), MOST_TERMS)), forms);
    }

    WordForms forms() {
        return WordForms.of(claim.language());
    }

    BytesRef bytes() {
        try {
            ByteBuffersDataOutput out = new ByteBuffersDataOutput();
            out.writeString(claim.id());
            out.writeString(claim.language().tag());
            out.writeString(claim.statement());
            out.writeByte((byte) (claim.title() == null ? 0 : 1));
            out.writeString(claim.title() == null ? "" : claim.title());
            write(out, statement);
            write(out, title);
            return new BytesRef(out.toArrayCopy());
        } catch (IOException e) {
            throw new UncheckedIOException("a buffer in memory cannot be written", e);
        }
    }

    private static void write(ByteBuffersDataOutput out, int[] terms) throws IOException {
        out.writeVInt(terms.length);
        for (int term : terms) {
            out.writeInt(term);
        }
    }

    static IndexedClaim of(BytesRef bytes) throws IOException {
        ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        String id = in.readString();
        Language language = new Language(in.readString());
        String statement = in.readString();
        boolean titled = in.readByte() != 0;
        String title = in.readString();
        return new IndexedClaim(new TrackedClaim(id, statement, titled ? title : null, language), read(in), read(in));
    }

    private static int[] read(ByteArrayDataInput in) throws IOException {
        int[] terms = new int[in.readVInt()];
        for (int i = 0; i < terms.length; i++) {
            terms[i] = in.readInt();
        }
        return terms;
    }
}
