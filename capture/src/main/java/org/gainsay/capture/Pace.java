package org.gainsay.capture;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * When each host may be asked next: never sooner after the last page than the pause that is due to it, whoever asks.
 * Those who come together are given turns, one after the other. Safe to share between threads.
 */
final class Pace {
    /** Hosts remembered: far more than are visited within the longest pause. */
    private static final int HOSTS = 1000;

    private final Map<String, Long> turns = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > HOSTS;
        }
    };

    /**
     * Waits until it is the caller's turn at a host.
     *
     * @param pause what has to lie between this page and the one before
     * @param longest how long the caller can wait
     * @return whether it is the caller's turn; false, at once, where that would come too late
     */
    boolean await(String host, Duration pause, Duration longest) throws InterruptedException {
        long wait;
        synchronized (turns) {
            long now = System.nanoTime();
            Long last = turns.get(key(host));
            wait = last == null ? 0 : Math.max(0, last + pause.toNanos() - now);
            if (wait > longest.toNanos()) {
                return false;
            }
            turns.put(key(host), now + wait);
        }
        Thread.sleep(Duration.ofNanos(wait));
        return true;
    }

    /** Learns that a host has just answered: the pause is counted from the end of an answer that took long. */
    void answered(String host) {
        synchronized (turns) {
            turns.merge(key(host), System.nanoTime(), (turn, now) -> now - turn > 0 ? now : turn);
        }
    }

    private static String key(String host) {
        return host.toLowerCase(Locale.ROOT);
    }
}
