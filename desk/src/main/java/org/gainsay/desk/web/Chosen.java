package org.gainsay.desk.web;

import java.util.Optional;
import org.gainsay.core.Mention;
import org.gainsay.core.MentionId;
import org.gainsay.desk.Desk;
import org.gainsay.ledger.CaseId;
import org.gainsay.ledger.ClaimId;
import org.gainsay.ledger.DocumentId;
import org.gainsay.ledger.Page;
import org.gainsay.ledger.SourceId;
import org.gainsay.ledger.Views.CaseView;
import org.gainsay.ledger.Views.ClaimView;
import org.gainsay.ledger.Views.DocumentView;
import org.gainsay.ledger.Views.SourceView;

/** What an address names: the case, document, claim or mention, or a {@link Failures.Unmet} that says what is not there. */
final class Chosen {
    private Chosen() {}

    static CaseView caseOf(Desk desk, String slug) {
        return named(() -> desk.views().caseOf(new CaseId(slug)).orElseThrow(), "failure-no-case", slug);
    }

    static DocumentView document(Desk desk, CaseView in, String slug) {
        return named(
                () -> desk.views()
                        .document(new DocumentId(slug))
                        .filter(document -> document.caseId().equals(in.id()))
                        .orElseThrow(),
                "failure-no-document",
                slug,
                in.title());
    }

    static ClaimView claim(Desk desk, CaseView in, String slug) {
        return named(
                () -> desk.views()
                        .claim(new ClaimId(slug))
                        .filter(claim -> claim.caseId().equals(in.id()))
                        .orElseThrow(),
                "failure-no-claim",
                slug,
                in.title());
    }

    /** A claim by its name in addresses or by its statement, as a person picks or types it. */
    static ClaimView claimNamed(Desk desk, CaseView in, String named) {
        String said = named.strip();
        return named(
                () -> (said.matches("c-[0-9a-f]+") ? desk.views().claim(new ClaimId(said)) : stated(desk, in, said))
                        .filter(claim -> claim.caseId().equals(in.id()))
                        .orElseThrow(),
                "failure-no-claim-named",
                said,
                in.title());
    }

    private static Optional<ClaimView> stated(Desk desk, CaseView in, String statement) {
        return desk.views().claim(ClaimId.of(in.id(), statement));
    }

    /** A source that has documents in the case. */
    static SourceView source(Desk desk, CaseView in, String slug) {
        return named(
                () -> desk.views()
                        .source(new SourceId(slug))
                        .filter(source -> !desk.views()
                                .board()
                                .documents(in.id(), "", source.id(), Page.first(1))
                                .isEmpty())
                        .orElseThrow(),
                "failure-no-source",
                slug,
                in.title());
    }

    static MentionId mention(Desk desk, DocumentView of, String id) {
        return named(
                () -> desk.read(of.id())
                        .flatMap(read -> read.mention(MentionId.parse(id)))
                        .map(Mention::id)
                        .orElseThrow(),
                "failure-no-mention",
                id);
    }

    private static <T> T named(java.util.function.Supplier<T> lookup, String key, Object... named) {
        try {
            return lookup.get();
        } catch (java.util.NoSuchElementException | IllegalArgumentException e) {
            throw Failures.Unmet.missing(Words.now().say(key, named));
        }
    }
}
