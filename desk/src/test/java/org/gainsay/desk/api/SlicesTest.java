package org.gainsay.desk.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gainsay.desk.web.Failures.Unmet;
import org.jspecify.annotations.Nullable;

final class SlicesTest {
    @Property
    void what_is_there_all_the_time_comes_once_and_in_order_while_others_come_and_go(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int limit, @ForAll boolean upward) {
        Random random = new Random(seed);
        List<Long> list = new ArrayList<>();
        for (int item = random.nextInt(60); item > 0; item--) {
            add(list, random.nextInt(1_000), upward);
        }
        Set<Long> steady = new HashSet<>(list);
        Slices<Long> slices = upward
                ? Slices.upward("numbers", page -> CaseLists.part(list, page), Slices.Place::of)
                : Slices.downward("numbers", page -> CaseLists.part(list, page), Slices.Place::of);
        List<Long> seen = new ArrayList<>();
        String token = null;
        do {
            ListOf<Long> part = slices.part(token, limit, some -> some);
            assertTrue(part.items().size() <= limit);
            seen.addAll(part.items());
            token = part.next();
            for (int change = random.nextInt(4); change > 0; change--) {
                if (random.nextBoolean() || list.isEmpty()) {
                    add(list, random.nextInt(1_000), upward);
                } else {
                    steady.remove(list.remove(random.nextInt(list.size())));
                }
            }
        } while (token != null);
        assertEquals(seen.size(), new HashSet<>(seen).size(), () -> "twice: " + seen);
        assertTrue(seen.containsAll(steady), () -> "of " + steady + " only " + seen);
        assertEquals(seen.stream().sorted(order(upward)).toList(), seen);
    }

    private static Comparator<Long> order(boolean upward) {
        return upward ? Comparator.naturalOrder() : Comparator.reverseOrder();
    }

    private static void add(List<Long> list, long item, boolean upward) {
        if (!list.contains(item)) {
            list.add(item);
            list.sort(order(upward));
        }
    }

    @Property(tries = 200)
    void a_token_that_was_changed_anywhere_is_refused(
            @ForAll @IntRange(min = 0, max = 200) int at, @ForAll @IntRange(min = 1, max = 25) int by) {
        Slices<Long> slices = numbers("numbers");
        String token = String.valueOf(slices.part(null, 3, some -> some).next());
        int place = at % token.length();
        char other = (char) ('a' + (token.charAt(place) - 'a' + by + 26) % 26);
        String changed = token.substring(0, place) + other + token.substring(place + 1);
        if (!changed.equals(token)) {
            refused(slices, changed);
        }
        refused(slices, token + "A");
        refused(slices, token.substring(1));
        refused(slices, "x".repeat(10_000));
        refused(numbers("numbers that are even"), token);
    }

    private static Slices<Long> numbers(String name) {
        List<Long> list = List.of(1L, 2L, 3L, 4L, 5L);
        return Slices.upward(name, page -> CaseLists.part(list, page), Slices.Place::of);
    }

    private static void refused(Slices<Long> slices, @Nullable String token) {
        Unmet unmet = assertThrows(Unmet.class, () -> slices.part(token, 3, some -> some));
        assertEquals(400, unmet.getResponse().getStatus(), String.valueOf(token));
    }
}
