package org.gainsay.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.lifecycle.AfterTry;
import org.gainsay.ledger.contract.LedgerProperties;

class SqliteLedgerPropertiesTest extends LedgerProperties {
    private final List<Path> folders = new ArrayList<>();

    @Override
    protected Ledger begin(InstantSource clock) {
        try {
            Path folder = Files.createTempDirectory("gainsay-ledger");
            folders.add(folder);
            return Ledger.open(folder, clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterTry
    void deleteFolders() throws IOException {
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        folders.clear();
    }
}
