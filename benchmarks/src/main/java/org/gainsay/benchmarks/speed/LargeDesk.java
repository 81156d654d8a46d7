package org.gainsay.benchmarks.speed;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.gainsay.capture.CaptureException;
import org.gainsay.capture.Input;
import org.gainsay.core.Mention;
import org.gainsay.core.Reliability;
import org.gainsay.core.Stance;
import org.gainsay.desk.Added;
import org.gainsay.desk.Desk;
import org.gainsay.desk.Filings;
import org.gainsay.ledger.Actor;
import org.gainsay.ledger.CaseId;
import org.gainsay.ledger.ClaimId;
import org.gainsay.ledger.DocumentId;
import org.gainsay.ledger.SourceId;
import org.gainsay.matching.encoding.SentenceEncoder;

/**
 * The data folder of a newsroom that has worked for years: invented documents in cases of very unequal size, the
 * check-worthiest mentions of each opened as claims, some filed under claims that were there, evidence on some. Every
 * document is captured, read and filed by the same use cases as at the desk.
 */
final class LargeDesk {
    private static final long SEED = 2031;
    private static final Actor ACTOR = new Actor("measurement");
    private static final int PATTERNS = 4_000;
    private static final int SOURCES = 60;

    /** Every second document is in the first case, every fourth in the second, and so on: one is by far the largest. */
    private static final int CASES = 12;

    /** Of one document in so many, a mention is filed under a claim of the same case that was opened before. */
    private static final int REPEATING = 2;

    /** On one claim in so many, evidence is filed. */
    private static final int WEIGHED = 25;

    private static final int SENTENCES = 14;
    private static final int SENTENCES_OF_A_PARAGRAPH = 3;
    private static final LocalDate FIRST_DAY = LocalDate.of(2029, 1, 1);
    private static final int DAYS = 900;

    private static final List<String> LEADS = List.of(
            "%s",
            "%s",
            "%s",
            "According to the Tarn Courier, %s",
            "Mara Lindqvist, the chief auditor, said that %s",
            "It has become known that %s",
            "Otto Brandvik denied that %s",
            "The minister of ferries told Radio Meridian that %s");

    private final InventedClaims claims = InventedClaims.of(PATTERNS, new Flat());
    private final Random random = new Random(SEED);

    private LargeDesk() {}

    /** Makes the folder, or finds the one that was made before. */
    static Path in(Path folder, int documents, int claims) throws Exception {
        Path made = folder.resolve("desk-" + documents + "-" + claims);
        if (!Files.exists(made)) {
            Path part = folder.resolve("desk-part");
            if (Files.exists(part)) {
                Folders.delete(part);
            }
            try (Desk desk = Desk.open(part)) {
                new LargeDesk().fill(desk, documents, claims);
            }
            Files.move(part, made);
        }
        return made;
    }

    private void fill(Desk desk, int documents, int wanted) throws CaptureException {
        List<List<ClaimId>> opened = new ArrayList<>();
        List<CaseId> cases = new ArrayList<>();
        for (int at = 0; at < CASES; at++) {
            cases.add(desk.openCase(ACTOR, "Harbour affair %d".formatted(at + 1), "Fiction, for measuring."));
            opened.add(new ArrayList<>());
        }
        int claimed = 0;
        for (int number = 0; number < documents; number++) {
            int chosen = Math.min(CASES - 1, Integer.numberOfTrailingZeros(number + 1));
            CaseId caseId = cases.get(chosen);
            String source = "Outlet %d".formatted(1 + (int) (SOURCES * Math.pow(random.nextDouble(), 2)));
            Input input = Input.bytes("story-" + number + ".txt", text(number).getBytes(StandardCharsets.UTF_8));
            Added added = desk.add(ACTOR, caseId, source, input, FIRST_DAY.plusDays(random.nextInt(DAYS)));
            int due = (int) ((long) wanted * (number + 1) / documents) - claimed;
            claimed += decide(desk, added.document(), opened.get(chosen), due);
            if (number % 500 == 0) {
                System.err.printf("%d documents, %d claims%n", number + 1, claimed);
            }
        }
        for (int source = 1; source <= SOURCES / 2; source++) {
            desk.filings()
                    .grade(
                            ACTOR,
                            SourceId.ofName("Outlet " + source),
                            Reliability.values()[source % Reliability.values().length],
                            "Graded for measuring.");
        }
    }

    /** Opens so many claims as are due, as far as the document has mentions. */
    private int decide(Desk desk, DocumentId document, List<ClaimId> opened, int due) {
        List<Mention> mentions = desk.read(document).orElseThrow().sheet().mentions().stream()
                .sorted(Comparator.comparingDouble(Mention::checkWorthiness).reversed())
                .toList();
        int done = 0;
        int at = 0;
        for (; at < mentions.size() && done < due; at++) {
            ClaimId claim =
                    desk.mentions().accept(ACTOR, document, mentions.get(at).id());
            opened.add(claim);
            done++;
            if (random.nextInt(WEIGHED) == 0) {
                Stance stance = Stance.values()[random.nextInt(Stance.values().length)];
                desk.filings()
                        .mentioned(ACTOR, claim, document, mentions.get(at).id(), Filings.Bearing.of(stance));
            }
        }
        if (at < mentions.size() && random.nextInt(REPEATING) == 0) {
            // Early claims are repeated most.
            int old = (int) (opened.size() * Math.pow(random.nextDouble(), 3));
            desk.mentions().attach(ACTOR, document, mentions.get(at).id(), opened.get(old));
        }
        return done;
    }

    private String text(int number) {
        StringBuilder text =
                new StringBuilder("Harbour report number ").append(number + 1).append('\n');
        for (int sentence = 0; sentence < SENTENCES; sentence++) {
            text.append(sentence % SENTENCES_OF_A_PARAGRAPH == 0 ? "\n\n" : " ");
            String claim = claims.claim(number * SENTENCES + sentence).text();
            String lead = LEADS.get(random.nextInt(LEADS.size()));
            text.append(
                    lead.equals("%s")
                            ? claim
                            : lead.formatted(Character.toLowerCase(claim.charAt(0)) + claim.substring(1)));
        }
        return text.append('\n').toString();
    }

    /** Vectors of one number: only the words of the invented claims are wanted here. */
    private static final class Flat implements SentenceEncoder {
        @Override
        public String name() {
            return "flat";
        }

        @Override
        public int dimensions() {
            return 1;
        }

        @Override
        public List<float[]> encode(List<String> texts) {
            return texts.stream().map(text -> new float[] {1}).toList();
        }
    }
}
