package org.gainsay.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gainsay.core.Attribution;
import org.gainsay.core.AttributionId;
import org.gainsay.core.Language;
import org.gainsay.core.Mode;
import org.gainsay.core.Span;
import org.gainsay.core.Speaker;
import org.gainsay.reading.attribution.FoundAttribution;
import org.gainsay.reading.attribution.FoundSource;
import org.gainsay.reading.attribution.Manner;
import org.gainsay.reading.attribution.TokenRange;
import org.gainsay.reading.claim.Analysis;
import org.gainsay.reading.naming.Entity;
import org.gainsay.reading.naming.Name;
import org.gainsay.reading.naming.Names;
import org.gainsay.reading.naming.Speakers;
import org.gainsay.reading.tagging.Form;
import org.gainsay.reading.tagging.Tags;
import org.gainsay.reading.text.Sentences;
import org.gainsay.reading.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Gives the attributions that were found their speakers. */
final class Voices {
    /** No sentence that a person wrote has more attributions. */
    private static final int NEIGHBOURS = 64;

    private static final Speaker NOBODY = new Speaker("unnamed", Speaker.Kind.VAGUE);

    private final Tokens tokens;
    private final Sentences sentences;
    private final Tags tags;
    private final Language language;
    private final Speaker author;
    private final Names names;
    private final Speakers speakers;
    /** For each token, the last direct attribution whose content holds it: an index, or -1. */
    private final int[] quotedBy;

    /** Those of one document, by {@code author}; {@code speakers} must not have been asked for any yet. */
    Voices(
            Tokens tokens,
            Sentences sentences,
            Tags tags,
            Names names,
            Speakers speakers,
            Language language,
            Speaker author) {
        this.tokens = tokens;
        this.sentences = sentences;
        this.tags = tags;
        this.language = language;
        this.author = author;
        this.names = names;
        this.speakers = speakers;
        this.quotedBy = new int[tokens.size()];
        Arrays.fill(quotedBy, -1);
    }

    /**
     * The attributions in the order of the text.
     *
     * @param found those with a source or a cue
     * @param open quoted statements without either: they go to the last speaker of the paragraph, if there is one
     */
    List<Analysis.Voiced> of(List<FoundAttribution> found, List<FoundAttribution> open) {
        List<FoundAttribution> all = new ArrayList<>(found);
        all.addAll(open);
        all.sort(Comparator.comparingInt(FoundAttribution::first));
        List<Analysis.Voiced> voiced = new ArrayList<>();
        for (FoundAttribution one : all) {
            if (marksDiscourse(one) || headsTitle(one)) {
                continue;
            }
            voiced.add(new Analysis.Voiced(one, attribution(one, voiced), Manner.of(one, tokens, language)));
            quote(one, voiced.size() - 1);
        }
        return voiced;
    }

    /** "The neighbours, say of the north": a bare "say" after a comma gives an example and reports nobody. */
    private boolean marksDiscourse(FoundAttribution found) {
        if (found.cue().size() != 1 || found.cue().get(0).size() != 1) {
            return false;
        }
        int cue = found.cue().get(0).first();
        TokenRange source = found.source().words();
        boolean apart = source == null || source.last() != cue - 1;
        return tokens.lower(cue).equals("say")
                && apart
                && tokens.lowerOrEmpty(cue - 1).equals(",");
    }

