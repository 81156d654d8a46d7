package org.gainsay.matching.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gainsay.core.Compared;
import org.gainsay.core.Relation;
import org.gainsay.matching.comparison.Comparer;
import org.gainsay.matching.comparison.Statement;
import org.gainsay.reading.text.WordLists;
import org.junit.jupiter.api.Test;

class ClustersTest {
    private static final Comparer COMPARER = Comparer.standard();
    private static final Map<String, String> STATEMENTS = statements();
    private static final List<Cluster> EXPECTED = inOrder(new ArrayList<>(STATEMENTS.keySet()), true);

    @Property(tries = 25)
    void the_order_of_arrival_changes_nothing(@ForAll long seed) {
        List<String> ids = new ArrayList<>(STATEMENTS.keySet());
        Collections.shuffle(ids, new Random(seed));
        assertEquals(EXPECTED, inOrder(ids, new Random(seed).nextBoolean()));
    }

    @Property(tries = 10)
    void what_came_and_went_leaves_no_trace(@ForAll long seed) {
        List<String> ids = new ArrayList<>(STATEMENTS.keySet());
        Collections.shuffle(ids, new Random(seed));
        Clusters clusters = new Clusters(COMPARER);
        decide(clusters);
        ids.forEach(id -> clusters.add(id, statement(id)));
        for (String id : ids.subList(0, ids.size() / 3)) {
            clusters.remove(id);
        }
        for (String id : ids.subList(0, ids.size() / 3)) {
            clusters.add(id, statement(id));
        }
        assertEquals(EXPECTED, clusters.all());
    }

    @Test
    void no_cluster_of_the_machine_holds_two_statements_with_a_slot_that_differs() {
        Clusters clusters = new Clusters(COMPARER);
        STATEMENTS.keySet().forEach(id -> clusters.add(id, statement(id)));
        boolean any = false;
        for (Cluster cluster : clusters.all()) {
            for (String a : cluster.members()) {
                for (String b : cluster.members()) {
                    Compared compared = COMPARER.compare(statement(a), statement(b));
                    assertFalse(compared.differs(), () -> a + " and " + b + ": " + compared);
                    any |= !a.equals(b);
                }
            }
        }
        assertTrue(any);
    }

    @Test
    void statements_of_one_claim_form_one_cluster_and_another_value_another() {
        Clusters clusters = new Clusters(COMPARER);
        clusters.add("a", Statement.of("31 miners died in the accident at the Ostrel mine"));
        clusters.add("b", Statement.of("The accident at the Ostrel mine killed 31 miners"));
        clusters.add("c", Statement.of("The accident at the Ostrel mine killed 24 miners"));
        assertEquals(List.of("a", "b"), of(clusters, "b").members());
        assertEquals(List.of("c"), of(clusters, "c").members());
    }

    @Test
    void an_editor_splits_and_joins_and_the_machine_does_not_undo_it() {
        Clusters clusters = new Clusters(COMPARER);
        clusters.add("a", Statement.of("31 miners died in the accident at the Ostrel mine"));
        clusters.add("b", Statement.of("The accident at the Ostrel mine killed 31 miners"));
        clusters.add("c", Statement.of("The accident at the Ostrel mine killed 24 miners"));
        clusters.apart("a", "b");
        clusters.together("b", "c");
        clusters.add("d", Statement.of("Thirty-one miners were killed in the accident at the Ostrel mine"));
        assertNotEquals(of(clusters, "a"), of(clusters, "b"));
        assertEquals(of(clusters, "b"), of(clusters, "c"));
        assertTrue(clusters.withdraw("b", "c"));
        assertTrue(clusters.withdraw("a", "b"));
        assertEquals(List.of("a", "b", "d"), of(clusters, "a").members());
        assertFalse(clusters.withdraw("a", "b"));
    }

    @Test
    void contradictory_decisions_are_refused_with_the_reason() {
        Clusters clusters = new Clusters(COMPARER);
        clusters.together("a", "b");
        clusters.together("b", "c");
        Decided.Refused refused = assertInstanceOf(Decided.Refused.class, clusters.apart("a", "c"));
        assertEquals("“a” and “c” cannot be set apart: “a” and “b” and “c” were put together.", refused.why());
        assertInstanceOf(Decided.Accepted.class, clusters.apart("c", "d"));
        refused = assertInstanceOf(Decided.Refused.class, clusters.together("d", "a"));
        assertTrue(refused.why().contains("“d” and “c” were set apart"), refused::why);
    }

    @Test
    void the_fullest_statement_stands_for_the_claim() {
        Clusters clusters = new Clusters(COMPARER);
        clusters.add("a", Statement.of("The harbour of Velm was closed on 12 June 2030"));
        clusters.add("b", Statement.of("On June 12, 2030, the harbour of Velm was shut"));
        String before = of(clusters, "a").representative();
        assertEquals("a", before);
        clusters.remove("a");
        assertEquals("b", of(clusters, "b").representative());
    }

    @Test
    void a_flood_of_one_statement_is_one_cluster() {
        Clusters clusters = new Clusters(COMPARER);
        for (int i = 0; i < 200; i++) {
            clusters.add("c" + i, Statement.of("31 miners died in the accident at the Ostrel mine"));
        }
        clusters.add("d", Statement.of("The accident at the Ostrel mine killed 31 miners"));
        assertEquals(201, of(clusters, "d").members().size());
        clusters.remove("c0");
        clusters.add("e", Statement.of("31 miners died in the accident at the Ostrel mine"));
        assertEquals(201, of(clusters, "e").members().size());
    }

    @Test
    void only_statements_that_share_words_are_compared_and_none_that_says_the_same_is_left_out() {
        Neighbourhood neighbourhood = new Neighbourhood();
        STATEMENTS.keySet().forEach(id -> neighbourhood.add(id, COMPARER.conditions(statement(id))));
        int compared = 0;
        for (String id : STATEMENTS.keySet()) {
            List<String> near = neighbourhood.near(COMPARER.conditions(statement(id)));
            compared += near.size();
            for (String other : STATEMENTS.keySet()) {
                boolean same = COMPARER.compare(statement(id), statement(other)).relation() == Relation.SAME;
                assertTrue(!same || near.contains(other), () -> id + " and " + other);
            }
        }
        assertTrue(compared < STATEMENTS.size() * STATEMENTS.size() / 3, "compared " + compared);
    }

    private static List<Cluster> inOrder(List<String> ids, boolean decisionsFirst) {
        Clusters clusters = new Clusters(COMPARER);
        if (decisionsFirst) {
            decide(clusters);
        }
        ids.forEach(id -> clusters.add(id, statement(id)));
        if (!decisionsFirst) {
            decide(clusters);
        }
        return clusters.all();
    }

    /** A few decisions, against the machine and with it. */
    private static void decide(Clusters clusters) {
        clusters.apart("s00", "s01");
        clusters.together("s07", "s05");
        clusters.together("s12", "s13");
    }

    private static Cluster of(Clusters clusters, String id) {
        return clusters.of(id).orElseThrow();
    }

    private static Statement statement(String id) {
        return Statement.of(STATEMENTS.getOrDefault(id, ""));
    }

    private static Map<String, String> statements() {
        Map<String, String> statements = new TreeMap<>();
        for (String line : WordLists.lines(ClustersTest.class, "statements.txt")) {
            String id = (statements.size() < 10 ? "s0" : "s") + statements.size();
            statements.put(id, line.substring(line.indexOf(" | ") + 3));
        }
        return statements;
    }
}
