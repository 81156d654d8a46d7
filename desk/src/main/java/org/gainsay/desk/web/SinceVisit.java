package org.gainsay.desk.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gainsay.desk.Desk;
import org.gainsay.ledger.Actor;
import org.gainsay.ledger.BoardViews.Recent;
import org.gainsay.ledger.CaseId;

/**
 * What others filed since somebody's last visit, in one line for the board.
 *
 * @param when the end of that visit, in words
 * @param path the list of the changes
 * @param counted how much was filed and by how many, in words; empty if nothing was
 */
public record SinceVisit(String when, String path, String counted) {
    /** Entries that are looked through for the line: what a busy day brings. */
    static final int MOST = 500;

    /**
     * The line, and how many entries concern each case.
     *
     * @param line the line
     * @param cases by case; empty where more was filed than is looked through
     */
    record Counted(SinceVisit line, Map<CaseId, Integer> cases) {}

    static Counted of(Desk desk, Actor person, Visits.Mark before, long head) {
        String when = Wording.moment(before.at());
        String path = "/changes?since=" + before.entry();
        if (head - before.entry() > MOST) {
            return new Counted(new SinceVisit(when, path, Words.now().say("changes-more-than", MOST)), Map.of());
        }
        List<Recent> others = desk.views().board().recent(before.entry(), head + 1, MOST).stream()
                .filter(recent -> !recent.entry().actor().equals(person))
                .toList();
        Map<CaseId, Integer> cases = new HashMap<>();
        for (Recent recent : others) {
            CaseId caseId = recent.caseId();
            if (caseId != null) {
                cases.merge(caseId, 1, Integer::sum);
            }
        }
        int people = (int)
                others.stream().map(recent -> recent.entry().actor()).distinct().count();
        String counted = others.isEmpty()
                ? ""
                : Words.now().say("count-by", Wording.count(others.size(), "change"), Wording.count(people, "person"));
        return new Counted(new SinceVisit(when, path, counted), cases);
    }
}
