package org.gainsay.desk.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages about people as templates; the build checks each against the type it is filled with. */
@CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class PeopleTemplates {
    private PeopleTemplates() {}

    static native TemplateInstance signIn(SignInPage.View page);

    static native TemplateInstance welcome(WelcomePage.View page);

    static native TemplateInstance people(PeoplePage.View page);

    static native TemplateInstance account(AccountPage.View page);

    static native TemplateInstance overtaken(Overtaken.View page);
}
