package org.gainsay.capture.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.core.Attribution;
import org.gainsay.core.AttributionId;
import org.gainsay.core.ClaimSheet;
import org.gainsay.core.Digest;
import org.gainsay.core.DocumentHead;
import org.gainsay.core.Language;
import org.gainsay.core.Mode;
import org.gainsay.core.Sentence;
import org.gainsay.core.Span;
import org.gainsay.core.Speaker;

/** Editions with a sheet made by hand: a sentence ends with a full stop and a blank. */
final class Editions {
    private static final Pattern SENTENCE = Pattern.compile("\\S[^.?!]*(?:[.?!]+[”»\"]?|$)");

    private Editions() {}

    static Edition of(String text, Attribution... attributions) {
        List<Sentence> sentences = new ArrayList<>();
        Matcher matcher = SENTENCE.matcher(text);
        while (matcher.find()) {
            sentences.add(new Sentence(new Span(matcher.start(), matcher.end()), 0.5, List.of()));
        }
        DocumentHead head = new DocumentHead(
                Digest.of(text),
                null,
                null,
                null,
                DocumentHead.Publication.UNKNOWN,
                Language.UNDETERMINED,
                text.length());
        return new Edition(
                text,
                new ClaimSheet(head, sentences, List.of(attributions), List.of(), List.of(), List.of(), List.of()));
    }

    /** That {@code name} said {@code content} in {@code text}. */
    static Attribution said(String text, String name, String content) {
        int start = text.indexOf(content);
        return new Attribution(
                new AttributionId(1),
                Mode.INDIRECT,
                List.of(),
                new Attribution.Source(new Speaker(name, Speaker.Kind.PERSON), null),
                null,
                List.of(new Span(start, start + content.length())));
    }
}
