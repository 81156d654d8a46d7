package org.gainsay.desk.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.gainsay.core.Language;
import org.gainsay.core.Span;
import org.gainsay.desk.search.Terms.Phrase;
import org.gainsay.desk.search.Terms.Piece;
import org.gainsay.desk.search.Terms.Prefix;
import org.gainsay.desk.search.Terms.Word;
import org.jspecify.annotations.Nullable;

/** The places of a text that show best why it was found: those with the most of the sought words close together. */
final class Passages {
    /** Places of one text: what a person looks over before opening it. */
    static final int MOST = 3;

    /** Code units of a passage: two or three lines of a page. */
    private static final int WIDTH = 240;

    /** Of which as many may stand before the first sought word. */
    private static final int LEAD = 70;

    /** Code units of a text that are looked through: a book; the index knows the rest as well. */
    private static final int LOOKED_THROUGH = 1 << 20;

    /** Sought words that are looked at in one text; later ones of a word so common show nothing more. */
    private static final int MOST_PLACES = 2_000;

    /** Where a paragraph ends. */
    private static final Pattern BREAK = Pattern.compile("\\R[ \\t]*\\R");

    private final String text;
    private final List<Piece> wanted;
    private final List<Place> places;

    /** Where a piece stands. */
    private record Place(int start, int end, int piece) {}

    private Passages(String text, Language language, Terms terms) {
        this.text = text.length() > LOOKED_THROUGH ? text.substring(0, LOOKED_THROUGH) : text;
        this.wanted = terms.wanted();
        this.places = places(language);
    }

    /** The best places of a text in its order; its beginning where nothing of what is sought stands in it. */
    static List<Passage> of(String text, Language language, Terms terms) {
        Passages passages = new Passages(text, language, terms);
        if (passages.text.isBlank()) {
            return List.of();
        }
        if (passages.places.isEmpty()) {
            int begin = text.length() - text.stripLeading().length();
            return List.of(passages.passage(begin, begin, begin, passages.text.length()));
        }
        return passages.best();
    }

    /** A line as a whole, such as a title. */
    static Passage whole(String line, Language language, Terms terms) {
        Passages passages = new Passages(line, language, terms);
        return new Passage(0, line, passages.found(0, passages.text.length()), false, false);
    }

    private List<Place> places(Language language) {
        List<Place> found = new ArrayList<>();
        List<String> stems = new ArrayList<>();
        Analyzer analyzer = Analysis.STEMS.get(language);
        if (analyzer != null && wanted.stream().anyMatch(Word.class::isInstance)) {
            Analysis.each(analyzer, text, (word, start, end) -> stems.add(word));
        }
        List<String> words = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        Analysis.each(Analysis.EXACT, text, (word, start, end) -> {
            words.add(word);
            starts.add(start);
            String stem = words.size() <= stems.size() ? stems.get(words.size() - 1) : null;
            for (int piece = 0; piece < wanted.size() && found.size() < MOST_PLACES; piece++) {
                int length = ending(wanted.get(piece), words, stem, language);
                if (length > 0) {
                    found.add(new Place(starts.get(starts.size() - length), end, piece));
                }
            }
        });
        found.sort(Comparator.comparingInt(Place::start).thenComparingInt(Place::end));
        return found;
    }

    /** How many of the last words are what is sought; 0 where they are not. */
    private static int ending(Piece piece, List<String> words, @Nullable String stem, Language language) {
        String last = words.getLast();
        return switch (piece) {
            case Word word ->
                word.exact().equals(last)
                                || stem != null && stem.equals(word.stems().get(language))
                        ? 1
                        : 0;
            case Prefix prefix -> last.startsWith(prefix.beginning()) ? 1 : 0;
            case Phrase phrase -> {
                int length = phrase.words().size();
                yield last.equals(phrase.words().getLast())
                                && words.size() >= length
                                && words.subList(words.size() - length, words.size())
                                        .equals(phrase.words())
                        ? length
                        : 0;
            }
        };
    }

