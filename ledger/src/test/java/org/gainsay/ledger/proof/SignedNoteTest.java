package org.gainsay.ledger.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.gainsay.core.Digest;
import org.junit.jupiter.api.Test;

class SignedNoteTest {
    /** The key and note that implementations of signed notes are tested with. */
    private static final String VERIFIER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String SECRET =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String TEXT = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;
    private static final String NOTE = TEXT + "\n\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZIn"
            + "NIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    @Test
    void the_published_note_is_signed_byte_for_byte_and_verified() {
        VerifierKey key = VerifierKey.parse(VERIFIER);
        assertEquals(VERIFIER, key.toString());
        assertEquals(NOTE, NoteKey.parse(SECRET, key).sign(TEXT).toString());
        assertEquals(SECRET, NoteKey.parse(SECRET, key).secret());
        SignedNote note = SignedNote.parse(NOTE);
        assertEquals(TEXT, note.text());
        assertTrue(note.isSignedBy(key));
    }

    @Test
    void a_changed_text_another_key_and_a_changed_signature_are_not_believed() {
        VerifierKey key = VerifierKey.parse(VERIFIER);
        assertFalse(SignedNote.parse(NOTE.replace("answer", "Answer")).isSignedBy(key));
        assertFalse(SignedNote.parse(NOTE.replace("x08go/ZJ", "x08go/ZK")).isSignedBy(key));
        assertFalse(SignedNote.parse(NOTE).isSignedBy(NoteKey.generate().verifier()));
        // A good signature does not make up for a bad one of the same key.
        String twice = NOTE + NOTE.substring(NOTE.lastIndexOf('\u2014')).replace("ZJkuBS", "ZJkuBT");
        assertFalse(SignedNote.parse(twice).isSignedBy(key));
        // Signatures of unknown keys are passed over.
        String witnessed = NOTE + NoteKey.generate().sign(TEXT).toString().substring(TEXT.length() + 1);
        assertTrue(SignedNote.parse(witnessed).isSignedBy(key));
    }

    @Test
    void every_cut_or_changed_character_of_a_verifier_key_is_noticed() {
        for (int end = 0; end < VERIFIER.length(); end++) {
            String cut = VERIFIER.substring(0, end);
            assertThrows(IllegalArgumentException.class, () -> VerifierKey.parse(cut), cut);
        }
        for (int at = 0; at < VERIFIER.length(); at++) {
            String changed = VERIFIER.substring(0, at) + (char) (VERIFIER.charAt(at) + 1) + VERIFIER.substring(at + 1);
            assertThrows(IllegalArgumentException.class, () -> VerifierKey.parse(changed), changed);
        }
    }

    @Test
    void what_is_no_note_is_refused() {
        for (String text : new String[] {
            "",
            "text\n",
            "text\n\n",
            TEXT + "\n\u2014 PeterNeumann\n",
            TEXT + "\n- PeterNeumann x08go/ZJkuBS\n",
            "bell\u0007\n\n\u2014 PeterNeumann x08go/ZJkuBS\n",
            NOTE.strip()
        }) {
            assertThrows(IllegalArgumentException.class, () -> SignedNote.parse(text), text);
        }
    }

    @Test
    void a_key_of_another_public_half_is_refused() {
        NoteKey key = NoteKey.generate();
        assertThrows(IllegalArgumentException.class, () -> NoteKey.parse(key.secret(), VerifierKey.parse(VERIFIER)));
        assertFalse(key.toString().contains("PRIVATE"));
        assertTrue(NoteKey.parse(key.secret(), key.verifier()).sign(TEXT).isSignedBy(key.verifier()));
    }

    @Test
    void a_checkpoint_is_three_lines_and_read_again() {
        Checkpoint checkpoint = new Checkpoint("gainsay/ab", 7, Digest.of("root"));
        assertEquals(checkpoint, Checkpoint.parse(checkpoint.text()));
        assertEquals(checkpoint, Checkpoint.parse(checkpoint.text() + "an extension\n"));
        for (String text :
                new String[] {"gainsay/ab\n7\n", "gainsay/ab\n07\nAAAA\n", "gainsay/ab\n7\nAAAA\n", "\n7\n\n"}) {
            assertThrows(IllegalArgumentException.class, () -> Checkpoint.parse(text), text);
        }
    }
}
