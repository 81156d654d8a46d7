package org.gainsay.reading.attribution;

import org.gainsay.reading.attribution.CueWords.Role;
import org.gainsay.reading.tagging.PartOfSpeech;

/** What speaks for and against a token being the head of a cue. */
@SuppressWarnings("EnumOrdinal") // features are numbers; the weights are learned with the same enums
final class CueFeatures {
    private static final Role[] ROLES = {
        Role.SPEECH,
        Role.ATTITUDE,
        Role.ACT,
        Role.NOUN,
        Role.ADVERB,
        Role.VAGUE,
        Role.ADDRESSEE,
        Role.EVIDENCE,
        Role.INTENT,
        Role.FEELING,
        Role.FEELING_WORD
    };
    private static final int ROLE_BITS = bits();

    private static int bits() {
        int bits = 0;
        for (Role role : ROLES) {
            bits |= role.bit();
        }
        return bits;
    }

    /** How far a quotation mark or "that" is looked for. */
    private static final int NEAR = 7;

    /** How far other words of speech and a subject are looked for. */
    private static final int WINDOW = 25;

    private CueFeatures() {}

    /** Whether a token can be the head of a cue at all. */
    static boolean eligible(Ground ground, int i) {
        if (ground.lower(i).equals(":")) {
            return true;
        }
        if (!ground.tokens().isWord(i)) {
            return false;
        }
        return switch (ground.at(i)) {
            case VERB, NOUN, ADJ, ADV, ADP, X, PROPN, SCONJ -> true;
            case AUX, CCONJ, DET, INTJ, NUM, PART, PRON, PUNCT, SYM -> false;
        };
    }

    static Cue cue(Ground ground, int i, double score) {
        Cue formula = CueRules.formulaAt(ground, i);
        if (formula != null) {
            return new Cue(i, i, formula.last(), formula.kind(), score);
        }
        if (ground.lower(i).equals(":")) {
            return new Cue(i, i, i, Cue.Kind.COLON, score);
        }
        return switch (ground.at(i)) {
            case VERB -> CueRules.verb(ground, i, score);
            case ADV -> new Cue(i, i, i, Cue.Kind.ADVERB, score);
            case ADP, SCONJ -> new Cue(i, i, i, Cue.Kind.PREPOSITION, score);
            case NOUN, ADJ, X, PROPN, AUX, CCONJ, DET, INTJ, NUM, PART, PRON, PUNCT, SYM ->
                new Cue(i, i, i, Cue.Kind.NOUN, score);
        };
    }

