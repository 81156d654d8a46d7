package org.gainsay.ledger;

import java.time.Instant;
import java.util.List;
import org.gainsay.core.Digest;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is filed. The texts, sheets and captured bytes themselves are kept by {@code capture}, under their
 * digests; the ledger holds the digests.
 */
public sealed interface Change {

    /**
     * A case was opened.
     *
     * @param caseId its name from now on
     * @param title one line
     * @param note what a reader must know of the whole case ("fiction"); null if nothing
     */
    record CaseOpened(CaseId caseId, String title, @Nullable String note) implements Change {
        public CaseOpened {
            Words.line("case title", title);
        }
    }

    /**
     * A source got its name.
     *
     * @param source its id from now on
     * @param name one line, as people write it
     */
    record SourceNamed(SourceId source, String name) implements Change {
        public SourceNamed {
            Words.line("source name", name);
        }
    }

    /**
     * A document of a source was filed in a case.
     *
     * @param document its id from now on
     * @param caseId the case
     * @param source who published it
     * @param imprint what it says of itself
     * @param addresses where it stands: URLs or file names; may be empty (pasted text)
     */
    record DocumentFiled(DocumentId document, CaseId caseId, SourceId source, Imprint imprint, List<String> addresses)
            implements Change {
        public DocumentFiled {
            addresses = List.copyOf(addresses);
        }
    }

    /**
     * The bytes of a document were kept.
     *
     * @param document the document
     * @param payload the digest of the bytes
     * @param text the digest of the text extracted from them
     * @param mediaType what the bytes are, without parameters: {@code text/html}
     * @param at when they were obtained
     * @param from the address or file name they were obtained from
     */
    record CaptureKept(DocumentId document, Digest payload, Digest text, String mediaType, Instant at, String from)
            implements Change {
        public CaptureKept {
            Words.line("media type", mediaType);
        }
    }

    /**
     * A document was found to stand at another address as well: the same work under another name.
     *
     * @param document the document
     * @param address the other address
     * @param reason why the two are one, in words: {@code canonical link}
     */
    record AliasNamed(DocumentId document, String address, String reason) implements Change {
        public AliasNamed {
            Words.line("address", address);
            Words.line("reason", reason);
        }
    }

    /**
     * A text of a document was read.
     *
     * @param document the document
     * @param text the digest of the text that was read, one that a capture of the document led to
     * @param sheet the digest of the claim sheet's JSON
     * @param readerVersion the version of the reader and its rules
     * @param mentions how many mentions the sheet has
     */
    record DocumentRead(DocumentId document, Digest text, Digest sheet, String readerVersion, int mentions)
            implements Change {
        public DocumentRead {
            Words.line("reader version", readerVersion);
            if (mentions < 0) {
                throw new IllegalArgumentException("reading of " + document + " with " + mentions + " mentions");
            }
        }
    }

    /**
     * A claim was opened for tracking.
     *
     * @param claim its id from now on
     * @param caseId the case
     * @param statement the canonical sentence
     */
    record ClaimOpened(ClaimId claim, CaseId caseId, String statement) implements Change {
        public ClaimOpened {
            Words.line("claim", statement);
        }
    }

    /**
     * A mention was filed under a claim.
     *
     * @param document where it stands
     * @param claim what it states
     * @param excerpt the mention and all that it names
     */
    record MentionFiled(DocumentId document, ClaimId claim, Excerpt excerpt) implements Change {}

    /**
     * A mention was set aside: not a claim, or not one to track.
     *
     * @param document where it stands
     * @param excerpt the mention and all that it names
     * @param reason why; null if none was given
     */
    record MentionRejected(
            DocumentId document, Excerpt excerpt, @Nullable String reason) implements Change {}

    /**
     * An earlier entry was taken back: a mention filed or rejected, an alias named, or a claim opened that no mention is
     * filed under.
     * Both entries stay in the ledger; the views are as if neither had been. Redo by filing again.
     *
     * @param sequence the sequence of the entry
     */
    record Undone(long sequence) implements Change {}
}