    /** "Halvane: Log of a Journey": a place before a colon, and no sentence after it, is a heading and no report. */
    private boolean headsTitle(FoundAttribution found) {
        TokenRange source = found.source().words();
        boolean colon = found.cue().size() == 1
                && tokens.lower(found.cue().get(0).first()).equals(":");
        if (!colon || source == null || found.direct() || !place(source)) {
            return false;
        }
        for (TokenRange range : found.content()) {
            for (int i = range.first(); i <= range.last(); i++) {
                if (tags.finite(i)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean place(TokenRange words) {
        return names.at(words.first())
                .filter(name -> name.last() >= words.last() && name.entity().kind() == Entity.Kind.PLACE)
                .isPresent();
    }

    private Attribution attribution(FoundAttribution found, List<Analysis.Voiced> before) {
        TokenRange words = found.source().words();
        Span cue = found.cue().isEmpty() ? null : span(found.cue().get(0));
        return new Attribution(
                new AttributionId(before.size() + 1),
                found.direct() ? Mode.DIRECT : Mode.INDIRECT,
                found.passedOnBy().stream().map(this::passer).toList(),
                new Attribution.Source(speaker(found, before), words == null ? null : span(words)),
                cue,
                found.content().stream().map(this::span).toList());
    }

    private Speaker speaker(FoundAttribution found, List<Analysis.Voiced> before) {
        Speaker named = named(found, before);
        return named.kind() == Speaker.Kind.AUTHOR ? author : named;
    }

    private Speaker named(FoundAttribution found, List<Analysis.Voiced> before) {
        FoundSource source = found.source();
        TokenRange words = source.words();
        if (words == null) {
            return switch (source.kind()) {
                case AUTHOR -> author;
                case UNSPOKEN -> unspoken(found);
                case NAMED, DESCRIPTION, PRONOUN, VAGUE, NONE -> unnamed(found, before);
            };
        }
        return switch (source.kind()) {
            case NAMED, DESCRIPTION -> speakers.resolve(words.first(), words.last(), quoter(words, before));
            case PRONOUN -> pronoun(words, before);
            case AUTHOR -> {
                Speaker quoter = quoter(words, before);
                yield quoter == null ? author : quoter;
            }
            case VAGUE -> new Speaker(text(words), Speaker.Kind.VAGUE);
            case NONE, UNSPOKEN -> vague(found);
        };
    }

    /** A relative pronoun stands for the words before it; "this" and "that" alone speak for nobody. */
    private Speaker pronoun(TokenRange words, List<Analysis.Voiced> before) {
        String word = tokens.lower(words.last());
        return switch (word) {
            case "who", "which", "that", "whose", "quien", "que" -> antecedent(words, before);
            case "this", "these", "those", "esto", "eso" -> new Speaker(text(words), Speaker.Kind.VAGUE);
            default -> speakers.resolve(words.first(), words.last(), quoter(words, before));
        };
    }

    private Speaker antecedent(TokenRange relative, List<Analysis.Voiced> before) {
        int last = relative.first() - 1;
        while (last >= 0 && !tokens.isWord(last)) {
            last--;
        }
        int first = last;
        int begin = last < 0 ? 0 : sentences.first(sentences.at(last));
        while (first > begin && partOfPhrase(first - 1)) {
            first--;
        }
        return last < 0 ? NOBODY : speakers.resolve(first, last, quoter(relative, before));
    }

    private boolean partOfPhrase(int i) {
        return switch (tags.at(i)) {
            case NOUN, PROPN, ADJ, DET, NUM -> true;
            case ADP, ADV, AUX, CCONJ, INTJ, PART, PRON, PUNCT, SCONJ, SYM, VERB, X -> false;
        };
    }

    /** "… issued a statement saying that": the subject of the sentence says it, if the cue has no subject of its own. */
    private Speaker unnamed(FoundAttribution found, List<Analysis.Voiced> before) {
        if (found.cue().isEmpty() && found.direct()) {
            return lastOfParagraph(found, before);
        }
        if (found.cue().isEmpty() || !tags.is(found.cue().get(0).first(), Form.GERUND)) {
            return vague(found);
        }
        int cue = found.cue().get(0).first();
        int sentence = sentences.at(cue);
        for (int i = before.size() - 1; i >= Math.max(0, before.size() - NEIGHBOURS); i--) {
            List<TokenRange> earlier = before.get(i).found().cue();
            if (!earlier.isEmpty() && sentences.at(earlier.get(0).first()) == sentence) {
                return before.get(i).speaker();
            }
        }
        int begin = sentences.first(sentence);
        int verb = begin;
        while (verb < cue && !tags.finite(verb)) {
            begin = tokens.lower(verb).equals(",") ? verb + 1 : begin;
            verb++;
        }
        return verb == cue || verb == begin ? vague(found) : speakers.resolve(begin, verb - 1, null);
    }

    /** Who spoke before and fits the number of the verb: "añadió", "añadieron". */
    private Speaker unspoken(FoundAttribution found) {
        TokenRange cue = found.cue().get(0);
        boolean plural = false;
        for (int i = cue.first(); i <= cue.last(); i++) {
            plural |= tags.finite(i) && tokens.lower(i).endsWith("n");
        }
        return speakers.unspoken(cue.first(), plural).orElseGet(() -> vague(found));
    }

    private Speaker lastOfParagraph(FoundAttribution found, List<Analysis.Voiced> before) {
        if (before.isEmpty()) {
            return NOBODY;
        }
        Analysis.Voiced last = before.get(before.size() - 1);
        int here = sentences.paragraph(sentences.at(found.first()));
        boolean near = sentences.paragraph(sentences.at(last.found().first())) == here;
        return near && last.manner() != Manner.OTHER ? last.speaker() : NOBODY;
    }

    /** Nobody, by the words that leave the source out: "it has become known". */
    private Speaker vague(FoundAttribution found) {
        return found.cue().isEmpty() ? NOBODY : new Speaker(text(found.cue().get(0)), Speaker.Kind.VAGUE);
    }

    /** Who is being quoted at {@code words}: the speaker of the innermost direct attribution that holds them. */
    private @Nullable Speaker quoter(TokenRange words, List<Analysis.Voiced> before) {
        int voice = quotedBy[words.first()];
        return voice < 0 ? null : before.get(voice).speaker();
    }

    private void quote(FoundAttribution found, int voice) {
        if (found.direct()) {
            for (TokenRange range : found.content()) {
                Arrays.fill(quotedBy, range.first(), range.last() + 1, voice);
            }
        }
    }

    private String passer(TokenRange range) {
        Optional<Name> name = names.firstIn(range.first(), range.last());
        return name.map(n -> n.entity().name()).orElseGet(() -> text(range));
    }

    private String text(TokenRange range) {
        return span(range).in(tokens.text()).replaceAll("\\s+", " ");
    }

    private Span span(TokenRange range) {
        return tokens.span(range.first(), range.last());
    }
}
