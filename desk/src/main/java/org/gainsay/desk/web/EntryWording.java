package org.gainsay.desk.web;

import java.util.Locale;
import org.gainsay.ledger.AssessmentChange;
import org.gainsay.ledger.Change;
import org.gainsay.ledger.Entry;
import org.gainsay.ledger.EvidenceChange;
import org.gainsay.ledger.Role;

/** What an entry of the ledger records, in a few words. */
final class EntryWording {
    private EntryWording() {}

    static String of(Entry entry) {
        return switch (entry.change()) {
            case Change.CaseOpened opened -> "Opened the case";
            case Change.SourceNamed named -> "Named the source " + named.name();
            case Change.DocumentFiled filed -> "Filed a document";
            case Change.CaptureKept kept -> "Kept a capture";
            case Change.AliasNamed alias -> "Named another address: " + alias.address();
            case Change.DocumentRead read -> "Read a document";
            case Change.DocumentSought sought -> "Looked for a document: " + sought.note();
            case Change.TextRevised revised -> "Found a changed text";
            case Change.MentionReviewed reviewed -> "Let mention " + piece(reviewed.decision()) + " stand";
            case Change.CapturesStamped stamped -> "Had captures stamped";
            case Change.ClaimOpened opened -> "Opened the claim";
            case Change.MentionFiled filed -> "Filed a mention, " + piece(entry.sequence());
            case Change.MentionRejected rejected -> "Set a mention aside";
            case Change.MatchJudged judged ->
                switch (judged.judgement()) {
                    case NOT_THE_SAME -> "Found a mention to be of something else";
                    case CANNOT_TELL -> "Could not tell whether a mention is of it";
                } + (judged.reason() == null ? "" : ": " + judged.reason());
            case Change.Undone undone -> "Took back entry " + undone.sequence();
            case EvidenceChange.EvidenceFiled filed ->
                "Filed evidence, " + piece(entry.sequence()) + ", which "
                        + filed.stance().word() + " the claim";
            case EvidenceChange.ItemGraded graded ->
                "Graded " + graded.item() + " " + graded.credibility().number() + " ("
                        + graded.credibility().meaning() + "): " + graded.reason();
            case EvidenceChange.SourceGraded graded ->
                "Graded " + graded.source() + " " + graded.reliability() + " ("
                        + graded.reliability().meaning() + "): " + graded.reason();
            case EvidenceChange.SourcesRelated related ->
                "Noted that " + related.source() + " " + related.kind().said() + " " + related.other() + ": "
                        + related.reason();
            case EvidenceChange.CorrectionNoted noted -> "Noted a correction: " + noted.note();
            case EvidenceChange.OriginLinked linked ->
                "Joined " + linked.one() + " and " + linked.other() + ": " + linked.reason();
            case EvidenceChange.OriginParted parted ->
                "Spoke against a link of " + parted.item() + " ("
                        + parted.kind().said() + "): " + parted.reason();
            case EvidenceChange.MissingNamed missing -> "Named what is missing: " + missing.what();
            case EvidenceChange.PromiseSettled settled ->
                "Found it " + settled.settlement().outcome().word() + ": "
                        + settled.settlement().reason();
            case AssessmentChange.ScaleAdded added ->
                "Took up the scale " + added.scale().name();
            case AssessmentChange.AssessmentProposed proposed ->
                "Proposed an assessment: " + proposed.verdict().rating();
            case Change.PersonAdmitted admitted -> "Admitted " + admitted.name() + " as " + word(admitted.role());
            case Change.RoleGranted granted ->
                "Gave " + granted.person() + " the role of "
                        + (granted.role() == null ? "the whole desk" : word(granted.role()))
                        + (granted.caseId() == null ? "" : " in the case " + granted.caseId());
            case Change.PersonBarred barred -> (barred.barred() ? "Barred " : "Let in again ") + barred.person();
            case AssessmentChange.AssessmentApproved approved ->
                "Approved the assessment of entry " + approved.assessment();
        };
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static String piece(long sequence) {
        return "e" + sequence;
    }
}