    private List<Passage> best() {
        List<Passage> chosen = new ArrayList<>();
        BitSet taken = new BitSet(places.size());
        BitSet shown = new BitSet(wanted.size());
        while (chosen.size() < MOST && taken.cardinality() < places.size()) {
            int first = -1;
            int last = -1;
            int most = -1;
            for (int at = taken.nextClearBit(0); at < places.size(); at = taken.nextClearBit(at + 1)) {
                int end = lastWithin(at, taken);
                int worth = worth(at, end, shown);
                if (worth > most) {
                    most = worth;
                    first = at;
                    last = end;
                }
            }
            Place begin = places.get(first);
            int right = text.length();
            int left = 0;
            for (Passage other : chosen) {
                if (other.start() > begin.start()) {
                    right = Math.min(right, other.start());
                } else {
                    left = Math.max(left, other.start() + other.words().length());
                }
            }
            int end = begin.end();
            for (int at = first; at <= last; at++) {
                end = Math.max(end, places.get(at).end());
                shown.set(places.get(at).piece());
            }
            Passage passage = passage(Math.max(left, paragraphStart(begin.start())), begin.start(), end, right);
            for (int at = 0; at < places.size(); at++) {
                Place place = places.get(at);
                if (at >= first && at <= last
                        || place.start() < passage.start() + passage.words().length()
                                && place.end() > passage.start()) {
                    taken.set(at);
                }
            }
            chosen.add(passage);
        }
        chosen.sort(Comparator.comparingInt(Passage::start));
        return chosen;
    }

    private int lastWithin(int first, BitSet taken) {
        int limit = Math.min(
                places.get(first).start() + WIDTH - LEAD,
                paragraphEnd(places.get(first).start()));
        int last = first;
        while (last + 1 < places.size()
                && !taken.get(last + 1)
                && places.get(last + 1).end() <= limit) {
            last++;
        }
        return last;
    }

    /** What was not shown yet counts most, then how many different pieces, then how many places. */
    private int worth(int first, int last, BitSet shown) {
        BitSet pieces = new BitSet(wanted.size());
        for (int at = first; at <= last; at++) {
            pieces.set(places.get(at).piece());
        }
        int different = pieces.cardinality();
        pieces.andNot(shown);
        return (pieces.cardinality() * Asked.LONGEST + different) * WIDTH + (last - first);
    }

    private int paragraphStart(int at) {
        int start = 0;
        Matcher gap = BREAK.matcher(text).region(Math.max(0, at - WIDTH), at);
        while (gap.find()) {
            start = gap.end();
        }
        return start;
    }

    private int paragraphEnd(int at) {
        Matcher gap = BREAK.matcher(text).region(at, Math.min(text.length(), at + WIDTH));
        return gap.find() ? gap.start() : text.length();
    }

    /** The passage around what was found between {@code from} and {@code to}, cut between words where it is cut. */
    private Passage passage(int left, int from, int to, int right) {
        int start = Math.max(left, from - LEAD);
        if (start > left) {
            start = afterSpace(start, from);
        }
        int paragraph = paragraphEnd(Math.max(from, to - 1));
        int most = Math.min(right, paragraph);
        int end = Math.min(most, Math.max(to, start + WIDTH));
        if (end < most) {
            end = beforeSpace(end, Math.max(to, start));
        }
        while (start < from && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > Math.max(to, start) && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Passage(
                start, text.substring(start, end), found(start, end), start > paragraphStart(from), end < paragraph);
    }

    private int afterSpace(int start, int from) {
        for (int at = start; at < from; at++) {
            if (Character.isWhitespace(text.charAt(at))) {
                return at + 1;
            }
        }
        return Character.isLowSurrogate(text.charAt(start)) ? start + 1 : start;
    }

    private int beforeSpace(int end, int to) {
        for (int at = end; at > to; at--) {
            if (Character.isWhitespace(text.charAt(at))) {
                return at;
            }
        }
        return end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }

    /** The sought words of a stretch; those that meet are one. */
    private List<Span> found(int start, int end) {
        List<Span> spans = new ArrayList<>();
        for (Place place : places) {
            if (place.start() >= start && place.end() <= end) {
                Span span = new Span(place.start() - start, place.end() - start);
                if (!spans.isEmpty() && spans.getLast().overlaps(span)) {
                    spans.set(spans.size() - 1, spans.getLast().cover(span));
                } else {
                    spans.add(span);
                }
            }
        }
        return spans;
    }
}
