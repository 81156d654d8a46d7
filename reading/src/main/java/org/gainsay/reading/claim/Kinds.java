package org.gainsay.reading.claim;

import java.util.Locale;
import java.util.Set;
import org.gainsay.core.Mention;
import org.gainsay.core.Quantity;
import org.gainsay.core.Speaker;
import org.gainsay.reading.tagging.Form;
import org.gainsay.reading.tagging.PartOfSpeech;
import org.gainsay.reading.tagging.Tags;
import org.gainsay.reading.text.Tokens;

/** Tells what sort of claim a unit makes, by its words. */
final class Kinds {
    private static final Set<String> LAW = Set.of(
            "law",
            "laws",
            "legal",
            "legally",
            "constitution",
            "constitutional",
            "constitutionally",
            "statute",
            "regulation",
            "regulations",
            "decree",
            "article",
            "deadline",
            "lawful",
            "unlawful",
            "illegal",
            "illegally",
            "mandated",
            "stipulated",
            "stipulates",
            "ley",
            "leyes",
            "constitución",
            "decreto",
            "reglamento",
            "plazo",
            "artículo");
    private static final Set<String> OBLIGES =
            Set.of("must", "shall", "has", "have", "required", "requires", "deben", "debe", "tiene", "tienen");
    private static final Set<String> PERIODS = Set.of(
            "hour", "hours", "day", "days", "week", "weeks", "month", "months", "hora", "horas", "día", "días",
            "semanas", "meses");
    private static final Set<String> PROMISES = Set.of(
            "promise",
            "promises",
            "promised",
            "pledge",
            "pledges",
            "pledged",
            "vow",
            "vows",
            "vowed",
            "commit",
            "commits",
            "committed",
            "undertook",
            "guarantee",
            "guaranteed",
            "willing",
            "promete",
            "prometió",
            "prometieron",
            "comprometió",
            "garantizó");
    private static final Set<String> FUTURE_CUES =
            Set.of("likely", "expects", "predicts", "predicted", "forecast", "probable");
    private static final Set<String> CAUSES = Set.of(
            "because",
            "caused",
            "causes",
            "causing",
            "due",
            "led",
            "resulted",
            "forced",
            "forcing",
            "prevented",
            "preventing",
            "provoked",
            "provoke",
            "triggered",
            "triggering",
            "therefore",
            "thus",
            "consequently",
            "generated",
            "generating",
            "hence",
            "porque",
            "causó",
            "provocó",
            "debido",
            "obligó",
            "impidió",
            "allowing");
    private static final Set<String> COMPARES = Set.of(
            "than",
            "never",
            "unprecedented",
            "record",
            "most",
            "least",
            "largest",
            "biggest",
            "highest",
            "lowest",
            "increase",
            "increased",
            "decrease",
            "decreased",
            "decline",
            "declined",
            "rose",
            "fell",
            "doubled",
            "tripled",
            "halved",
            "more",
            "fewer",
            "less",
            "unchanged",
            "equal",
            "same",
            "nunca",
            "mayor",
            "menor",
            "aumentó",
            "disminuyó",
            "récord");
    private static final Set<String> WILL = Set.of("will", "'ll", "won't", "shall", "wo");

    private final Tokens tokens;
    private final Tags tags;

    Kinds(Analysis analysis) {
        this.tokens = analysis.tokens();
        this.tags = analysis.tags();
    }

    Mention.Kind of(Unit unit, boolean hasQuantity, boolean hasDue) {
        boolean future = future(unit);
        if (hasDue && !future || legal(unit)) {
            return Mention.Kind.LEGAL;
        }
        if (promise(unit, future)) {
            return Mention.Kind.PROMISE;
        }
        if (unit.act() != null) {
            return Mention.Kind.ATTRIBUTION;
        }
        if (future) {
            return Mention.Kind.PREDICTION;
        }
        if (hasQuantity) {
            return Mention.Kind.QUANTITY;
        }
        if (any(unit, CAUSES)) {
            return Mention.Kind.CAUSAL;
        }
        return compares(unit) ? Mention.Kind.COMPARISON : Mention.Kind.EVENT;
    }

