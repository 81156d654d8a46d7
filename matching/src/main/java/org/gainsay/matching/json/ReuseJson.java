package org.gainsay.matching.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.gainsay.matching.reuse.CopyGroup;
import org.gainsay.matching.reuse.CopyMember;
import org.gainsay.matching.reuse.Reused;
import org.gainsay.matching.reuse.SharedQuotation;

/** Who copied whom as JSON, as {@code docs/commands.md} describes it. Every field is always there. */
public final class ReuseJson {
    /** Decimals of a share: a sentence of a short text. */
    private static final int DECIMALS = 3;

    private ReuseJson() {}

    /** {@code { "groups": [ { "members", "credit", "why" } ], "quotations": [ { "a", "b", "passage" } ] }}. */
    public static ObjectNode node(Reused reused) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode groups = node.putArray("groups");
        reused.groups().forEach(group -> put(groups.addObject(), group));
        ArrayNode quotations = node.putArray("quotations");
        for (SharedQuotation quotation : reused.quotations()) {
            quotations
                    .addObject()
                    .put("a", quotation.a())
                    .put("b", quotation.b())
                    .put("passage", quotation.passage());
        }
        return node;
    }

    private static void put(ObjectNode node, CopyGroup group) {
        ArrayNode members = node.putArray("members");
        for (CopyMember member : group.members()) {
            ObjectNode each = members.addObject()
                    .put("input", member.id())
                    .put("role", member.role().name().toLowerCase(Locale.ROOT))
                    .put("share", BigDecimal.valueOf(member.share()).setScale(DECIMALS, RoundingMode.HALF_EVEN));
            ArrayNode changes = each.putArray("changes");
            member.changes().forEach(change -> changes.add(change.inWords()));
        }
        node.put("credit", group.credit().orElse(null)).put("why", group.why());
    }
}
