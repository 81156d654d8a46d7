package org.gainsay.benchmarks.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gainsay.reading.tagging.Form;
import org.gainsay.reading.tagging.Marks;
import org.gainsay.reading.tagging.PartOfSpeech;
import org.gainsay.reading.tagging.Tagger;
import org.gainsay.reading.tagging.Tags;
import org.gainsay.reading.text.Tokens;
import org.jspecify.annotations.Nullable;
import org.languagetool.AnalyzedSentence;
import org.languagetool.AnalyzedToken;
import org.languagetool.AnalyzedTokenReadings;
import org.languagetool.JLanguageTool;
import org.languagetool.Language;
import org.languagetool.Languages;
import org.languagetool.tagging.disambiguation.Disambiguator;
import org.languagetool.tagging.es.SpanishTagger;

/**
 * LanguageTool's Spanish dictionary and its rules of disambiguation, asked about our tokens; its EAGLES tags are turned
 * into universal ones. It leaves some words open ("denuncia" as noun or verb), and says nothing of words that it does
 * not know: those are names in capitals, or what their ending says. Not thread-safe.
 */
final class SpanishTeacher implements TagTeacher {
    /** Words of which the word before says more than the dictionary; the tagger by endings settles them. */
    private static final Set<String> SETTLED = Set.of(
            "que", "cuando", "donde", "como", "cuándo", "dónde", "cómo", "no", "más", "menos", "mejor", "peor", "si",
            "según", "al", "del", "quien", "quienes", "cual", "cuales", "cuyo", "cuya", "cuyos", "cuyas");

    private final Tagger endings = Tagger.byEndings();
    private final Disambiguator disambiguator;
    private @Nullable Tokens current;
    private @Nullable Tags byEndings;

    SpanishTeacher() {
        Language spanish = Languages.getLanguageForShortCode("es");
        disambiguator = spanish.createDefaultDisambiguator();
    }

