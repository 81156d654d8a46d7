package org.gainsay.benchmarks.quality;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.gainsay.core.Language;
import org.gainsay.matching.Match;
import org.gainsay.matching.Matcher;
import org.gainsay.matching.candidate.ClaimIndex;
import org.gainsay.matching.candidate.TrackedClaim;
import org.gainsay.matching.comparison.Comparer;
import org.gainsay.matching.comparison.Conditions;
import org.gainsay.matching.comparison.Statement;
import org.gainsay.matching.encoding.OnnxEncoder;
import org.gainsay.matching.screen.Screen;
import org.gainsay.matching.screen.Screen.Hit;
import org.gainsay.matching.screen.Screen.Stored;
import org.gainsay.reading.text.Sentences;
import org.gainsay.reading.text.Tokens;

/**
 * The cheap stage before the full matcher: what it misses, what it leaves to do, and how fast it is.
 *
 * <p>Tracked claims are checked claims and every second article's sentences of two news sets; the flood is posts and the
 * sentences of the other articles, which tell of the same events. The full matcher is the oracle: a pair of a sentence and
 * a claim counts as accepted where the claim is among the matcher's first ten and {@link Match#bears() bears}. Missed is an
 * accepted pair that the screen does not name. Posts and articles are in two halves; how many claims the screen names was
 * chosen on half A. The oracle's answers take ten minutes; the system property {@code gainsay.accepted} names a file that
 * keeps them, as numbers of sentences and claims.
 *
 * <p>Speed is taken on one thread against 100,000 stored claims, of which those above the sentences at hand are sentences
 * of the same set with their figures and names changed. Where the oracle knows fewer (the system property {@code
 * gainsay.screen.claims}), the pairs that were accepted among these are looked for among all of them too, which is harder
 * than what the oracle would ask there: its own ten places are then contested as well.
 */
final class ScreenTask implements Task {
    /** Claims that the oracle knows, at most {@value #STORED}: each has to be encoded, some two hundred a second. */
    private static final int ORACLE_CLAIMS = Integer.getInteger("gainsay.screen.claims", 20_000);

    private static final int ORACLE_SENTENCES = Integer.getInteger("gainsay.screen.sentences", 4_000);
    private static final int STORED = 100_000;
    private static final int FLOOD = 50_000;

    /** Sentences whose pairs are compared too. */
    private static final int COMPARED = 200;

    /** The last one counts, when the code is compiled. */
    private static final int ROUNDS = 3;

    private static final double NANOS = 1e9;
    private static final int TOP = 10;
    private static final int SHORTEST = 40;
    private static final int LONGEST = 400;

    @Override
    public String name() {
        return "screen";
    }

    private record Asked(String text, boolean halfA) {}

    /** A pair that the full matcher accepts: the number of the sentence, and the name of the claim. */
    private record Accepted(int sentence, String claim) {}

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
        List<Asked> asked = new ArrayList<>(flood);
        Collections.shuffle(asked, new Random(3));
        asked = asked.subList(0, Math.min(ORACLE_SENTENCES, asked.size()));
        List<String> all = many(statements);
        List<String> few = all.subList(0, Math.min(ORACLE_CLAIMS, all.size()));
        List<Accepted> accepted = accepted(few, asked);
        List<Figure> figures = new ArrayList<>();
        for (int most : List.of(5, 10, 16, 25, Screen.MOST, 2 * Screen.MOST)) {
            String of = "%,d claims, %d named".formatted(few.size(), most);
            figures.addAll(missed(Screen.over(stored(few), most), of, asked, accepted));
        }
        List<Stored> many = stored(all);
        Screen screen = Screen.over(many);
        figures.addAll(missed(screen, "%,d claims, %d named".formatted(STORED, Screen.MOST), asked, accepted));
        figures.addAll(cut(Screen.over(stored(few)), asked, accepted));
        figures.addAll(speed(screen, many, flood));
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

    private List<Figure> missed(Screen screen, String of, List<Asked> asked, List<Accepted> accepted) {
        Screen.Eye eye = screen.eye();
        int[] missed = new int[2];
        int[] total = new int[2];
        for (Accepted pair : accepted) {
            Asked one = asked.get(pair.sentence());
            int half = one.halfA() ? 0 : 1;
            total[half]++;
            boolean found = eye.hits(one.text()).stream().map(Hit::claim).anyMatch(pair.claim()::equals);
            missed[half] += found ? 0 : 1;
        }
        int through = 0;
        long pairs = 0;
        for (Asked one : asked) {
            int named = eye.hits(one.text()).size();
            through += named > 0 ? 1 : 0;
            pairs += named;
        }
        String pairsSaid = "%d pairs accepted".formatted(accepted.size());
        return List.of(
                new Figure(name(), "half A", "miss rate, " + of, rate(missed[0], total[0]), pairsSaid),
                new Figure(name(), "half B", "miss rate, " + of, rate(missed[1], total[1]), pairsSaid),
                new Figure(name(), "all", "sentences let through, " + of, rate(through, asked.size()), "no screen: 1"),
                new Figure(
                        name(),
                        "all",
                        "pairs for each sentence, " + of,
                        (double) pairs / asked.size(),
                        "no screen: %,d".formatted(screen.size())));
    }

