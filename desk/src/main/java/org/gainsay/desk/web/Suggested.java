package org.gainsay.desk.web;

import java.util.List;
import org.gainsay.core.Compared;
import org.gainsay.core.Relation;
import org.gainsay.core.Slot;
import org.gainsay.core.SlotFinding;
import org.gainsay.desk.Matching;
import org.jspecify.annotations.Nullable;

/**
 * A claim that a machine suggests for a mention, in words.
 *
 * @param place the mention, and where its page is
 * @param claim the claim's name in addresses
 * @param statement the claim
 * @param counts how much is filed under it
 * @param relation how the mention stands to it, as a phrase
 * @param why the reason for that
 * @param slots what was found slot by slot
 * @param attach what filing the mention there is called
 */
public record Suggested(
        Place place,
        String claim,
        String statement,
        String counts,
        String relation,
        String why,
        List<Part> slots,
        String attach) {

    /**
     * What was found in one slot.
     *
     * @param name the slot
     * @param state agree, differ or unknown: also the class of its line
     * @param mark the sign that stands beside the hue
     * @param why the reason
     */
    public record Part(String name, String state, String mark, String why) {}

    /**
     * A mention that is decided about.
     *
     * @param caseId the case
     * @param document the document
     * @param mention the mention's name in the sheet
     * @param at its place in the queue; empty on the page of the document, which is then come back to
     */
    public record Place(String caseId, String document, String mention, String at) {}

    static Suggested of(Place place, Matching.Suggestion suggestion) {
        Compared compared = suggestion.compared();
        return new Suggested(
                place,
                suggestion.claim().id().slug(),
                suggestion.claim().statement(),
                Wording.mentions(suggestion.claim()),
                relation(compared.relation(), compared.course()),
                compared.why(),
                parts(compared),
                attach(compared.relation()));
    }

    /** What was found slot by slot. */
    static List<Part> parts(Compared compared) {
        return compared.slots().stream().map(Suggested::part).toList();
    }

    static String relation(Relation relation, Compared.@Nullable Course course) {
        return Words.now()
                .say(
                        relation == Relation.OTHER_VALUE && course != null
                                ? "triage-course-" + Forms.word(course)
                                : "triage-" + Forms.word(relation));
    }

    private static String attach(Relation relation) {
        return switch (relation) {
            case SAME -> Words.now().say("triage-attach-same");
            case NARROWER, BROADER, OTHER_VALUE, CONTRADICTS, RELATED, UNRELATED ->
                Words.now().say("triage-attach-there");
        };
    }

    private static Part part(SlotFinding finding) {
        return new Part(
                name(finding.slot()),
                finding.state().word(),
                switch (finding.state()) {
                    case AGREE -> "=";
                    case DIFFER -> "≠";
                    case UNKNOWN -> "?";
                },
                finding.why());
    }

    private static String name(Slot slot) {
        return Words.now().say("claim-slot-" + slot.word());
    }
}
