package org.gainsay.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gainsay.capture.Input;
import org.gainsay.core.MentionId;
import org.gainsay.ledger.Actor;
import org.gainsay.ledger.CaseId;
import org.gainsay.ledger.Change.MatchJudged.Judgement;
import org.gainsay.ledger.ClaimId;
import org.gainsay.ledger.DocumentId;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.Views;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupsTest {
    private static final Actor EDITOR = new Actor("editor");

    @TempDir
    Path data;

    @Test
    void mentions_of_one_claim_are_a_group_until_they_are_decided_and_what_was_split_off_stays_so() throws Exception {
        try (Desk desk = Desk.open(data.resolve("desk"))) {
            CaseId caseId = desk.openCase(EDITOR, "The mine at Ostrel", null);
            DocumentId one = added(desk, caseId, "Herald", "The accident at the Ostrel mine killed 31 miners on 4 May 2031.");
            DocumentId two = added(desk, caseId, "Courier", "31 miners were killed in the accident at the Ostrel mine on May 4, 2031.");
            DocumentId three = added(desk, caseId, "Post", "On 4 May 2031 the accident at the Ostrel mine killed 24 miners.");

            List<Groups.Group> groups = desk.groups().in(caseId);
            assertEquals(1, groups.size(), groups::toString);
            assertEquals(1, groups.getFirst().others().size());

            ClaimId claim = desk.acceptTogether(EDITOR, List.of(named(desk, one), named(desk, two)), List.of(named(desk, three)));
            assertEquals(2, desk.views().claim(claim).orElseThrow().mentions());
            assertEquals(
                    List.of(Judgement.NOT_THE_SAME),
                    desk.views().judgements(three).stream().map(Views.JudgementView::judgement).toList());
            assertEquals(List.of(), desk.groups().in(caseId));

            Views.MentionView second = desk.views().mentions(claim, Page.FIRST).stream()
                    .filter(view -> view.document().id().equals(two))
                    .findFirst()
                    .orElseThrow();
            long filed = second.filed().sequence();
            assertThrows(IllegalArgumentException.class, () -> desk.splitOff(EDITOR, claim, filed, "", " "));
            ClaimId own = desk.splitOff(EDITOR, claim, filed, "", "It counts another shaft");
            assertEquals(1, desk.views().claim(claim).orElseThrow().mentions());
            assertEquals(1, desk.views().claim(own).orElseThrow().mentions());
            assertTrue(desk.views().judgements(two).stream()
                    .anyMatch(judged -> judged.claim().equals(claim)));
            assertTrue(desk.undo(EDITOR, two, mention(desk, two)));
            assertTrue(desk.matching()
                    .suggestions(
                            desk.views().document(two).orElseThrow(),
                            desk.read(two).orElseThrow(),
                            desk.read(two).orElseThrow().sheet().mentions().getFirst())
                    .stream()
                    .noneMatch(suggestion -> suggestion.claim().id().equals(claim)));
            assertTrue(desk.verify(done -> {}).intact());
        }
    }

    private static Desk.Named named(Desk desk, DocumentId document) {
        return new Desk.Named(document, mention(desk, document));
    }

    private static MentionId mention(Desk desk, DocumentId document) {
        return desk.read(document).orElseThrow().sheet().mentions().getFirst().id();
    }

    private DocumentId added(Desk desk, CaseId caseId, String source, String text) throws Exception {
        Path file = data.resolve(source + ".txt");
        Files.writeString(file, text + "\n");
        return desk.add(EDITOR, caseId, source, new Input.File(file), null).document();
    }
}