    /** What it would cost to drop sentences too: those whose best claim shares less than some share of all. */
    private List<Figure> cut(Screen screen, List<Asked> asked, List<Accepted> accepted) {
        Screen.Eye eye = screen.eye();
        List<Figure> figures = new ArrayList<>();
        for (double least : List.of(4.0, 6.0, 8.0, 10.0)) {
            long missed = accepted.stream()
                    .filter(pair -> eye.hits(asked.get(pair.sentence()).text()).stream()
                            .noneMatch(
                                    hit -> hit.shared() >= least && hit.claim().equals(pair.claim())))
                    .count();
            long through = asked.stream()
                    .filter(one -> eye.hits(one.text()).stream().anyMatch(hit -> hit.shared() >= least))
                    .count();
            figures.add(new Figure(
                    name(), "all", "miss rate, cut below " + least, rate((int) missed, accepted.size()), ""));
            figures.add(new Figure(
                    name(), "all", "sentences let through, cut below " + least, rate((int) through, asked.size()), ""));
        }
        return figures;
    }

    private static double rate(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private static List<Accepted> accepted(List<String> claims, List<Asked> asked) throws IOException {
        String named = System.getProperty("gainsay.accepted");
        Path file = named == null ? null : Path.of(named);
        List<Accepted> accepted = new ArrayList<>();
        if (file != null && Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                String[] cells = line.split("\t", -1);
                accepted.add(new Accepted(Integer.parseInt(cells[0]), cells[1]));
            }
            return accepted;
        }
        try (KeptVectors encoder = KeptVectors.of(OnnxEncoder.shipped());
                ClaimIndex index = ClaimIndex.inMemory(encoder)) {
            List<TrackedClaim> tracked = new ArrayList<>();
            for (int i = 0; i < claims.size(); i++) {
                tracked.add(new TrackedClaim("c" + i, claims.get(i), null, Language.ENGLISH));
            }
            index.put(tracked);
            encoder.encode(asked.stream().map(Asked::text).toList());
            Matcher matcher = Matcher.over(index);
            for (int i = 0; i < asked.size(); i++) {
                Statement statement = new Statement(asked.get(i).text(), null, null, Language.ENGLISH);
                for (Match match : matcher.match(statement, TOP)) {
                    if (match.bears()) {
                        accepted.add(new Accepted(i, match.claim().id()));
                    }
                }
            }
        }
        if (file != null) {
            Files.write(
                    file,
                    accepted.stream()
                            .map(pair -> pair.sentence() + "\t" + pair.claim())
                            .toList());
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

    /** The sentences at hand, and as many changed ones as are wanting. */
    private static List<String> many(List<String> claims) {
        Random random = new Random(4);
        List<String> many = new ArrayList<>(claims.subList(0, Math.min(STORED, claims.size())));
        for (int i = 0; many.size() < STORED; i++) {
            many.add(changed(claims.get(i % claims.size()), random));
        }
        return many;
    }

    private List<Figure> speed(Screen screen, List<Stored> claims, List<Asked> flood) {
        Screen.Eye eye = screen.eye();
        List<String> texts = flood.stream().map(Asked::text).limit(FLOOD).toList();
        double hits = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long begun = processor();
            texts.forEach(eye::hits);
            hits = texts.size() * NANOS / (processor() - begun);
        }
        Map<String, String> byId = claims.stream().collect(Collectors.toMap(Stored::id, Stored::statement));
        Comparer comparer = Comparer.standard();
        Map<String, Conditions> read = new HashMap<>();
        List<String> some = texts.subList(0, Math.min(COMPARED, texts.size()));
        double compared = 0;
        // The first round reads the conditions of the claims, which a desk would keep.
        for (int round = 0; round < ROUNDS; round++) {
            long begun = processor();
            for (String text : some) {
                Conditions said = comparer.conditions(statement(text));
                for (Hit hit : eye.hits(text)) {
                    comparer.compare(
                            said,
                            read.computeIfAbsent(
                                    hit.claim(),
                                    id -> comparer.conditions(statement(Objects.requireNonNull(byId.get(id))))));
                }
            }
            compared = some.size() * NANOS / (processor() - begun);
        }
        String against = "one thread, processor time, %,d claims".formatted(STORED);
        return List.of(
                new Figure(name(), "all", "sentences a second, with their claims", Math.rint(hits), against),
                new Figure(name(), "all", "the same and each pair compared", Math.rint(compared), against));
    }

    private static Statement statement(String text) {
        return new Statement(text, null, null, Language.ENGLISH);
    }

    /** Nanoseconds that a processor spent on this thread: what others do on the machine is not in it. */
    private static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
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
