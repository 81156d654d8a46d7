package org.gainsay.benchmarks.quality;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.gainsay.core.Language;
import org.gainsay.matching.Match;
import org.gainsay.matching.Matcher;
import org.gainsay.matching.candidate.ClaimIndex;
import org.gainsay.matching.candidate.TrackedClaim;
import org.gainsay.matching.comparison.Statement;
import org.gainsay.matching.encoding.OnnxEncoder;
import org.gainsay.matching.screen.Screen;
import org.gainsay.matching.screen.Screen.Hit;
import org.gainsay.matching.screen.Screen.Stored;
import org.gainsay.reading.text.Sentences;
import org.gainsay.reading.text.Tokens;

/**
 * The cheap stage before the full matcher: what it misses, and how fast it is.
 *
 * <p>Tracked claims are checked claims and every second article's sentences of two news sets; the flood is posts and the
 * sentences of the other articles, which tell of the same events. The full matcher is the oracle: a pair of a sentence and
 * a claim counts as accepted where the claim is among the matcher's first ten and {@link Match#bears() bears}. Missed is an accepted pair that the screen does not let through. Posts and
 * articles are in two halves; the share of the screen was chosen on half A.
 *
 * <p>Speed is taken on one thread against 100,000 stored claims, of which those above the sentences at hand are sentences
 * of the same set with their figures changed.
 */
final class ScreenTask implements Task {
    /** Claims that the oracle knows: each has to be encoded, some two hundred a second. */
    private static final int ORACLE_CLAIMS = Integer.getInteger("gainsay.screen.claims", 20_000);

    private static final int ORACLE_SENTENCES = Integer.getInteger("gainsay.screen.sentences", 4_000);
    private static final int STORED = 100_000;
    private static final int FLOOD = 50_000;
    private static final int TOP = 10;
    private static final int SHORTEST = 40;
    private static final int LONGEST = 400;

    @Override
    public String name() {
        return "screen";
    }

    private record Asked(String text, boolean halfA) {}

    private record Accepted(Asked asked, String claim, Match match) {}

    @Override
    public List<Figure> measure(DataSets data) throws IOException {
        Set<String> claims = new LinkedHashSet<>();
        for (JsonNode row : data.rows("retrieval-claims")) {
            claims.add(row.get("claim").asText());
        }
        List<Asked> flood = new ArrayList<>();
        for (String set : List.of("retrieval-queries-train", "retrieval-queries-dev")) {
            for (JsonNode row : data.rows(set)) {
                int half = row.get("id").asInt();
                sentences(row.get("text").asText()).forEach(text -> flood.add(new Asked(text, half % 2 == 0)));
            }
        }
        List<String> news = new ArrayList<>();
        List<Asked> arriving = new ArrayList<>();
        int article = 0;
        for (String set : List.of("stance-bodies", "attribution-en-train")) {
            for (JsonNode row : data.rows(set)) {
                boolean tracked = article % 2 == 0;
                boolean halfA = article % 4 == 1;
                article++;
                for (String text : sentences(row.get("text").asText())) {
                    if (tracked) {
                        news.add(text);
                    } else {
                        arriving.add(new Asked(text, halfA));
                    }
                }
            }
        }
        Collections.shuffle(news, new Random(1));
        Collections.shuffle(arriving, new Random(2));
        claims.addAll(news);
        flood.addAll(arriving);
        List<String> statements = List.copyOf(claims);
        List<Figure> figures = new ArrayList<>(missed(statements, flood));
        figures.addAll(speed(statements, flood));
        return figures;
    }