    static void of(Ground ground, int i, Features f) {
        f.clear();
        int w = word(ground, i);
        int w1 = word(ground, i + 1);
        int w2 = word(ground, i + 2);
        int b1 = word(ground, i - 1);
        int b2 = word(ground, i - 2);
        int p = part(ground, i);
        int p1 = part(ground, i + 1);
        int p2 = part(ground, i + 2);
        int q1 = part(ground, i - 1);
        int q2 = part(ground, i - 2);
        f.add(1, w, p);
        f.add(2, w, p1);
        f.add(3, w, q1);
        f.add(4, w, w1);
        f.add(5, b1, w);
        f.add(6, p, q1, p1);
        f.add(7, p, p1, p2);
        f.add(8, p, q1, q2);
        f.add(9, w1, p);
        f.add(10, b1, p);
        f.add(11, w2, p);
        f.add(12, b2, p);
        f.add(13, w, w2);
        f.add(14, w, b2);
        f.add(15, w1, w2);
        f.add(16, p, p1, q1 * 64 + q2);
        String word = ground.lower(i);
        int length = word.length();
        f.add(17, hash(word, Math.max(0, length - 3), length), p);
        f.add(18, hash(word, 0, Math.min(5, length)), p);
        int roles = ground.roles(i) & ROLE_BITS;
        f.add(19, roles, p);
        f.add(20, roles, p1, q1);
        boolean quoted = ground.quotations().quoted(i);
        boolean heading = ground.heading(i);
        int flags = (quoted ? 1 : 0) | (heading ? 2 : 0);
        f.add(21, flags, p);
        f.add(22, flags, roles);
        f.add(23, flags, w);
        Cue cue = cue(ground, i, 0);
        int before = cue.first() - 1;
        int after = cue.last() + 1;
        int group = cue.first() == i ? 0 : word(ground, cue.first());
        f.add(24, group, w);
        f.add(25, group, part(ground, before), p);
        f.add(26, word(ground, before), w);
        f.add(27, part(ground, before), roles, p);
        f.add(28, word(ground, before), p);
        f.add(29, word(ground, after), w);
        f.add(30, part(ground, after), roles, p);
        boolean be = CueRules.isBe(ground, i - 1);
        f.add(31, w, be ? 1 : 0, ground.lower(i + 1).equals("by") ? 1 : 0);
        int near = near(ground, i, after);
        f.add(32, near, p);
        f.add(33, near, roles);
        f.add(34, near, w);
        int subject = subject(ground, before);
        f.add(35, subject, p);
        f.add(36, subject, w);
        f.add(37, subject, roles, near);
        boolean last = ground.lastWord(i) == i;
        f.add(38, last ? 1 : 0, near, p);
        f.add(39, (i == ground.sentenceFirst(i) ? 1 : 0), w);
        f.add(40, 0);
        for (Role role : ROLES) {
            if ((roles & role.bit()) != 0) {
                f.add(41, role.ordinal(), p, p1);
                f.add(42, role.ordinal(), subject);
                f.add(43, role.ordinal(), near, p);
                f.add(44, role.ordinal(), group);
                f.add(45, role.ordinal(), w1, p);
                f.add(46, role.ordinal(), flags);
            }
        }
        int object = part(ground, after);
        int object1 = part(ground, after + 1);
        f.add(47, w, object, object1);
        f.add(48, subject, object, object1);
        f.add(49, subject, word(ground, after), p);
        f.add(50, roles, subject, object);
        f.add(51, hash(word, Math.max(0, length - 4), length), p, p1);
        boolean first = ground.sentence(i) == 0;
        f.add(52, first ? 1 : 0, p, p1);
        f.add(53, first ? 1 : 0, roles, subject);
        f.add(54, q1, p, p1 * 512 + part(ground, i + 3));
        f.add(55, w, b1, w1);
        surroundings(ground, i, before, after, roles, near, f);
    }

    /** What stands further off: the subject past an insertion, the object, the preposition, other words of speech. */
    private static void surroundings(Ground ground, int i, int before, int after, int roles, int near, Features f) {
        int stem = stem(ground.lower(i));
        int p = part(ground, i);
        int far = farSubject(ground, i, before);
        int object = -1;
        int preposition = 0;
        int ceiling = Math.min(ground.sentenceLast(i), after + NEAR);
        for (int at = after; at <= ceiling && preposition == 0; at++) {
            if (object < 0 && (ground.noun(at) && !ground.noun(at + 1) || ground.pronoun(at))) {
                object = at;
            }
            if (ground.is(at, PartOfSpeech.ADP) && at > after) {
                preposition = word(ground, at);
            }
            if (ground.finite(at) || ground.quotations().opens(at) || ground.comma(at)) {
                break;
            }
        }
        int subject = ground.pronoun(far) || ground.is(far, PartOfSpeech.NOUN) ? word(ground, far) : part(ground, far);
        int objectWord = object < 0 ? 0 : word(ground, object);
        int objectPart = object < 0 ? 0 : part(ground, object);
        f.add(60, stem, p);
        f.add(61, stem, near);
        f.add(62, stem, subject);
        f.add(63, subject, p, roles);
        f.add(64, part(ground, far), stem);
        f.add(65, stem, objectWord);
        f.add(66, stem, objectPart, p);
        f.add(67, stem, preposition);
        f.add(68, part(ground, far), objectPart, roles);
        f.add(69, roles, p, preposition);
        f.add(70, roles, objectWord);
        int owned = 0;
        for (int at = i - 1; at >= Math.max(0, i - 3); at--) {
            owned |= ground.possessive(at) ? 1 : 0;
        }
        f.add(71, owned, stem, p);
        f.add(72, owned, part(ground, i + 1), roles);
        int first = ground.sentenceFirst(i);
        int last = ground.sentenceLast(i);
        int low = Math.max(first, i - WINDOW);
        int high = Math.min(last, i + WINDOW);
        int speech = (ground.speaks(low, i - 1) ? 1 : 0) + (ground.speaks(i + 1, high) ? 2 : 0);
        int quotes = (ground.quotes(low, i - 1) ? 1 : 0) + (ground.quotes(i, high) ? 2 : 0);
        f.add(73, speech * 4 + quotes, p, roles);
        f.add(74, speech * 4 + quotes, stem);
        f.add(75, quotes, near, part(ground, far));
    }

