package org.gainsay.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The language of whoever asks, as {@link LanguageChoice} found out. One for each request. */
@RequestScoped
@Named("spoken")
public class Spoken {
    private PageLanguage language = PageLanguage.ENGLISH;
    private String page = "/";

    void is(PageLanguage chosen, String address) {
        language = chosen;
        page = address;
    }

    PageLanguage language() {
        return language;
    }

    /** The tag of the language, for the page and its parts. */
    public String getCode() {
        return language.code();
    }

    /** The languages that can be chosen in its place. */
    public List<Other> getOthers() {
        return Arrays.stream(PageLanguage.values())
                .filter(other -> other != language)
                .map(other -> new Other(
                        other.code(),
                        other.called(),
                        "/language/" + other.code() + "?back=" + URLEncoder.encode(page, StandardCharsets.UTF_8)))
                .toList();
    }

    /** What its speakers call the language that is spoken. */
    public String getCalled() {
        return language.called();
    }

    /**
     * A language that can be chosen.
     *
     * @param code its tag
     * @param called what its speakers call it
     * @param path where it is chosen, and from there back
     */
    public record Other(String code, String called, String path) {}
}
