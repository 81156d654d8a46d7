package org.gainsay.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.gainsay.core.Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A capture is whole or absent, even when the process is killed in the middle of it. */
class KillTest {
    private static final int KILLS = 6;

    @TempDir
    Path folder;

    /** Keeps captures without end and says the digest of each when it is kept. */
    public static void main(String[] arguments) throws IOException {
        Archive archive = Archive.at(Path.of(arguments[0]));
        Random random = new Random(Long.parseLong(arguments[1]));
        while (true) {
            byte[] bytes = new byte[1 + random.nextInt(200_000)];
            random.nextBytes(bytes);
            Custody.Way way = new Custody.HandedIn("random", null);
            Captured page = ArchiveTest.captured(bytes, way, Instant.ofEpochSecond(random.nextInt(1_000_000)));
            Kept kept = archive.keep(random.nextBoolean() ? page : accompanied(page, random));
            System.out.println(kept.payload());
            System.out.flush();
        }
    }

    /** The same page with one to twenty companions, each with a redirect before it. */
    private static Captured accompanied(Captured page, Random random) throws IOException {
        List<Captured.Beside> beside = new ArrayList<>();
        for (int i = random.nextInt(Limits.COMPANIONS); i >= 0; i--) {
            byte[] bytes = new byte[1 + random.nextInt(50_000)];
            random.nextBytes(bytes);
            beside.add(new Captured.Beside.There(new Companion.Whole(
                    ArchiveTest.fetched(),
                    Payload.of(bytes),
                    "image/png",
                    page.custody().at())));
        }
        return page.with(beside);
    }

    @Test
    void aKilledProcessLeavesNoHalfCaptureAndLosesNoWholeOne() throws Exception {
        Set<Digest> acknowledged = new HashSet<>();
        Random random = new Random(17);
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            KillTest.class.getName(),
                            folder.toString(),
                            Integer.toString(kill))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            int keptBeforeKill = 1 + random.nextInt(30);
            try (BufferedReader said =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
                for (int i = 0; i < keptBeforeKill; i++) {
                    String line = said.readLine();
                    assertTrue(line != null, "the keeper died by itself");
                    acknowledged.add(Digest.parse(line));
                }
                Thread.sleep(random.nextInt(10));
                process.destroyForcibly().waitFor();
            }
            Archive archive = Archive.at(folder);
            assertEquals(List.of(), archive.check(acknowledged).toList());
        }
        assertTrue(acknowledged.size() >= KILLS);
        try (Stream<Path> files = Files.walk(folder.resolve("captures"))) {
            assertTrue(files.filter(Files::isRegularFile).count() >= acknowledged.size());
        }
    }
}
