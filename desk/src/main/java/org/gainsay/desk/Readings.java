package org.gainsay.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gainsay.core.Digest;
import org.gainsay.ledger.Views;
import org.gainsay.reading.json.SheetJson;

/**
 * The texts and sheets of readings, of which the last ones asked for are kept in memory: a page, its suggestions and each
 * decision on it want the same one. Safe to use from many threads.
 */
final class Readings {
    /** UTF-16 code units of text that are kept at most, with their sheets: some ten megabytes. */
    private static final long MOST_TEXT = 500_000;

    private final Keeping keeping;

    /** In the order of asking, the last at the end. Guarded by itself. */
    private final Map<Digest, Desk.Read> kept = new LinkedHashMap<>(64, 0.75f, true);

    /** Guarded by {@link #kept}. */
    private long keptText;

    Readings(Keeping keeping) {
        this.keeping = keeping;
    }

    /** The text and sheet of a reading; empty if they are not there. */
    Optional<Desk.Read> of(Views.ReadingView reading) {
        synchronized (kept) {
            Desk.Read known = kept.get(reading.sheet());
            if (known != null && known.digest().equals(reading.text())) {
                return Optional.of(known);
            }
        }
        Optional<Desk.Read> read = keeping.find(reading.text())
                .flatMap(text -> keeping.find(reading.sheet())
                        .map(json -> new Desk.Read(reading.text(), text, SheetJson.read(json))));
        read.ifPresent(found -> keep(reading.sheet(), found));
        return read;
    }

    private void keep(Digest sheet, Desk.Read read) {
        synchronized (kept) {
            Desk.Read before = kept.put(sheet, read);
            keptText +=
                    read.text().length() - (before == null ? 0 : before.text().length());
            var oldest = kept.entrySet().iterator();
            while (keptText > MOST_TEXT && oldest.hasNext()) {
                keptText -= oldest.next().getValue().text().length();
                oldest.remove();
            }
        }
    }
}
