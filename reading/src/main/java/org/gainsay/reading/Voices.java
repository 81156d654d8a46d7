package org.gainsay.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gainsay.core.Attribution;
import org.gainsay.core.AttributionId;
import org.gainsay.core.Mode;
import org.gainsay.core.Span;
import org.gainsay.core.Speaker;
import org.gainsay.reading.attribution.FoundAttribution;
import org.gainsay.reading.attribution.FoundSource;
import org.gainsay.reading.attribution.TokenRange;
import org.gainsay.reading.claim.Analysis;
import org.gainsay.reading.claim.Claims;
import org.gainsay.reading.naming.Name;
import org.gainsay.reading.naming.Names;
import org.gainsay.reading.naming.Speakers;
import org.gainsay.reading.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Gives the attributions that were found their speakers. */
final class Voices {
    private static final Speaker NOBODY = new Speaker("unnamed", Speaker.Kind.VAGUE);

    private final Tokens tokens;
    private final Names names;
    private final Speakers speakers;

    Voices(Tokens tokens, Names names, Speakers speakers) {
        this.tokens = tokens;
        this.names = names;
        this.speakers = speakers;
    }

    /** The attributions in the order of {@code found}, which must be the order of the text. */
    List<Analysis.Voiced> of(List<FoundAttribution> found) {
        List<Analysis.Voiced> voiced = new ArrayList<>();
        for (FoundAttribution one : found) {
            voiced.add(new Analysis.Voiced(one, attribution(one, voiced)));
        }
        return voiced;
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
        FoundSource source = found.source();
        TokenRange words = source.words();
        if (words == null) {
            return vague(found);
        }
        return switch (source.kind()) {
            case NAMED, DESCRIPTION, PRONOUN -> speakers.resolve(words.first(), words.last(), quoter(words, before));
            case AUTHOR -> {
                Speaker quoter = quoter(words, before);
                yield quoter == null ? Claims.AUTHOR : quoter;
            }
            case VAGUE -> new Speaker(text(words), Speaker.Kind.VAGUE);
            case NONE -> vague(found);
        };
    }

    /** Nobody, by the words that leave the source out: "it has become known". */
    private Speaker vague(FoundAttribution found) {
        return found.cue().isEmpty() ? NOBODY : new Speaker(text(found.cue().get(0)), Speaker.Kind.VAGUE);
    }

    /** Who is being quoted at {@code words}: the speaker of the nearest direct attribution whose content holds them. */
    private static @Nullable Speaker quoter(TokenRange words, List<Analysis.Voiced> before) {
        for (int i = before.size() - 1; i >= 0; i--) {
            FoundAttribution outer = before.get(i).found();
            if (outer.content().stream().anyMatch(range -> range.contains(words.first()))) {
                return before.get(i).speaker();
            }
        }
        return null;
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
