package org.gainsay.desk.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

final class ThrottleTest {
    private Instant now = Instant.parse("2031-05-03T12:00:00Z");
    private final Throttle throttle = new Throttle(new InstantSource() {
        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void a_few_slips_are_free_and_then_each_failure_doubles_the_wait() {
        for (int slip = 0; slip < 5; slip++) {
            assertEquals(Duration.ZERO, throttle.begin("mira", "192.0.2.7"));
        }
        for (int seconds = 1; seconds <= 64; seconds *= 2) {
            assertEquals(Duration.ofSeconds(seconds), throttle.begin("mira", "192.0.2.7"));
            now = now.plusSeconds(seconds);
            assertEquals(Duration.ZERO, throttle.begin("mira", "192.0.2.7"));
        }
    }

    @Test
    void whoever_waits_is_not_made_to_wait_longer_by_asking() {
        exhaust("mira", "192.0.2.7", 5);
        for (int asked = 0; asked < 100; asked++) {
            assertEquals(Duration.ofSeconds(1), throttle.begin("mira", "192.0.2.7"));
        }
    }

    @Test
    void a_success_forgives_the_account_and_an_hour_forgives_everybody() {
        exhaust("mira", "192.0.2.7", 4);
        throttle.begin("mira", "192.0.2.7");
        throttle.succeeded("mira", "192.0.2.7");
        exhaust("mira", "192.0.2.7", 5);
        assertTrue(throttle.begin("mira", "192.0.2.7").isPositive());
        now = now.plus(Duration.ofMinutes(61));
        assertEquals(Duration.ZERO, throttle.begin("mira", "192.0.2.7"));
    }

    @Test
    void one_address_that_tries_many_names_is_held_up_and_others_are_not() {
        for (int name = 0; name < 25; name++) {
            assertEquals(Duration.ZERO, throttle.begin("name" + name, "192.0.2.7"));
        }
        assertTrue(throttle.begin("another", "192.0.2.7").isPositive());
        assertEquals(Duration.ZERO, throttle.begin("another", "192.0.2.8"));
    }

    @Test
    void an_account_that_strangers_guess_at_holds_its_owner_up_for_half_a_minute_at_most() {
        for (int stranger = 0; stranger < 2_000; stranger++) {
            throttle.begin("mira", "2001:db8:0:" + Integer.toHexString(stranger) + "::1");
            now = now.plusSeconds(1);
        }
        Duration wait = throttle.begin("mira", "192.0.2.7");
        assertTrue(wait.compareTo(Duration.ofSeconds(30)) <= 0, wait::toString);
    }

    @Test
    void all_addresses_of_one_network_count_as_one() {
        for (int host = 0; host < 5; host++) {
            throttle.begin("mira", "2001:db8:0:7::" + host);
        }
        assertTrue(throttle.begin("mira", "2001:db8:0:7:ffff::9").isPositive());
    }

    private void exhaust(String account, String address, int times) {
        for (int time = 0; time < times; time++) {
            assertEquals(Duration.ZERO, throttle.begin(account, address));
        }
    }
}
