package org.gainsay.capture.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.capture.page.Dates.Order;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a page was published and last changed.
 *
 * <p>The order of trust for publication: the day printed near the headline where another is declared that is no later
 * than the day after, for outlets date a text anew when they bring it again; JSON-LD; meta elements; microdata; a date in the address; a {@code <time>} near
 * the headline; an element whose class names a date; the paragraphs next to the headline; a date in the programs of the
 * page; the first short line with a date anywhere; a date in the running text; at last the day of the last change.
 */
final class PublicationDays {
    private static final Pattern IN_PROGRAM = Pattern.compile(
            "\"(?:datePublished|date_published|publishedAt|published_at|publishDate|publish_date|publicationDate|"
                    + "publishedDate|pubDate|firstPublished|dateCreated)\"\\s*:\\s*\"(\\d{4}-\\d{2}-\\d{2})");

    /** What the words of {@link #IN_PROGRAM} have in them; a page is searched for these alone. */
    private static final List<String> PROGRAM_PARTS = List.of("ublish", "ublicationDate\"", "ubDate\"", "ateCreated\"");

    /** A dateline is short; a longer element has a date in passing. */
    private static final int DATELINE_CHARACTERS = 110;

    /** Paragraphs before and after the headline in which a date is that of the page. */
    private static final int BEFORE = 4;

    private static final int AFTER = 8;

    /** The characters of a day in figures. */
    private static final int SHORTEST_DAY = 8;

    static final Pattern CHANGED = Pattern.compile(
            "(?iu)\\b(updated?|modified|aktualisiert|ge[äa]ndert|letzte [äa]nderung|stand|mis à jour|actualizado|"
                    + "aggiornat[oa]|atualizado|modifi[ée]|zuletzt|last)\\b");

    private final Outline outline;
    private final JsonLd jsonLd;
    private final String html;
    private final Order order;
    private boolean programsSearched;
    private @Nullable LocalDate program;

    PublicationDays(Outline outline, JsonLd jsonLd, String html, @Nullable String language) {
        this.outline = outline;
        this.jsonLd = jsonLd;
        this.html = html;
        this.order = order(language);
    }

    private static Order order(@Nullable String language) {
        String tag = language == null ? "" : language.toLowerCase(Locale.ROOT).replace('_', '-');
        if (tag.isEmpty()) {
            return Order.DAY_FIRST;
        }
        // Of the countries that write English, the United States alone put the month first.
        return tag.equals("en") || tag.startsWith("en-us") ? Order.MONTH_FIRST : Order.DAY_FIRST;
    }

    @Nullable
    Finding<LocalDate> modified() {
        LocalDate day = inJsonLd("dateModified");
        if (day != null) {
            return new Finding<>(day, "json-ld");
        }
        Finding<LocalDate> meta = inMetas(DayMetas.MODIFIED);
        if (meta != null) {
            return meta;
        }
        for (int number : outline.times()) {
            Element element = outline.element(number);
            if (element.attr("itemprop").equals("dateModified")) {
                day = dayOf(number);
                if (day != null) {
                    return new Finding<>(day, "microdata");
                }
            }
        }
        return null;
    }

    /**
     * @param headline the number of the paragraph that holds the headline, -1 where none does
     * @param addresses where the page says it lies, and where it was fetched from
     */
    @Nullable
    Finding<LocalDate> published(int headline, List<String> addresses) {
        Finding<LocalDate> address = null;
        for (String written : addresses) {
            LocalDate day = Dates.dayInAddress(written);
            if (address == null && day != null) {
                address = new Finding<>(day, "url");
            }
        }
        Finding<LocalDate> declared = declared();
        if (declared != null) {
            // What is declared is often in UTC; the address has the day of the outlet's own clock.
            boolean neighbours =
                    address != null && Math.abs(ChronoUnit.DAYS.between(address.value(), declared.value())) == 1;
            if (neighbours) {
                return address;
            }
            Finding<LocalDate> printed = printedAt(headline, declared.value()) ? null : nearHeadline(headline, true);
            boolean dated = printed != null
                    && !printed.value().isBefore(declared.value().minusDays(1));
            return dated ? printed : declared;
        }
        return address == null ? visible(headline) : address;
    }

    private @Nullable Finding<LocalDate> declared() {
        LocalDate day = inJsonLd("datePublished");
        if (day == null) {
            day = inJsonLd("dateCreated");
        }
        if (day != null) {
            return new Finding<>(day, "json-ld");
        }
        Finding<LocalDate> meta = inMetas(DayMetas.PUBLISHED);
        if (meta != null) {
            return meta;
        }
        for (int number : outline.times()) {
            Element element = outline.element(number);
            String itemprop = element.attr("itemprop");
            if (itemprop.equals("datePublished") || itemprop.equals("dateCreated")) {
                day = dayOf(number);
                if (day != null) {
                    return new Finding<>(day, "microdata");
                }
            }
        }
        return null;
    }

    private @Nullable Finding<LocalDate> visible(int headline) {
        Finding<LocalDate> time = inTimes(false);
        if (time != null) {
            return time;
        }
        Finding<LocalDate> near = nearHeadline(headline, false);
        if (near != null) {
            return near;
        }
        Finding<LocalDate> marked = inMarked();
        if (marked != null) {
            return marked;
        }
        LocalDate inProgram = inPrograms();
        if (inProgram != null) {
            return new Finding<>(inProgram, "script");
        }
        Finding<LocalDate> line = inLines(true);
        if (line == null) {
            line = inLines(false);
        }
        if (line == null) {
            line = inTimes(true);
        }
        return line == null ? modified() : line;
    }

