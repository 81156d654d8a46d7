package org.gainsay.desk.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.ledger.Entry;
import org.gainsay.ledger.Ledger;

/**
 * Pages as of an earlier moment: {@code ?as-of=} a date, a date and time in UTC, or the number of an entry. Links between
 * such pages stay in that moment.
 */
final class LookingBack {
    /** The query parameter. */
    static final String PARAMETER = "as-of";

    private static final Pattern LINK = Pattern.compile("(href=\"(/[^\"?#]*))(\\?[^\"#]*)?(#[^\"]*)?\"");

    /** The class of the form that chooses another moment. */
    private static final String CHOOSING = "look-back";

    /** What only asks: the filter of a case. */
    private static final Pattern ASKING = Pattern.compile("<form\\b(?![^>]*\\bmethod=\"post\")[^>]*>");

    /** Where the page's script would ask for what is suggested now. */
    private static final Pattern SUGGESTED = Pattern.compile(" data-(?:suggestions|related)=\"[^\"]*\"");

    private LookingBack() {}

    /**
     * The moment that a value of the parameter names; empty if it names none. A day is meant to its end, and a minute too.
     */
    static Optional<Instant> moment(String value, Ledger ledger) {
        try {
            if (value.matches("\\d{1,18}")) {
                return ledger.entry(Long.parseLong(value)).map(Entry::time);
            }
            if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
                return Optional.of(LocalDate.parse(value)
                        .plusDays(1)
                        .atStartOfDay()
                        .toInstant(ZoneOffset.UTC)
                        .minus(1, ChronoUnit.MICROS));
            }
            if (value.endsWith("Z")) {
                return Optional.of(Instant.parse(value));
            }
            LocalDateTime time = LocalDateTime.parse(value);
            boolean whole = value.matches(".*T\\d{2}:\\d{2}");
            return Optional.of(
                    (whole ? time.plusMinutes(1).minus(1, ChronoUnit.MICROS) : time).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A page of an earlier moment whose links and filters lead to pages of the same moment, as far as these can. */
    static String staying(String page, Instant moment) {
        String parameter = PARAMETER + "=" + moment;
        String field = "<input type=\"hidden\" name=\"" + PARAMETER + "\" value=\"" + moment + "\">";
        String asking = ASKING.matcher(SUGGESTED.matcher(page).replaceAll(""))
                .replaceAll(form -> Matcher.quoteReplacement(
                        form.group().contains(CHOOSING) ? form.group() : form.group() + field));
        return LINK.matcher(asking).replaceAll(link -> Matcher.quoteReplacement(staying(link, parameter)));
    }

    private static String staying(MatchResult link, String parameter) {
        String asked = link.group(3) == null ? "" : link.group(3);
        if (!Rules.ofThePast(link.group(2)) || asked.contains(PARAMETER + "=")) {
            return link.group();
        }
        String query = asked.isEmpty() ? "?" + parameter : asked + "&amp;" + parameter;
        String fragment = link.group(4) == null ? "" : link.group(4);
        return link.group(1) + query + fragment + "\"";
    }
}