    private static List<String> sentences(String text) {
        Tokens tokens = Tokens.of(text);
        Sentences cut = Sentences.of(tokens);
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < cut.size(); i++) {
            String sentence = cut.span(i).in(text).strip();
            if (sentence.length() >= SHORTEST && sentence.length() <= LONGEST) {
                sentences.add(sentence);
            }
        }
        return sentences;
    }

    private List<Figure> missed(List<String> all, List<Asked> flood) throws IOException {
        List<String> claims = all.subList(0, Math.min(ORACLE_CLAIMS, all.size()));
        List<Asked> asked = new ArrayList<>(flood);
        Collections.shuffle(asked, new Random(3));
        asked = asked.subList(0, Math.min(ORACLE_SENTENCES, asked.size()));
        List<Accepted> accepted = accepted(claims, asked);
        List<Figure> figures = new ArrayList<>();
        String reference = accepted.size() + " pairs accepted";
        for (double share : List.of(0.15, 0.2, 0.25, 0.3, 0.35, 0.4, Screen.SHARE)) {
            Screen screen = Screen.over(stored(claims), share);
            Screen.Eye eye = screen.eye();
            int[] missed = new int[2];
            int[] total = new int[2];
            for (Accepted pair : accepted) {
                boolean found =
                        eye.hits(pair.asked().text()).stream().map(Hit::claim).anyMatch(pair.claim()::equals);
                int half = pair.asked().halfA() ? 0 : 1;
                total[half]++;
                missed[half] += found ? 0 : 1;
                if (!found && share == Screen.SHARE && pair.asked().halfA() && Boolean.getBoolean("gainsay.show")) {
                    System.out.println(pair.match().compared().relation() + " "
                            + pair.match().score() + "\t" + pair.asked().text() + "\t"
                            + pair.match().claim().statement());
                }
            }
            long passed = asked.stream().filter(one -> eye.passes(one.text())).count();
            String measure = "share " + share;
            figures.add(new Figure(name(), "half A", "miss rate, " + measure, rate(missed[0], total[0]), reference));
            figures.add(new Figure(name(), "half B", "miss rate, " + measure, rate(missed[1], total[1]), reference));
            figures.add(new Figure(
                    name(), "all", "sentences let through, " + measure, rate((int) passed, asked.size()), ""));
        }
        return figures;
    }

    private static double rate(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private static List<Accepted> accepted(List<String> claims, List<Asked> asked) throws IOException {
        List<Accepted> accepted = new ArrayList<>();
        try (KeptVectors encoder = KeptVectors.of(OnnxEncoder.shipped());
                ClaimIndex index = ClaimIndex.inMemory(encoder)) {
            List<TrackedClaim> tracked = new ArrayList<>();
            for (int i = 0; i < claims.size(); i++) {
                tracked.add(new TrackedClaim("c" + i, claims.get(i), null, Language.ENGLISH));
                if (tracked.size() == 512) {
                    index.put(tracked);
                    tracked.clear();
                }
            }
            index.put(tracked);
            Matcher matcher = Matcher.over(index);
            for (Asked one : asked) {
                Statement statement = new Statement(one.text(), null, null, Language.ENGLISH);
                for (Match match : matcher.match(statement, TOP)) {
                    if (match.bears()) {
                        accepted.add(new Accepted(one, match.claim().id(), match));
                    }
                }
            }
        }
        return accepted;
    }

    private static List<Stored> stored(List<String> claims) {
        List<Stored> stored = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            stored.add(new Stored("c" + i, claims.get(i)));
        }
        return stored;
    }

    private List<Figure> speed(List<String> claims, List<Asked> flood) {
        Random random = new Random(4);
        List<String> many = new ArrayList<>(claims);
        for (int i = 0; many.size() < STORED; i++) {
            many.add(changed(claims.get(i % claims.size()), random));
        }
        Screen.Eye eye = Screen.over(stored(many.subList(0, STORED))).eye();
        List<String> texts = flood.stream().map(Asked::text).limit(FLOOD).collect(Collectors.toList());
        double passes = 0;
        double hits = 0;
        for (int round = 0; round < 3; round++) {
            long start = System.nanoTime();
            texts.forEach(eye::passes);
            long middle = System.nanoTime();
            texts.forEach(eye::hits);
            passes = texts.size() * 1e9 / (middle - start);
            hits = texts.size() * 1e9 / (System.nanoTime() - middle);
        }
        String against = "one thread, %,d sentences against %,d claims".formatted(texts.size(), STORED);
        return List.of(
                new Figure(name(), "all", "sentences a second, passes or not", Math.rint(passes), against),
                new Figure(name(), "all", "sentences a second, with their claims", Math.rint(hits), against));
    }

    /** A sentence with other figures, and other names where it has them: as near to real claims as can be made of few. */
    private static String changed(String sentence, Random random) {
        StringBuilder changed = new StringBuilder();
        for (String word : sentence.split(" +")) {
            boolean name =
                    !changed.isEmpty() && !word.isEmpty() && Character.isUpperCase(word.charAt(0)) && word.length() > 3;
            if (name) {
                changed.append(' ').append(word, 0, 2).append(Integer.toString(random.nextInt(46_656), 36));
            } else {
                changed.append(' ').append(word.replaceAll("\\d", Integer.toString(random.nextInt(10))));
            }
        }
        return changed.toString().strip().toLowerCase(Locale.ROOT);
    }
}
