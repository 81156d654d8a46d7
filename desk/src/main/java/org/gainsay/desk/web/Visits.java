package org.gainsay.desk.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.desk.people.Person;
import org.jspecify.annotations.Nullable;

/**
 * When somebody looked at the board last, and how much was filed then. It is kept in a cookie of their browser and nowhere
 * else. A visit ends when no page of the board was asked for in {@link #PAUSE}.
 *
 * @param who whose visits these are
 * @param before the end of the visit before this one; null on the first
 * @param now the last page of this visit
 */
record Visits(String who, @Nullable Mark before, Mark now) {
    /** Longer than a telephone call, shorter than lunch. */
    static final Duration PAUSE = Duration.ofMinutes(30);

    private static final String COOKIE = "gainsay-visit";
    private static final Duration KEPT = Duration.ofDays(365);
    private static final Pattern VALUE = Pattern.compile(
            "(?<who>[a-z0-9-]{1,80})\\.(?<be>\\d{1,12})\\.(?<bt>\\d{1,11})\\.(?<ne>\\d{1,12})\\.(?<nt>\\d{1,11})");

    /**
     * A moment of a visit.
     *
     * @param entry the last entry then
     * @param at when
     */
    record Mark(long entry, Instant at) {}

    /** The visits with this one counted in: what the browser brought, if it is of this person and of this ledger. */
    static Visits of(HttpServerRequest request, Optional<Person> person, Mark now) {
        String who = person.map(Person::id).map(id -> id.slug()).orElse("-");
        Cookie cookie = request.getCookie(COOKIE);
        Matcher value = VALUE.matcher(cookie == null ? "" : cookie.getValue());
        if (!value.matches() || !value.group("who").equals(who)) {
            return new Visits(who, null, now);
        }
        Mark last = mark(value, "n");
        Mark before = mark(value, "b");
        if (last.entry() > now.entry() || last.at().isAfter(now.at()) || before.entry() > last.entry()) {
            return new Visits(who, null, now);
        }
        return last.at().plus(PAUSE).isBefore(now.at())
                ? new Visits(who, last, now)
                : new Visits(who, before.at().equals(Instant.EPOCH) ? null : before, now);
    }

    private static Mark mark(Matcher value, String of) {
        return new Mark(
                Long.parseLong(value.group(of + "e")), Instant.ofEpochSecond(Long.parseLong(value.group(of + "t"))));
    }

    /** What the browser is to bring next time. */
    Cookie cookie(boolean secure) {
        Mark earlier = before == null ? new Mark(0, Instant.EPOCH) : before;
        String value = String.join(
                ".",
                who,
                Long.toString(earlier.entry()),
                Long.toString(earlier.at().getEpochSecond()),
                Long.toString(now.entry()),
                Long.toString(now.at().getEpochSecond()));
        return Cookie.cookie(COOKIE, value)
                .setPath("/")
                .setMaxAge(KEPT.toSeconds())
                .setHttpOnly(true)
                .setSecure(secure)
                .setSameSite(CookieSameSite.LAX);
    }
}
