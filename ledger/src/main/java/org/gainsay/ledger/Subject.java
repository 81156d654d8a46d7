package org.gainsay.ledger;

/** What an entry is about: a case, a source, a document, a claim, a rating scale or a person. */
public sealed interface Subject permits CaseId, SourceId, DocumentId, ClaimId, ScaleId, PersonId {

    /** The name within its kind. */
    String slug();

    /** The name among all subjects, as {@link Entry#subject()} holds it: {@code case:harbour-vote-2031}. */
    default String key() {
        String word = switch (this) {
            case CaseId caseId -> "case";
            case SourceId source -> "source";
            case DocumentId document -> "document";
            case ClaimId claim -> "claim";
            case ScaleId scale -> "scale";
            case PersonId person -> "person";
        };
        return word + ":" + slug();
    }
}
