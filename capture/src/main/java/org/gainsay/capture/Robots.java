package org.gainsay.capture;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.gainsay.capture.CaptureException.Reason;

/**
 * What the robots.txt files of sites ask for, by RFC 9309: no file means no wish, a failing server means a ban.
 *
 * <p>Answers are remembered for an hour, for as many sites as a person visits in that time. Safe to share.
 */
final class Robots {
    /** RFC 9309 section 2.4 allows a day; an hour lets a desk see a change the same morning. */
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private static final int SITES = 500;

    /** RFC 9309 section 2.3.1.2. */
    private static final int REDIRECTS = 5;

    private record Remembered(BaseRobotRules rules, long since) {
        boolean isFresh() {
            return System.nanoTime() - since < REMEMBERED.toNanos();
        }
    }

    private final Map<String, Remembered> sites = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Remembered> eldest) {
            return size() > SITES;
        }
    };

    /** Whether the site of {@code address} lets this software fetch it; asks the site where it is not remembered. */
    boolean allow(URI address, Errand errand) throws CaptureException {
        String site = site(address);
        Remembered known;
        synchronized (sites) {
            known = sites.get(site);
        }
        if (known == null || !known.isFresh()) {
            known = new Remembered(ask(URI.create(site + "/robots.txt"), errand), System.nanoTime());
            synchronized (sites) {
                sites.put(site, known);
            }
        }
        return known.rules().isAllowed(address.toString());
    }

    /** The pause that the site of {@code address} wishes between two pages; none where it was not asked or names none. */
    Duration delay(URI address) {
        Remembered known;
        synchronized (sites) {
            known = sites.get(site(address));
        }
        long millis = known == null ? 0 : known.rules().getCrawlDelay();
        return Duration.ofMillis(Math.max(0, millis));
    }

    private static String site(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    private static BaseRobotRules ask(URI address, Errand errand) throws CaptureException {
        URI at = address;
        for (int i = 0; i <= REDIRECTS; i++) {
            Errand.Reply reply;
            try {
                reply = errand.get(at, Limits.ROBOTS_BYTES);
            } catch (CaptureException e) {
                if (e.reason() == Reason.TOO_LARGE) {
                    return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
                }
                throw e;
            }
            if (Errand.isRedirect(reply.answer())) {
                at = errand.target(reply.answer());
                continue;
            }
            int status = reply.answer().status();
            if (status >= 200 && status < 300) {
                // No delay is too long: crawler-commons takes one beyond its own limit for a ban.
                return new SimpleRobotRulesParser(Long.MAX_VALUE, 1)
                        .parseContent(at.toString(), reply.body().shared(), "text/plain", Set.of(Fetcher.ROBOT));
            }
            return new SimpleRobotRules(status >= 500 ? RobotRulesMode.ALLOW_NONE : RobotRulesMode.ALLOW_ALL);
        }
        return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
    }
}
