package org.gainsay.capture.page;

import java.util.Locale;

/** What a page is: an article, or one of the things that a site shows in the place of one. */
public enum PageKind {
    /** A page with a main text, whatever its genre. */
    ARTICLE("an article"),
    /** A list of links to other pages: a home page, a section front, a search result. */
    INDEX("a list of links to other pages"),
    /** The beginning of an article, and the demand to subscribe. */
    PAYWALL("the stub of an article behind a paywall"),
    /** The demand to prove that a person asks. */
    BOTWALL("a wall against robots"),
    /** The demand to agree to cookies or to the use of data, before anything else is shown. */
    CONSENT("a demand for consent to cookies or data use"),
    /** The message that the page is not there or could not be made. */
    ERROR("an error page");

    private final String words;

    PageKind(String words) {
        this.words = words;
    }

    /** The kind as a person is told it, with its article: "a wall against robots". */
    public String words() {
        return words;
    }

    /** The kind as JSON writes it: {@code botwall}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
