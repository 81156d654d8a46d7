package org.gainsay.desk.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The pages as templates; the build checks each against the type it is filled with. */
@CheckedTemplate(basePath = "")
final class Templates {
    private Templates() {}

    static native TemplateInstance cases(CasesPage.View page);

    static native TemplateInstance changes(ChangesPage.View page);

    static native TemplateInstance affair(CasePage.View page);

    static native TemplateInstance add(AddPage.View page);

    static native TemplateInstance document(ReadingView page);

    static native TemplateInstance revision(RevisionPage.View page);

    static native TemplateInstance custody(CustodyPage.View page);

    static native TemplateInstance claim(ClaimBrief page);

    static native TemplateInstance claims(List<String> statements);

    static native TemplateInstance related(ClaimPage.Related page);

    static native TemplateInstance sources(SourcesPage.View page);

    static native TemplateInstance source(SourcePage.View page);

    static native TemplateInstance timeline(TimeLinePage.View page);

    static native TemplateInstance scales(ScalesPage.View page);

    static native TemplateInstance agenda(AgendaPage.View page);

    static native TemplateInstance review(ReviewPage.View page);

    static native TemplateInstance search(SearchPage.View page);

    static native TemplateInstance suggestions(SuggestionsPart.View part);

    static native TemplateInstance triage(TriagePage.View page);

    static native TemplateInstance clusters(ClustersPage.View page);

    static native TemplateInstance about(AboutPage.View page);

    static native TemplateInstance failure(Failures.View page);
}
