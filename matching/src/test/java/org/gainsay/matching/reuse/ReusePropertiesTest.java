package org.gainsay.matching.reuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class ReusePropertiesTest {
    private static final List<Published> KARSK = Karsk.documents();
    private static final Reused FOUND = Reuse.among(KARSK);

    @Property(tries = 60)
    void a_document_is_in_one_group_with_its_own_truncations(
            @ForAll long seed, @ForAll @DoubleRange(min = 0.3, max = 1) double kept, @ForAll boolean tail) {
        String text = prose(new Random(seed), 160, "");
        int cut = (int) (text.length() * kept);
        String part = tail ? text.substring(text.length() - cut) : text.substring(0, cut);
        Reused reused = Reuse.among(List.of(ReuseTest.plain("whole", text), ReuseTest.plain("part", part)));
        assertEquals(1, reused.groups().size());
        assertEquals(2, reused.groups().get(0).members().size());
    }

    @Property(tries = 15)
    void the_order_of_documents_changes_nothing(@ForAll long seed) {
        List<Published> shuffled = new ArrayList<>(KARSK);
        Collections.shuffle(shuffled, new Random(seed));
        assertEquals(FOUND, Reuse.among(shuffled));
    }

    @Property(tries = 15)
    void an_unrelated_document_changes_nothing(@ForAll long seed, @ForAll @IntRange(min = 1, max = 400) int words) {
        List<Published> more = new ArrayList<>(KARSK);
        more.add(ReuseTest.plain("unrelated", prose(new Random(seed), words, "zx")));
        assertEquals(FOUND, Reuse.among(more));
    }

    @Property(tries = 60)
    void documents_that_share_only_a_quotation_are_no_copy(
            @ForAll long seed, @ForAll @IntRange(min = 6, max = 80) int quoted) {
        Random random = new Random(seed);
        String quotation = prose(random, quoted, "").replace('.', ',');
        String a = prose(random, 60, "qa") + " “" + quotation + "” " + prose(random, 20, "qb");
        String b = prose(random, 40, "qc") + " \"" + quotation + "\" " + prose(random, 50, "qd");
        Reused reused = Reuse.among(List.of(ReuseTest.plain("a", a), ReuseTest.plain("b", b)));
        assertEquals(List.of(), reused.groups());
        assertEquals(1, reused.quotations().size());
        assertTrue(quotation.startsWith(reused.quotations().get(0).passage().substring(0, 10)));
    }

    /** Sentences of words that nobody else has, when {@code mark} is in all of them. */
    private static String prose(Random random, int words, String mark) {
        List<String> prose = new ArrayList<>();
        for (int i = 0; i < words; i++) {
            String word = mark
                    + random.ints(3 + random.nextInt(5), 'a', 'w' + 1)
                            .mapToObj(c -> String.valueOf((char) c))
                            .collect(Collectors.joining());
            prose.add(i % 11 == 10 ? word + "." : word);
        }
        return String.join(" ", prose);
    }
}
