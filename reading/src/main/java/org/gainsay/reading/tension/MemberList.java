package org.gainsay.reading.tension;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gainsay.reading.claim.Analysis;
import org.gainsay.reading.naming.Name;
import org.gainsay.reading.tagging.PartOfSpeech;

/**
 * An enumeration of names in one sentence: "Ardan, Brel, Corve and Dunmar".
 *
 * @param members the names, as their entities are called
 * @param first the index of its first token
 * @param last the index of its last token, included
 */
record MemberList(Set<String> members, int first, int last) {
    /** Two names joined by "and" are a pair, not a list. */
    private static final int SHORTEST = 3;
    /** How many tokens may stand between two members beside the comma: "nor", "or the nations of". */
    private static final int LINK = 3;

    /** The lists in the tokens from {@code first} to {@code last}, both included. */
    static List<MemberList> in(Analysis analysis, int first, int last) {
        List<MemberList> lists = new ArrayList<>();
        Set<String> members = new LinkedHashSet<>();
        int begin = -1;
        int end = -1;
        for (int i = first; i <= last; i++) {
            Optional<Name> name = analysis.names().at(i);
            boolean opens = name.isEmpty() && opens(analysis, i, last);
            if (!opens && (name.isEmpty() || name.get().first() != i)) {
                continue;
            }
            if (begin >= 0 && !linked(analysis, end + 1, i - 1)) {
                close(members, begin, end, lists);
                members = new LinkedHashSet<>();
                begin = -1;
            }
            begin = begin < 0 ? i : begin;
            end = name.map(Name::last).orElse(i);
            int at = i;
            members.add(name.map(one -> one.entity().name())
                    .orElseGet(() -> analysis.tokens().word(at)));
            i = end;
        }
        close(members, begin, end, lists);
        return lists;
    }

    /** Whether a proper noun that nothing but its place in the list tells to be a name stands before one: "Ardan, Brel". */
    private static boolean opens(Analysis analysis, int i, int last) {
        return i + 2 <= last
                && analysis.tokens().capitalised(i)
                && analysis.tags().is(i, PartOfSpeech.PROPN)
                && linked(analysis, i + 1, i + 1)
                && analysis.names().at(i + 2).isPresent();
    }

    private static void close(Set<String> members, int begin, int end, List<MemberList> lists) {
        if (members.size() >= SHORTEST) {
            lists.add(new MemberList(members, begin, end));
        }
    }

    private static boolean linked(Analysis analysis, int from, int to) {
        boolean link = false;
        int words = 0;
        for (int i = from; i <= to; i++) {
            switch (analysis.tokens().lower(i)) {
                case ",", "and", "or", "nor", "y", "e", "o", "ni", "&" -> link = true;
                case "the", "la", "el", "las", "los" -> {}
                default -> words++;
            }
        }
        return link && words == 0 && to - from < LINK;
    }
}