    /** The first day that a program of the page calls that of publication; the source is searched once. */
    @Nullable
    LocalDate inPrograms() {
        if (!programsSearched) {
            programsSearched = true;
            program = searchedInPrograms();
        }
        return program;
    }

    private @Nullable LocalDate searchedInPrograms() {
        Matcher matcher = IN_PROGRAM.matcher(html);
        int first = html.length();
        String day = null;
        for (String part : PROGRAM_PARTS) {
            for (int at = html.indexOf(part); at >= 0 && at < first; at = html.indexOf(part, at + 1)) {
                int quote = html.lastIndexOf('"', at);
                if (quote >= 0 && matcher.region(quote, html.length()).lookingAt()) {
                    first = quote;
                    day = matcher.group(1);
                }
            }
        }
        return Dates.dayIn(day);
    }

    private @Nullable LocalDate inJsonLd(String property) {
        for (Map<?, ?> node : jsonLd.works()) {
            LocalDate day = Dates.dayIn(JsonLd.string(node.get(property)), order);
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    private @Nullable Finding<LocalDate> inMetas(List<String> names) {
        for (String name : names) {
            LocalDate day = Dates.dayIn(outline.metas().get(name), order);
            if (day != null) {
                return new Finding<>(day, DayMetas.placeOf(name));
            }
        }
        return null;
    }

    /** Whether an element says of its day that it is that of a change. */
    static boolean changed(Element element) {
        Element parent = element.parent();
        return CHANGED.matcher(element.className() + " " + (parent == null ? "" : parent.ownText()))
                .find();
    }

    /** The first day in a text as this page writes days. */
    Dates.@Nullable Found first(String written) {
        return Dates.first(written, order);
    }

    /** The first day in a paragraph. */
    Dates.@Nullable Found first(int block) {
        return outline.days().first(block, order);
    }

    @Nullable
    LocalDate day(@Nullable String written) {
        return Dates.dayIn(written, order);
    }

    private @Nullable Finding<LocalDate> inTimes(boolean anywhere) {
        Finding<LocalDate> changed = null;
        for (int number : outline.times()) {
            Element element = outline.element(number);
            if (!anywhere && outline.aside(number) || element.attr("itemprop").equals("dateModified")) {
                continue;
            }
            LocalDate day = dayOf(number);
            if (day == null) {
                continue;
            }
            if (changed(element)) {
                changed = changed == null ? new Finding<>(day, "time") : changed;
                continue;
            }
            return new Finding<>(day, "time");
        }
        return changed;
    }

    private @Nullable Finding<LocalDate> inMarked() {
        for (int number : outline.marked()) {
            if ((outline.roles(number) & ClassWords.DATELINE) == 0
                    || outline.aside(number)
                    || outline.longer(number, DATELINE_CHARACTERS)) {
                continue;
            }
            String line = outline.text(number);
            LocalDate day = line.length() <= DATELINE_CHARACTERS ? Dates.dayIn(line, order) : null;
            if (day != null) {
                return new Finding<>(day, "visible");
            }
        }
        return null;
    }

    /** Whether a short line near the headline has a certain day, be it among others. */
    private boolean printedAt(int headline, LocalDate day) {
        List<Block> blocks = outline.blocks();
        int to = Math.min(blocks.size(), headline + AFTER + 1);
        for (int i = Math.max(0, headline - BEFORE); i < to; i++) {
            String rest = blocks.get(i).text();
            Dates.Found found = rest.length() <= DATELINE_CHARACTERS ? first(i) : null;
            while (found != null) {
                if (found.day().equals(day)) {
                    return true;
                }
                rest = rest.substring(Math.min(rest.length(), found.start() + SHORTEST_DAY));
                found = Dates.first(rest, order);
            }
        }
        return false;
    }

    private @Nullable Finding<LocalDate> nearHeadline(int headline, boolean original) {
        if (headline < 0) {
            return null;
        }
        List<Block> blocks = outline.blocks();
        for (int step = 1; step <= AFTER; step++) {
            int after = headline + step;
            if (after < blocks.size()) {
                LocalDate day = inLine(after, original);
                if (day != null) {
                    return new Finding<>(day, "visible");
                }
            }
            int before = headline - step;
            if (step <= BEFORE && before >= 0) {
                LocalDate day = inLine(before, original);
                if (day != null) {
                    return new Finding<>(day, "visible");
                }
            }
        }
        return null;
    }

    private @Nullable Finding<LocalDate> inLines(boolean shortOnly) {
        List<Block> blocks = outline.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (shortOnly ? outline.aside(block.owner()) : block.text().length() < DATELINE_CHARACTERS) {
                continue;
            }
            LocalDate day = shortOnly ? inLine(i, false) : dayIn(i);
            if (day != null) {
                return new Finding<>(day, "visible");
            }
        }
        return null;
    }

    private @Nullable LocalDate dayIn(int block) {
        Dates.Found found = first(block);
        return found == null ? null : found.day();
    }

    private @Nullable LocalDate inLine(int number, boolean original) {
        Block block = outline.blocks().get(number);
        LocalDate day = block.text().length() <= DATELINE_CHARACTERS ? dayIn(number) : null;
        boolean other = day != null
                && original
                && (block.caption() || CHANGED.matcher(block.text()).find());
        return other ? null : day;
    }

    @Nullable
    LocalDate dayOf(int number) {
        Element element = outline.element(number);
        for (String attribute : List.of("datetime", "content", "title")) {
            LocalDate day = Dates.dayIn(element.attr(attribute), order);
            if (day != null) {
                return day;
            }
        }
        if (outline.longer(number, DATELINE_CHARACTERS)) {
            return null;
        }
        String text = outline.text(number);
        return text.length() <= DATELINE_CHARACTERS ? Dates.dayIn(text, order) : null;
    }
}
