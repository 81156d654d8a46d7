package org.gainsay.desk.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How long somebody who guesses has to wait. Three things are counted: failures of one account from one address, of one
 * address, and of one account from wherever. Each is free up to a number, then doubles the wait with every failure. The
 * last is capped low, so that a stranger who guesses at an account all day holds its owner up for half a minute at
 * most. Whether the account exists makes no difference.
 *
 * <p>A try counts as a failure from its beginning and is taken back where it succeeds, so that many at once gain
 * nothing. Kept in memory: whoever can start the desk again can also read its folder.
 */
final class Throttle {
    /** Slips of a person who mistypes. */
    private static final Kind PAIR = new Kind("pair", 5, Duration.ofMinutes(15));

    /** A newsroom behind one address, on a Monday morning. */
    private static final Kind ADDRESS = new Kind("address", 25, Duration.ofMinutes(15));

    private static final Kind ACCOUNT = new Kind("account", 25, Duration.ofSeconds(30));

    /** Without a further failure for this long, all is forgotten. */
    private static final Duration MEMORY = Duration.ofHours(1);

    /** What is counted at most; beyond it, the one that failed the longest ago is forgotten. */
    private static final int MOST = 10_000;

    /** Doublings that are enough for any cap, and do not overflow. */
    private static final int MOST_DOUBLINGS = 20;

    private record Kind(String name, int free, Duration longest) {}

    private record Key(Kind kind, String of) {}

    private record Failures(int count, Instant last) {}

    private final InstantSource clock;
    private final Map<Key, Failures> counted = new LinkedHashMap<>(16, 0.75f, true);

    Throttle(InstantSource clock) {
        this.clock = clock;
    }

    /** Counts a try, or says how long to wait before the next one; zero if this one may go on. */
    synchronized Duration begin(String account, String address) {
        Instant now = clock.instant();
        Duration wait = Duration.ZERO;
        for (Key key : keys(account, address)) {
            Duration left = left(key, now);
            wait = left.compareTo(wait) > 0 ? left : wait;
        }
        if (wait.isPositive()) {
            return wait;
        }
        for (Key key : keys(account, address)) {
            counted.put(key, new Failures(count(key, now) + 1, now));
        }
        while (counted.size() > MOST) {
            counted.remove(counted.keySet().iterator().next());
        }
        return Duration.ZERO;
    }

    /** Takes a try back that succeeded: the account is forgiven, the address only this one. */
    synchronized void succeeded(String account, String address) {
        List<Key> keys = keys(account, address);
        counted.remove(keys.get(0));
        counted.remove(keys.get(2));
        counted.computeIfPresent(keys.get(1), (key, failures) -> new Failures(failures.count() - 1, failures.last()));
    }

    private static List<Key> keys(String account, String address) {
        return List.of(
                new Key(PAIR, account + "\n" + network(address)),
                new Key(ADDRESS, network(address)),
                new Key(ACCOUNT, account));
    }

    private int count(Key key, Instant now) {
        Failures failures = counted.get(key);
        return failures == null || failures.last().plus(MEMORY).isBefore(now) ? 0 : failures.count();
    }

    private Duration left(Key key, Instant now) {
        int over = count(key, now) - key.kind().free();
        if (over < 0) {
            return Duration.ZERO;
        }
        Duration wait = Duration.ofSeconds(1L << Math.min(over, MOST_DOUBLINGS));
        Duration capped = wait.compareTo(key.kind().longest()) > 0 ? key.kind().longest() : wait;
        Failures failures = counted.get(key);
        Duration left = failures == null
                ? Duration.ZERO
                : Duration.between(now, failures.last().plus(capped));
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Of an IPv6 address the first 64 bits, for whoever has one of these has them all. */
    private static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        String[] groups = address.split("%", 2)[0].split(":", -1);
        StringBuilder network = new StringBuilder();
        for (int at = 0; at < Math.min(4, groups.length) && !(at > 0 && groups[at].isEmpty()); at++) {
            network.append(groups[at]).append(':');
        }
        return network.toString();
    }
}