    /** Whether a quantity is what the claim is about, and not only a number on its margin such as one of something. */
    static boolean telling(Quantity quantity) {
        return quantity.unit() != null
                || !(quantity.amount() instanceof Quantity.Value value
                        && value.value().precision() - value.value().scale() <= 1);
    }

    private boolean legal(Unit unit) {
        boolean obliges = any(unit, OBLIGES);
        boolean period = any(unit, PERIODS);
        return any(unit, LAW) && (obliges || period) || obliges && period && modal(unit);
    }

    private boolean modal(Unit unit) {
        for (int i = unit.first(); i < unit.last(); i++) {
            if (tokens.lower(i).equals("must")
                    || tokens.lower(i).equals("shall")
                    || (tokens.lower(i).equals("has") || tokens.lower(i).equals("have"))
                            && tags.is(i + 1, PartOfSpeech.NUM)) {
                return true;
            }
        }
        return false;
    }

    /** An undertaking: a word that promises, or a future whose subject is the one who speaks. */
    private boolean promise(Unit unit, boolean future) {
        for (int i = unit.first(); i <= unit.last(); i++) {
            boolean passive = tokens.lowerOrEmpty(i - 1).equals("been")
                    || tokens.lowerOrEmpty(i - 1).equals("was")
                    || tokens.lowerOrEmpty(i - 1).equals("were");
            if (PROMISES.contains(tokens.lower(i)) && !passive) {
                return true;
            }
        }
        Analysis.Voiced voice = unit.voice();
        return future && (voice == null ? firstPerson(unit) : speaksOfSelf(unit, voice.speaker()));
    }

    /** "We will publish all sheets": the author undertakes it. */
    private boolean firstPerson(Unit unit) {
        for (int i = unit.first(); i <= unit.last() && !WILL.contains(tokens.lower(i)); i++) {
            switch (tokens.lower(i)) {
                case "i", "we", "our", "my", "nosotros", "nuestro", "nuestra" -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    private boolean speaksOfSelf(Unit unit, Speaker speaker) {
        String name = speaker.name().toLowerCase(Locale.ROOT);
        for (int i = unit.first(); i <= unit.last() && !WILL.contains(tokens.lower(i)); i++) {
            String word = tokens.lower(i);
            switch (word) {
                case "i", "we", "he", "she", "they", "his", "her", "their", "our", "my" -> {
                    return true;
                }
                default -> {
                    if (word.length() > 3 && tokens.capitalised(i) && name.contains(word)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean future(Unit unit) {
        for (int i = unit.first(); i <= unit.last(); i++) {
            String word = tokens.lower(i);
            if (WILL.contains(word) && tags.is(i, PartOfSpeech.AUX)
                    || tags.is(i, Form.FUTURE)
                    || FUTURE_CUES.contains(word)) {
                return true;
            }
            if (word.equals("expected") && tokens.lowerOrEmpty(i + 1).equals("to")) {
                return true;
            }
            if (word.equals("going") && tokens.lowerOrEmpty(i + 1).equals("to") && tags.is(i + 2, Form.BASE)) {
                return true;
            }
        }
        return false;
    }

    private boolean compares(Unit unit) {
        if (any(unit, COMPARES)) {
            return true;
        }
        for (int i = unit.first(); i <= unit.last(); i++) {
            if (tags.is(i, Form.COMPARATIVE) || tags.is(i, Form.SUPERLATIVE)) {
                return true;
            }
        }
        return false;
    }

    private boolean any(Unit unit, Set<String> words) {
        for (int i = unit.first(); i <= unit.last(); i++) {
            if (words.contains(tokens.lower(i))) {
                return true;
            }
        }
        return false;
    }
}
