package org.gainsay.desk.cli;

import java.util.Locale;

/** How {@code gainsay read} shows claim sheets. */
enum SheetFormat {
    TABLE,
    JSON,
    JSONL,
    HTML;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
