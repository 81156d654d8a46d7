package org.gainsay.matching.candidate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index on the disk: what is there after a crash, and what becomes of a damaged one. */
final class ClaimFolderTest {
    @TempDir
    Path folder;

    private void fill() {
        try (ClaimIndex index = open().index()) {
            index.put(List.of(ClaimIndexContract.CRANE, ClaimIndexContract.FERRY));
            index.commit(7);
        }
    }

    private ClaimIndex.Opened open() {
        return ClaimIndex.open(folder, new HashedEncoder());
    }

    private static void assertRebuilt(ClaimIndex.Opened opened) {
        try (ClaimIndex index = opened.index()) {
            assertNotNull(opened.rebuiltBecause());
            assertEquals(0, index.size());
            assertEquals(0, index.position());
            index.put(List.of(ClaimIndexContract.CRANE));
            index.commit(1);
            assertEquals(1, index.size());
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.endsWith("write.lock")).sorted().toList();
        }
    }

    @Test
    void what_was_committed_is_there_when_it_is_opened_again() {
        fill();
        ClaimIndex.Opened opened = open();
        try (ClaimIndex index = opened.index()) {
            assertNull(opened.rebuiltBecause());
            assertEquals(2, index.size());
            assertEquals(7, index.position());
            assertEquals(
                    "c1", ClaimIndexContract.ids(index, "the crane was sold").getFirst());
        }
    }

    @Test
    void a_new_folder_is_not_called_rebuilt() {
        ClaimIndex.Opened opened = open();
        assertNull(opened.rebuiltBecause());
        opened.index().close();
    }

    @Test
    void a_crash_between_put_and_commit_loses_nothing_that_was_committed(@TempDir Path other) throws IOException {
        fill();
        try (ClaimIndex index = open().index()) {
            index.put(List.of(ClaimIndexContract.BISHOP));
            index.remove(List.of("c1"));
            assertEquals(2, index.size());
            // What the disk would hold if the process died here.
            for (Path file : files()) {
                Files.copy(file, other.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        ClaimIndex.Opened opened = ClaimIndex.open(other, new HashedEncoder());
        try (ClaimIndex index = opened.index()) {
            assertNull(opened.rebuiltBecause());
            assertEquals(7, index.position());
            assertTrue(index.claim("c1").isPresent());
            assertTrue(index.claim("c3").isEmpty());
        }
    }

    @Test
    void many_claims_between_two_commits_become_one_segment_and_are_found_as_before() throws IOException {
        List<String> before;
        int last = 40;
        try (ClaimIndex index =
                LuceneClaimIndex.open(folder, new HashedEncoder(), 10).index()) {
            for (int i = 1; i <= last; i++) {
                index.put(List.of(ClaimIndexContract.claim("n" + i, "Ship " + i + " left the harbour.")));
                assertEquals(i, index.size());
            }
            before = ClaimIndexContract.ids(index, "ship 7");
            index.commit(last);
            assertEquals(before, ClaimIndexContract.ids(index, "ship 7"));
            assertEquals("n7", before.getFirst());
        }
        try (Directory directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            assertEquals(1, reader.leaves().size());
        }
        try (ClaimIndex index = open().index()) {
            assertEquals(last, index.position());
            assertEquals(before, ClaimIndexContract.ids(index, "ship 7"));
        }
    }

    @Test
    void every_file_that_is_cut_off_is_noticed(@TempDir Path whole) throws IOException {
        fill();
        List<Path> files = files();
        for (Path file : files) {
            Files.copy(file, whole.resolve(file.getFileName()));
        }
        for (Path file : files) {
            for (Path old : files()) {
                Files.delete(old);
            }
            for (Path kept : files) {
                Files.copy(whole.resolve(kept.getFileName()), kept, StandardCopyOption.REPLACE_EXISTING);
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(channel.size() / 2);
            }
            assertRebuilt(open());
        }
    }

    @Test
    void a_changed_byte_in_the_middle_is_noticed() throws IOException {
        fill();
        Path largest = files().stream()
                .max(java.util.Comparator.comparingLong(file -> file.toFile().length()))
                .orElseThrow();
        byte[] bytes = Files.readAllBytes(largest);
        bytes[bytes.length / 2] ^= 1;
        Files.write(largest, bytes);
        assertRebuilt(open());
    }

    @Test
    void rubbish_is_replaced_and_what_is_no_index_is_left_alone() throws IOException {
        Files.writeString(folder.resolve("segments_1"), "no index at all");
        Files.writeString(folder.resolve("_0.cfs"), "");
        Files.writeString(folder.resolve("notes.txt"), "mine");
        assertRebuilt(open());
        assertEquals("mine", Files.readString(folder.resolve("notes.txt")));
    }

    @Test
    void an_index_of_another_encoder_is_replaced() {
        fill();
        ClaimIndex.Opened opened = ClaimIndex.open(folder, new HashedEncoder("another"));
        assertTrue(String.valueOf(opened.rebuiltBecause()).contains("encoder is hashed"));
        assertRebuilt(opened);
    }

    @Test
    void a_second_opener_is_refused_and_harms_nothing() {
        fill();
        try (ClaimIndex index = open().index()) {
            assertThrows(ClaimIndexException.class, this::open);
            assertEquals(2, index.size());
        }
    }
}
