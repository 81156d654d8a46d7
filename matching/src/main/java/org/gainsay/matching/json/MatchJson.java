package org.gainsay.matching.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.gainsay.core.Compared;
import org.gainsay.core.SlotFinding;
import org.gainsay.matching.Match;

/** Comparisons and matches as JSON, as {@code docs/commands.md} describes it. Every field is always there. */
public final class MatchJson {
    /** Decimals of a score: more would promise an exactness that it has not. */
    private static final int DECIMALS = 4;

    private MatchJson() {}

    /** {@code { "relation", "course", "slots": [ { "slot", "state", "why" } ], "why" }}. */
    public static ObjectNode node(Compared compared) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        put(node, compared);
        return node;
    }

    /** {@code { "claim", "score", "passage", "relation", "course", "slots", "why" }}. */
    public static ObjectNode node(Match match) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("claim", match.claim().id());
        node.put("score", BigDecimal.valueOf(match.score()).setScale(DECIMALS, RoundingMode.HALF_EVEN));
        node.put("passage", match.passage());
        put(node, match.compared());
        return node;
    }

    /** The matches of one text, in their order. */
    public static ArrayNode nodes(List<Match> matches) {
        ArrayNode nodes = JsonNodeFactory.instance.arrayNode();
        matches.forEach(match -> nodes.add(node(match)));
        return nodes;
    }

    private static void put(ObjectNode node, Compared compared) {
        node.put("relation", compared.relation().word());
        Compared.Course course = compared.course();
        node.put("course", course == null ? null : course.word());
        ArrayNode slots = node.putArray("slots");
        for (SlotFinding finding : compared.slots()) {
            slots.addObject()
                    .put("slot", finding.slot().word())
                    .put("state", finding.state().word())
                    .put("why", finding.why());
        }
        node.put("why", compared.why());
    }
}
