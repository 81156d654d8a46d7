package org.gainsay.capture.format;

import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gainsay.capture.Extracted;
import org.gainsay.capture.Format;
import org.gainsay.capture.Languages;
import org.gainsay.capture.TimeCode;
import org.gainsay.capture.page.Dates;
import org.gainsay.core.Article;
import org.gainsay.core.Language;
import org.jspecify.annotations.Nullable;

/** What a document of one format says about itself, gathered while it is read. The first value said of a thing stays. */
final class Facts {
    /** An anthology names dozens of authors; nobody prints more than this. */
    private static final int BYLINE_CHARACTERS = 300;

    private final String place;
    private final Map<String, String> foundIn = new HashMap<>();
    private @Nullable String title;
    private @Nullable String byline;
    private @Nullable String outlet;
    private @Nullable LocalDate published;
    private @Nullable LocalDate modified;
    private @Nullable URI address;
    private Language language = Language.UNDETERMINED;

    /** @param place the name under which {@code foundIn} says that the values stood: {@code epub}, {@code mail} */
    Facts(String place) {
        this.place = place;
    }

    void title(@Nullable String said) {
        title = title == null ? found("title", Lines.sole(said)) : title;
    }

    void byline(@Nullable String said) {
        byline = byline == null ? found("byline", Lines.sole(said)) : byline;
    }

    /** One more author. */
    void author(@Nullable String said) {
        String name = Lines.sole(said);
        if (name != null && (byline == null || byline.length() < BYLINE_CHARACTERS)) {
            byline = found("byline", byline == null ? name : byline + ", " + name);
        }
    }

    void outlet(@Nullable String said) {
        outlet = outlet == null ? found("outlet", Lines.sole(said)) : outlet;
    }

    void published(@Nullable String said) {
        published(Dates.dayIn(said));
    }

    void published(@Nullable LocalDate day) {
        published = published == null ? found("published", day) : published;
    }

    void modified(@Nullable String said) {
        modified = modified == null ? found("modified", Dates.dayIn(said)) : modified;
    }

    void language(@Nullable String tag) {
        Language said = Languages.declared(tag);
        if (language.equals(Language.UNDETERMINED) && !said.equals(Language.UNDETERMINED)) {
            language = said;
            foundIn.put("language", place);
        }
    }

    void address(@Nullable URI said) {
        address = address == null ? said : address;
    }

    /** Notes that the character set was guessed. */
    void guessedCharset() {
        foundIn.put("charset", "guessed");
    }

    Extracted extracted(Format format, String text) {
        return extracted(format, text, List.of());
    }

    Extracted extracted(Format format, String text, List<TimeCode> timeline) {
        Language read = language.equals(Language.UNDETERMINED) ? Languages.guessed(text, foundIn) : language;
        Article article = new Article(text, title, byline, outlet, published, read, foundIn);
        return new Extracted(format, article, address, modified, timeline);
    }

    private <T> @Nullable T found(String key, @Nullable T value) {
        if (value != null) {
            foundIn.put(key, place);
        }
        return value;
    }
}