    @Override
    public List<List<Pair>> tag(Tokens tokens, int from, int to) {
        AnalyzedTokenReadings[] readings = readings(tokens, from, to);
        Tags known = byEndings(tokens);
        List<List<Pair>> pairs = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Pair ending = new Pair(known.at(i), known.form(i));
            boolean word = Marks.kindOf(tokens.word(i)) == Marks.Kind.WORD;
            if (!word || SETTLED.contains(tokens.lower(i))) {
                pairs.add(List.of(ending));
                continue;
            }
            boolean opens = i == from
                    || known.is(i - 1, PartOfSpeech.PUNCT)
                            && !tokens.lower(i - 1).equals(",");
            pairs.add(of(readings[i - from], tokens, i, opens, ending, pairs));
        }
        return pairs;
    }

    private Tags byEndings(Tokens tokens) {
        Tags tags = byEndings;
        if (tags == null || !tokens.equals(current)) {
            tags = endings.tag(tokens);
            current = tokens;
            byEndings = tags;
        }
        return tags;
    }

    private AnalyzedTokenReadings[] readings(Tokens tokens, int from, int to) {
        List<String> words = new ArrayList<>();
        for (int i = from; i < to; i++) {
            boolean first = i == from && !(i + 1 < to && tokens.capitalised(i + 1));
            words.add(
                    first && Character.isUpperCase(tokens.word(i).charAt(0))
                            ? decapitalised(tokens.word(i))
                            : tokens.word(i));
        }
        List<AnalyzedTokenReadings> tagged = SpanishTagger.INSTANCE.tag(words);
        List<AnalyzedTokenReadings> sentence = new ArrayList<>();
        sentence.add(new AnalyzedTokenReadings(new AnalyzedToken("", JLanguageTool.SENTENCE_START_TAGNAME, null), 0));
        int[] places = new int[words.size()];
        int position = 0;
        for (int i = 0; i < tagged.size(); i++) {
            AnalyzedTokenReadings reading = tagged.get(i);
            if (i > 0) {
                sentence.add(new AnalyzedTokenReadings(new AnalyzedToken(" ", null, null), position));
                position++;
                reading.setWhitespaceBefore(" ");
            }
            reading.setStartPos(position);
            position += words.get(i).length();
            places[i] = sentence.size();
            sentence.add(reading);
        }
        AnalyzedTokenReadings[] plain = sentence.toArray(AnalyzedTokenReadings[]::new);
        AnalyzedTokenReadings[] settled = settled(plain);
        AnalyzedTokenReadings[] ours = new AnalyzedTokenReadings[words.size()];
        for (int i = 0; i < ours.length; i++) {
            ours[i] = settled[places[i]];
        }
        return ours;
    }

    /** The readings that are left by the rules; all of them where a rule fails, as some do on posts with odd signs. */
    private AnalyzedTokenReadings[] settled(AnalyzedTokenReadings[] plain) {
        try {
            AnalyzedTokenReadings[] settled =
                    disambiguator.disambiguate(new AnalyzedSentence(plain)).getTokens();
            return settled.length == plain.length ? settled : plain;
        } catch (IOException e) {
            throw new UncheckedIOException("the rules of LanguageTool cannot be read", e);
        } catch (RuntimeException e) {
            return plain;
        }
    }

    private static String decapitalised(String word) {
        return word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
    }

    private static List<Pair> of(
            AnalyzedTokenReadings readings, Tokens tokens, int i, boolean opens, Pair ending, List<List<Pair>> before) {
        Set<Pair> pairs = new LinkedHashSet<>();
        boolean indicative = false;
        for (AnalyzedToken reading : readings) {
            String tag = reading.getPOSTag();
            indicative |= tag != null && (tag.startsWith("VMIP") || tag.startsWith("VMSP"));
        }
        for (AnalyzedToken reading : readings) {
            String tag = reading.getPOSTag();
            if (tag != null && !(indicative && tag.startsWith("VMM"))) {
                Pair pair = pair(tag, ending, before);
                if (pair != null) {
                    pairs.add(pair);
                }
            }
        }
        boolean capital = tokens.capitalised(i);
        if (pairs.isEmpty()) {
            return List.of(capital ? new Pair(PartOfSpeech.PROPN, Form.PLAIN) : ending);
        }
        boolean content = pairs.stream().anyMatch(SpanishTeacher::names);
        if (capital && !opens && content) {
            return List.of(new Pair(PartOfSpeech.PROPN, Form.PLAIN));
        }
        if (pairs.size() > 1) {
            pairs.removeIf(pair -> pair.part() == PartOfSpeech.INTJ || pair.part() == PartOfSpeech.PROPN && !capital);
        }
        return List.copyOf(pairs);
    }

    private static boolean names(Pair pair) {
        return pair.part() == PartOfSpeech.NOUN || pair.part() == PartOfSpeech.PROPN || pair.part() == PartOfSpeech.ADJ;
    }

    private static @Nullable Pair pair(String tag, Pair ending, List<List<Pair>> before) {
        return switch (tag.charAt(0)) {
            case 'N' ->
                tag.startsWith("NP")
                        ? new Pair(PartOfSpeech.PROPN, Form.PLAIN)
                        : new Pair(PartOfSpeech.NOUN, number(tag, 3));
            case 'A' -> tag.endsWith("P") ? participle(before) : new Pair(PartOfSpeech.ADJ, Form.PLAIN);
            case 'V' -> verb(tag, ending, before);
            case 'D' ->
                switch (tag.charAt(1)) {
                    case 'P' -> new Pair(PartOfSpeech.DET, Form.POSSESSIVE);
                    case 'N' -> new Pair(PartOfSpeech.NUM, Form.PLAIN);
                    case 'T', 'R' -> new Pair(PartOfSpeech.PRON, Form.RELATIVE);
                    default -> new Pair(PartOfSpeech.DET, Form.PLAIN);
                };
            case 'P' ->
                new Pair(PartOfSpeech.PRON, tag.charAt(1) == 'R' || tag.charAt(1) == 'T' ? Form.RELATIVE : Form.PLAIN);
            case 'S' -> tag.startsWith("SP") ? new Pair(PartOfSpeech.ADP, Form.PLAIN) : null;
            case 'C' -> new Pair(tag.equals("CC") ? PartOfSpeech.CCONJ : PartOfSpeech.SCONJ, Form.PLAIN);
            case 'R' -> new Pair(PartOfSpeech.ADV, tag.equals("RN") ? Form.NEGATION : Form.PLAIN);
            case 'I' -> new Pair(PartOfSpeech.INTJ, Form.PLAIN);
            case 'Z' -> new Pair(PartOfSpeech.NUM, Form.PLAIN);
            default -> null;
        };
    }

    private static Form number(String tag, int at) {
        return tag.length() > at && tag.charAt(at) == 'P' ? Form.PLURAL : Form.PLAIN;
    }

    private static Pair verb(String tag, Pair ending, List<List<Pair>> before) {
        String mood = tag.substring(2, Math.min(4, tag.length()));
        Form form = switch (mood) {
            case "IP", "SP" -> Form.PRESENT;
            case "II", "IS", "SI" -> Form.PAST;
            case "IF", "SF" -> Form.FUTURE;
            case "IC" -> Form.CONDITIONAL;
            default ->
                switch (mood.charAt(0)) {
                    case 'G' -> Form.GERUND;
                    case 'P' -> Form.PARTICIPLE;
                    default -> Form.BASE;
                };
        };
        boolean auxiliary = tag.charAt(1) == 'A' || tag.charAt(1) == 'S' || ending.part() == PartOfSpeech.AUX;
        if (auxiliary) {
            return new Pair(PartOfSpeech.AUX, form);
        }
        return form == Form.PARTICIPLE ? participle(before) : new Pair(PartOfSpeech.VERB, form);
    }

    /** A participle is part of a verb after an auxiliary, with adverbs between, and an adjective elsewhere. */
    private static Pair participle(List<List<Pair>> before) {
        int at = before.size() - 1;
        while (at >= 0 && before.get(at).get(0).part() == PartOfSpeech.ADV) {
            at--;
        }
        boolean verb = at >= 0 && before.get(at).get(0).part() == PartOfSpeech.AUX;
        return new Pair(verb ? PartOfSpeech.VERB : PartOfSpeech.ADJ, Form.PARTICIPLE);
    }
}