    /** The subject before a verb: the nearest noun or pronoun, past adverbs and what stands between two commas. */
    private static int farSubject(Ground ground, int i, int before) {
        int floor = Math.max(ground.sentenceFirst(i), before - WINDOW);
        int at = before;
        while (at > floor && ground.is(at, PartOfSpeech.ADV)) {
            at--;
        }
        if (ground.comma(at)) {
            for (int open = at - 1; open > floor; open--) {
                if (ground.quotations().closes(open)) {
                    return at;
                }
                if (ground.comma(open)) {
                    return open - 1;
                }
            }
            return at;
        }
        while (at > floor && !ground.noun(at) && !ground.pronoun(at) && !ground.punctuation(at)) {
            at--;
        }
        return at;
    }

    /** A word without its ending: "claims", "claimed" and "claiming" are one. */
    private static int stem(String word) {
        int length = word.length();
        if (length > 5 && word.endsWith("ing")) {
            length -= 3;
        } else if (length > 4 && (word.endsWith("ed") || word.endsWith("es"))) {
            length -= 2;
        } else if (length > 3 && (word.endsWith("s") || word.endsWith("e"))) {
            length--;
        }
        if (length > 3 && (word.charAt(length - 1) == 'e' || word.charAt(length - 1) == word.charAt(length - 2))) {
            length--;
        }
        return hash(word, 0, length);
    }

    /** The hash of a part of a word, as {@link String#hashCode()} has it of a whole one. */
    private static int hash(String word, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + word.charAt(i);
        }
        return hash;
    }

    /** Whether quotation marks, "that" or a comma stand close by, as bits. */
    private static int near(Ground ground, int i, int after) {
        int bits = 0;
        int floor = Math.max(ground.sentenceFirst(i), i - NEAR);
        for (int at = i - 1; at >= floor - 1 && at >= 0; at--) {
            if (ground.quotations().closes(at)) {
                bits |= 1;
                break;
            }
            if (ground.comma(at)) {
                bits |= 2;
                break;
            }
        }
        int ceiling = Math.min(ground.sentenceLast(i), after + NEAR);
        for (int at = after; at <= ceiling; at++) {
            if (ground.quotations().opens(at)) {
                bits |= at <= after + 1 ? 4 : 8;
                break;
            }
            if (ground.is(at, Role.COMPLEMENTIZER)) {
                bits |= at == after ? 16 : 32;
                break;
            }
            if (ground.finite(at)) {
                bits |= 64;
                break;
            }
            if (ground.comma(at)) {
                break;
            }
        }
        return bits;
    }

    /** What stands before the verb group: the kind of subject. */
    private static int subject(Ground ground, int before) {
        if (ground.is(before, Role.PRONOUN)) {
            return word(ground, before);
        }
        if (ground.is(before, PartOfSpeech.PROPN)) {
            return 1;
        }
        if (ground.is(before, PartOfSpeech.NOUN)) {
            return word(ground, before);
        }
        if (ground.comma(before)) {
            return ground.quotations().closes(before - 1) ? 2 : 3;
        }
        if (ground.quotations().closes(before)) {
            return 4;
        }
        return 5 + part(ground, before);
    }

    static int word(Ground ground, int i) {
        return ground.word(i);
    }

    static int part(Ground ground, int i) {
        return ground.part(i);
    }
}
