package org.gainsay.desk.api;

import java.util.List;

@Says("What a request filed. The same key gives the same answer again.")
record Filed(
        @Says("the entries in their order; none where it was filed before")
        List<EntryShape> filed,

        @Says("what shows what became of it") String see) {
    Filed {
        filed = List.copyOf(filed);
    }
}
