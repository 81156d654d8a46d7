package org.gainsay.weighing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gainsay.core.Evidence;
import org.gainsay.core.OriginLink;
import org.gainsay.core.OriginLink.Ground;
import org.gainsay.core.SourceRelation;

/**
 * Which sources speak with one voice, because one of them owns or republishes the other, over any number of steps.
 *
 * <p>Only what sources say on their own word is joined by it: two papers of one owner that each quote a witness of their
 * own have two witnesses.
 */
final class Kinships {
    private static final Comparator<SourceRelation> BY_WORDS =
            Comparator.comparing(relation -> said(relation, WeighingWords.ENGLISH));

    private final WeighingWords words;
    private final Map<String, List<SourceRelation>> relations = new HashMap<>();

    Kinships(List<SourceRelation> all, WeighingWords words) {
        this.words = words;
        for (SourceRelation relation : all) {
            if (relation.kind().joins()) {
                relations
                        .computeIfAbsent(relation.source(), source -> new ArrayList<>())
                        .add(relation);
                relations
                        .computeIfAbsent(relation.other(), source -> new ArrayList<>())
                        .add(relation);
            }
        }
    }

    /** The links of pieces to the group of sources that theirs belongs to, where pieces of another source of it are there. */
    List<OriginLink> links(List<Evidence> pieces, Voices voices) {
        if (relations.isEmpty()) {
            return List.of();
        }
        Map<String, List<Evidence>> bySource = new TreeMap<>();
        for (Evidence piece : pieces) {
            String source = voices.source(piece);
            if (source != null && relations.containsKey(source)) {
                bySource.computeIfAbsent(source, name -> new ArrayList<>()).add(piece);
            }
        }
        List<OriginLink> links = new ArrayList<>();
        Map<String, String> reasons = new HashMap<>();
        for (String source : bySource.keySet()) {
            if (reasons.containsKey(source)) {
                continue;
            }
            Map<String, String> group = reached(source, bySource);
            reasons.putAll(group);
            if (group.size() > 1) {
                Ground ground = new Ground(OriginLink.Kind.RELATION, source);
                group.forEach((member, why) -> bySource.getOrDefault(member, List.of())
                        .forEach(piece -> links.add(new OriginLink(piece.id(), ground, why))));
            }
        }
        return links;
    }

    /**
     * The sources with pieces that can be reached from {@code start}, itself with them, each with the relations on the
     * shortest way in words. The start is told the way to the nearest of the others.
     */
    private Map<String, String> reached(String start, Map<String, List<Evidence>> bySource) {
        Map<String, String> ways = new TreeMap<>();
        ways.put(start, "");
        ArrayDeque<String> next = new ArrayDeque<>(List.of(start));
        Map<String, String> found = new TreeMap<>();
        String nearest = "";
        while (!next.isEmpty()) {
            String at = next.remove();
            if (bySource.containsKey(at) && !at.equals(start)) {
                String way = ways.getOrDefault(at, "");
                found.put(at, way);
                nearest = nearest.isEmpty() ? way : nearest;
            }
            for (SourceRelation relation : relations.getOrDefault(at, List.of()).stream()
                    .sorted(BY_WORDS)
                    .toList()) {
                String other = relation.source().equals(at) ? relation.other() : relation.source();
                if (!ways.containsKey(other)) {
                    String way = ways.getOrDefault(at, "");
                    ways.put(other, way.isEmpty() ? said(relation, words) : way + "; " + said(relation, words));
                    next.add(other);
                }
            }
        }
        found.put(start, nearest.isEmpty() ? words.say("link.alone") : nearest);
        return found;
    }

    private static String said(SourceRelation relation, WeighingWords words) {
        return words.say(
                "link.related",
                relation.source(),
                words.relation(relation.kind()),
                relation.other(),
                relation.reason());
    }
}
