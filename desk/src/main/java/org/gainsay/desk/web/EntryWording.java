package org.gainsay.desk.web;

import org.gainsay.ledger.AssessmentChange;
import org.gainsay.ledger.Change;
import org.gainsay.ledger.Entry;
import org.gainsay.ledger.EvidenceChange;
import org.gainsay.ledger.Role;
import org.gainsay.weighing.WeighingWords;

/** What an entry of the ledger records, in a few words. */
final class EntryWording {
    private EntryWording() {}

    static String of(Entry entry) {
        Words words = Words.now();
        WeighingWords weighing = words.weighing();
        return switch (entry.change()) {
            case Change.CaseOpened opened -> words.say("entry-case-opened");
            case Change.SourceNamed named -> words.say("entry-source-named", named.name());
            case Change.DocumentFiled filed -> words.say("entry-document-filed");
            case Change.CaptureKept kept -> words.say("entry-capture-kept");
            case Change.AliasNamed alias -> words.say("entry-alias-named", alias.address());
            case Change.DocumentRead read -> words.say("entry-document-read");
            case Change.DocumentSought sought -> words.say("entry-document-sought", sought.note());
            case Change.TextRevised revised -> words.say("entry-text-revised");
            case Change.MentionReviewed reviewed -> words.say("entry-mention-reviewed", piece(reviewed.decision()));
            case Change.CapturesStamped stamped -> words.say("entry-captures-stamped");
            case Change.ClaimOpened opened -> words.say("entry-claim-opened");
            case Change.MentionFiled filed -> words.say("entry-mention-filed", piece(entry.sequence()));
            case Change.MentionRejected rejected -> words.say("entry-mention-rejected");
            case Change.MatchJudged judged ->
                switch (judged.judgement()) {
                            case NOT_THE_SAME -> words.say("entry-judged-other");
                            case CANNOT_TELL -> words.say("entry-judged-open");
                        }
                        + (judged.reason() == null ? "" : ": " + judged.reason());
            case Change.Undone undone -> words.say("entry-undone", undone.sequence());
            case EvidenceChange.EvidenceFiled filed ->
                words.say("entry-evidence-filed", piece(entry.sequence()), weighing.stance(filed.stance()));
            case EvidenceChange.ItemGraded graded ->
                words.say(
                        "entry-item-graded",
                        graded.item(),
                        graded.credibility().number(),
                        Signs.word(graded.credibility()),
                        graded.reason());
            case EvidenceChange.SourceGraded graded ->
                words.say(
                        "entry-source-graded",
                        graded.source(),
                        graded.reliability(),
                        Signs.word(graded.reliability()),
                        graded.reason());
            case EvidenceChange.SourcesRelated related ->
                words.say(
                        "entry-sources-related",
                        related.source(),
                        weighing.relation(related.kind()),
                        related.other(),
                        related.reason());
            case EvidenceChange.CorrectionNoted noted -> words.say("entry-correction-noted", noted.note());
            case EvidenceChange.OriginLinked linked ->
                words.say("entry-origin-linked", linked.one(), linked.other(), linked.reason());
            case EvidenceChange.OriginParted parted ->
                words.say("entry-origin-parted", parted.item(), weighing.link(parted.kind()), parted.reason());
            case EvidenceChange.MissingNamed missing -> words.say("entry-missing-named", missing.what());
            case EvidenceChange.PromiseSettled settled ->
                words.say(
                        "entry-settled",
                        weighing.outcome(settled.settlement().outcome()),
                        settled.settlement().reason());
            case AssessmentChange.ScaleAdded added ->
                words.say("entry-scale-added", added.scale().name());
            case AssessmentChange.AssessmentProposed proposed ->
                words.say("entry-assessment-proposed", proposed.verdict().rating());
            case Change.PersonAdmitted admitted ->
                words.say("entry-person-admitted", admitted.name(), word(admitted.role()));
            case Change.RoleGranted granted -> {
                String role = granted.role() == null ? words.say("entry-whole-desk") : word(granted.role());
                yield granted.caseId() == null
                        ? words.say("entry-role-granted", granted.person(), role)
                        : words.say("entry-role-granted-in", granted.person(), role, granted.caseId());
            }
            case Change.PersonBarred barred ->
                words.say(barred.barred() ? "entry-barred" : "entry-let-in", barred.person());
            case AssessmentChange.AssessmentApproved approved ->
                words.say("entry-assessment-approved", approved.assessment());
        };
    }

    private static String word(Role role) {
        return Words.now().say("term-role-" + role.word());
    }

    private static String piece(long sequence) {
        return "e" + sequence;
    }
}
