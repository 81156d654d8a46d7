package org.gainsay.reading.tension;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gainsay.core.Quantity;
import org.gainsay.reading.claim.Analysis;
import org.gainsay.reading.naming.Name;
import org.gainsay.reading.tagging.PartOfSpeech;
import org.jspecify.annotations.Nullable;

/**
 * What one number of a document measures, as far as the words around it tell.
 *
 * @param quantity the number
 * @param first the index of its first token
 * @param last the index of its last token, included
 * @param verb the stem of the verb that it is subject or object of; null if none is near or it says nothing
 * @param subject who or what does it, where the number is not the subject itself; null if nobody is named
 * @param link the stem of the noun that the number belongs to: "declaration" in "the declaration of ten countries" and
 *     in "ten countries issued a declaration"; null if there is none
 * @param modifiers the words that narrow the unit: "Latin", "American"
 * @param complement the stems of the nouns after it in its clause
 * @param around the rare nouns around it, by stem, as written
 * @param qualified whether a word beside it makes it another number on purpose, or one of several in time
 * @param supposed whether its clause only supposes
 */
record Measure(
        Quantity quantity,
        int first,
        int last,
        @Nullable String verb,
        @Nullable String subject,
        @Nullable String link,
        Set<String> modifiers,
        Set<String> complement,
        Map<String, String> around,
        boolean qualified,
        boolean supposed) {
    /** A stem that this many sentences use does not yet say that two numbers count the same thing. */
    private static final int RARE = 5;
    /** Content words to each side of a number that tell what is counted. */
    private static final int WINDOW = 7;
    /** Tokens from a number among which its verb stands. */
    private static final int VERB_WITHIN = 9;
    /** Tokens after a number or its verb that complete what is said of it. */
    private static final int COMPLEMENT = 6;
    /** Tokens to each side of a number in which a word says that it is another one on purpose. */
    private static final int BESIDE = 2;

    /** Where no token stands. */
    private static final int NONE = -1;

    static Measure of(Quantity quantity, Analysis analysis, Topic topic) {
        return new Around(quantity, analysis, topic).measure();
    }

    /** The last word of the unit, by its stem; empty if the number is bare. */
    String unitHead() {
        String unit = quantity.unit();
        return unit == null ? "" : Topic.stem(unit.substring(unit.lastIndexOf(' ') + 1));
    }

    /** The words around one number, while its measure is made out. */
    private static final class Around {
        private final Quantity quantity;
        private final Analysis analysis;
        private final Topic topic;
        private final int first;
        private final int last;
        private final int begin;
        private final int end;

        Around(Quantity quantity, Analysis analysis, Topic topic) {
            this.quantity = quantity;
            this.analysis = analysis;
            this.topic = topic;
            first = analysis.tokens().firstEndingAfter(quantity.span().start());
            last = analysis.tokens().firstEndingAfter(quantity.span().end() - 1);
            int sentence = analysis.sentences().at(first);
            begin = analysis.sentences().first(sentence);
            end = analysis.sentences().last(sentence);
        }

        Measure measure() {
            int before = verbBefore();
            int after = before == NONE ? verbAfter() : NONE;
            int verb = before == NONE ? after : before;
            return new Measure(
                    quantity,
                    first,
                    last,
                    verb == NONE || light(verb)
                            ? null
                            : Topic.stem(analysis.tokens().lower(verb)),
                    before == NONE ? null : subject(before),
                    link(after),
                    modifiers(),
                    complement(Math.max(last, after) + 1),
                    around(),
                    qualified(verb),
                    supposed(verb));
        }

        private int verbBefore() {
            for (int i = first - 1; i >= Math.max(begin, first - VERB_WITHIN) && !stops(i); i--) {
                if (analysis.tags().verb(i)) {
                    return i;
                }
            }
            return NONE;
        }

        private int verbAfter() {
            boolean aside = false;
            for (int i = last + 1; i <= Math.min(end, last + VERB_WITHIN); i++) {
                String word = analysis.tokens().lower(i);
                if (word.equals("(") || word.equals(")")) {
                    aside = word.equals("(");
                } else if (!aside && stops(i)) {
                    return NONE;
                } else if (!aside && verbal(i) && !helps(i)) {
                    return i;
                }
            }
            return NONE;
        }

        /** Whether a verb that says nothing stands before the one that does: "had congratulated". */
        private boolean helps(int i) {
            return light(i)
                    && (verbal(i + 1) || verbal(i + 2) && analysis.tags().is(i + 1, PartOfSpeech.ADV));
        }

        private boolean verbal(int i) {
            return analysis.tags().is(i, PartOfSpeech.VERB);
        }

        private boolean stops(int i) {
            return switch (analysis.tokens().lower(i)) {
                case ",",
                        ";",
                        ":",
                        "(",
                        ")",
                        "--",
                        "—",
                        "–",
                        "“",
                        "”",
                        "\"",
                        "that",
                        "which",
                        "who",
                        "que",
                        "quien",
                        "but",
                        "while",
                        "mientras",
                        "pero" -> true;
                default -> false;
            };
        }

        private boolean light(int verb) {
            return TensionWords.LIGHT.contains(analysis.tokens().lower(verb));
        }

        private @Nullable String subject(int verb) {
            for (int i = verb - 1; i >= begin && !stops(i); i--) {
                Optional<Name> name = analysis.names().at(i);
                if (name.isPresent()) {
                    return name.get().entity().name();
                }
                if (analysis.tags().noun(i)) {
                    return Topic.stem(analysis.tokens().lower(i));
                }
            }
            return null;
        }

        /** The noun of which the number is: before it and "of", or the object of the verb that it is the subject of. */
        private @Nullable String link(int verbAfter) {
            int preposition = first - 1;
            while (preposition > begin
                    && TensionWords.DETERMINERS.contains(analysis.tokens().lower(preposition))) {
                preposition--;
            }
            boolean of = switch (analysis.tokens().lowerOrEmpty(preposition)) {
                case "of", "by", "from", "de", "por" -> true;
                default -> false;
            };
            if (of && analysis.tags().noun(preposition - 1)) {
                return linking(preposition - 1);
            }
            for (int i = verbAfter + 1; verbAfter != NONE && i <= Math.min(end, verbAfter + 4) && !stops(i); i++) {
                if (analysis.tags().noun(i) && !analysis.tags().noun(i + 1)) {
                    return linking(i);
                }
                if (analysis.tags().is(i, PartOfSpeech.ADP)) {
                    return null;
                }
            }
            return null;
        }

        private @Nullable String linking(int noun) {
            String stem = Topic.stem(analysis.tokens().lower(noun));
            boolean tells = analysis.names().at(noun).isEmpty()
                    && topic.sentences(stem) <= RARE
                    && !TensionWords.REPORTING.contains(stem);
            return tells ? stem : null;
        }

        private Set<String> modifiers() {
            Set<String> modifiers = new HashSet<>();
            for (int i = first; i < last; i++) {
                if (analysis.tokens().isWord(i)
                        && (analysis.tags().is(i, PartOfSpeech.ADJ)
                                || analysis.tags().noun(i))) {
                    modifiers.add(Topic.stem(analysis.tokens().lower(i)));
                }
            }
            return modifiers;
        }

        private Set<String> complement(int from) {
            Set<String> complement = new HashSet<>();
            for (int i = from; i <= Math.min(end, from + COMPLEMENT) && !stops(i); i++) {
                if (analysis.names().at(i).isEmpty() && analysis.tags().noun(i)) {
                    complement.add(Topic.stem(analysis.tokens().lower(i)));
                }
            }
            return complement;
        }

        private boolean qualified(int verb) {
            if (verb != NONE && TensionWords.CHANGE.contains(analysis.tokens().lower(verb))) {
                return true;
            }
            for (int i = Math.max(begin, first - BESIDE); i <= Math.min(end, last + BESIDE); i++) {
                boolean own = i >= first && i <= last;
                if (!own && TensionWords.OTHER.contains(analysis.tokens().lower(i))
                        || own && TensionWords.CHANGE.contains(analysis.tokens().lower(i))) {
                    return true;
                }
            }
            return false;
        }

        /** Whether a condition stands in the sentence, or a word of supposition between the number and its verb. */
        private boolean supposed(int verb) {
            for (int i = begin; i <= end; i++) {
                boolean inClause =
                        i >= Math.min(first, verb == NONE ? first : verb - BESIDE) && i <= Math.max(last, verb);
                if (TensionWords.CONDITION.contains(analysis.tokens().lower(i))
                        || inClause
                                && TensionWords.SUPPOSED.contains(
                                        analysis.tokens().lower(i))) {
                    return true;
                }
            }
            return false;
        }

        private Map<String, String> around() {
            Map<String, String> around = new LinkedHashMap<>();
            for (int i = Math.max(begin, first - WINDOW); i <= Math.min(end, last + WINDOW); i++) {
                boolean own = i >= first && i <= last;
                if (own || analysis.names().at(i).isPresent() || !noun(i)) {
                    continue;
                }
                String stem = Topic.stem(analysis.tokens().lower(i));
                boolean reports =
                        TensionWords.REPORTING.contains(stem) || TensionWords.ISSUED.contains(stem) && said(i);
                if (topic.sentences(stem) <= RARE && !reports && stem.length() > 2) {
                    around.putIfAbsent(stem, analysis.tokens().word(i));
                }
            }
            String unit = quantity.unit();
            if (unit != null) {
                around.remove(Topic.stem(unit.substring(unit.lastIndexOf(' ') + 1)));
            }
            return around;
        }

        private boolean noun(int i) {
            return analysis.tokens().isWord(i)
                    && topic.nounStem(Topic.stem(analysis.tokens().lower(i)))
                    && !verbal(i);
        }

        /** Whether the noun at {@code i} is what something is said in: "in a joint statement". */
        private boolean said(int i) {
            int before = i - 1;
            while (before >= 0
                    && (analysis.tags().is(before, PartOfSpeech.DET)
                            || analysis.tags().is(before, PartOfSpeech.ADJ))) {
                before--;
            }
            return switch (analysis.tokens().lowerOrEmpty(before)) {
                case "in", "to", "by", "en", "según" -> true;
                default -> false;
            };
        }
    }
}
