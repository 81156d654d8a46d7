package org.gainsay.ledger;

import java.time.Instant;
import java.util.HashSet;
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
     * A document was looked for where it had been captured, and what came was not the document.
     *
     * @param document the document
     * @param found what came instead
     * @param at when
     * @param from the address
     * @param note what was met, one line: "answered 404"
     */
    record DocumentSought(DocumentId document, Found found, Instant at, String from, String note) implements Change {
        public DocumentSought {
            Words.line("address", from);
            Words.line("note", note);
        }

        /** What came in place of a document. */
        public enum Found {
            /** The server says that it is not there any more. */
            GONE,
            /** Another page was handed out in its place. */
            ELSEWHERE,
            /** A wall stands before it: for payment, consent, or against machines. */
            WALLED,
            /** No answer, or none that could be used. */
            UNREACHABLE
        }
    }

    /**
     * The text of a document differs from the one that was captured before, and this is where the passages stand that
     * were decided about.
     *
     * @param document the document
     * @param from the digest of the text before
     * @param to the digest of the text now
     * @param material how many sentences changed in substance
     * @param placements the decided passages, in the order of deciding; each decision at most once
     */
    record TextRevised(DocumentId document, Digest from, Digest to, int material, List<Placement> placements)
            implements Change {
        public TextRevised {
            placements = List.copyOf(placements);
            if (material < 0) {
                throw new IllegalArgumentException("revision of " + document + " with " + material + " changes");
            }
        }
    }

    /**
     * A person looked at a mention whose source had changed, and what was decided stands.
     *
     * @param document the document
     * @param decision the sequence of the entry that filed or rejected the mention
     * @param text the digest of the text that it was looked at in
     */
    record MentionReviewed(DocumentId document, long decision, Digest text) implements Change {}

    /**
     * An outside authority stamped captures of a case with the time (RFC 3161).
     *
     * @param caseId the case
     * @param root the root of the Merkle tree (RFC 6962) over the captures, which the token names
     * @param captures the digests of the captures' bytes in the order of the leaves; each once, at least one
     * @param token the digest of the token, which is kept as an object of its own
     * @param authority who signed it, as its certificate says
     * @param at the moment that the authority names
     */
    record CapturesStamped(
            CaseId caseId, Digest root, List<Digest> captures, Digest token, String authority, Instant at)
            implements Change {
        public CapturesStamped {
            captures = List.copyOf(captures);
            Words.line("authority", authority);
            if (captures.isEmpty() || new HashSet<>(captures).size() < captures.size()) {
                throw new IllegalArgumentException("time stamp over " + captures + ": wants captures, each once");
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
     * A person compared a mention with a claim and did not file it there. A machine does not suggest that claim for that
     * mention again.
     *
     * @param document where the mention stands
     * @param claim the claim
     * @param excerpt the mention and all that it names
     * @param judgement what the person found
     * @param reason why; null if none was given
     */
    record MatchJudged(
            DocumentId document,
            ClaimId claim,
            Excerpt excerpt,
            Judgement judgement,
            @Nullable String reason) implements Change {
        /** A judgement for which no reason was given. */
        public MatchJudged(DocumentId document, ClaimId claim, Excerpt excerpt, Judgement judgement) {
            this(document, claim, excerpt, judgement, null);
        }

        /** What a person found who compared a mention with a claim. */
        public enum Judgement {
            /** The mention states something else. */
            NOT_THE_SAME,
            /** It cannot be told from what there is. */
            CANNOT_TELL
        }
    }

    /**
     * An earlier entry was taken back: a mention filed, rejected, reviewed or judged not to be of a claim, an alias,
     * anything of {@link OfEvidence}, an assessment proposed that is not approved or approved that is not superseded, or a
     * claim opened that nothing is filed under.
     * Both entries stay in the ledger; the views are as if neither had been. Redo by filing again.
     *
     * @param sequence the sequence of the entry
     */
    record Undone(long sequence) implements Change {}

    /** What is filed to weigh claims by. */
    sealed interface OfEvidence extends Change permits EvidenceChange {}

    /** What people make of claims. */
    sealed interface OfAssessment extends Change permits AssessmentChange {}
    /** That a person came, or what they may do changed. Passwords, tokens and sessions are no facts of the ledger. */
    sealed interface OfPerson extends Change {
        /** Whom it is about. */
        PersonId person();
    }

    /**
     * A person got an account at the desk.
     *
     * @param person their id from now on
     * @param name one line; what they file carries it
     * @param role what they may do at the whole desk
     */
    record PersonAdmitted(PersonId person, String name, Role role) implements OfPerson {
        public PersonAdmitted {
            Words.line("person name", name);
        }
    }

    /**
     * A person got another role, at the whole desk or in one case.
     *
     * @param person the person
     * @param caseId the case; null for the whole desk
     * @param role what they may do from now on; null for nothing more in the case than at the whole desk
     */
    record RoleGranted(
            PersonId person,
            @Nullable CaseId caseId,
            @Nullable Role role) implements OfPerson {
        public RoleGranted {
            if (caseId == null && role == null) {
                throw new IllegalArgumentException("role of " + person + ": at the whole desk everybody has one");
            }
        }
    }

    /**
     * An account was disabled, or enabled again.
     *
     * @param person the person
     * @param barred whether they may not sign in from now on
     */
    record PersonBarred(PersonId person, boolean barred) implements OfPerson {}
}
