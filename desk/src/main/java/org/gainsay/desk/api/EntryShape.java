package org.gainsay.desk.api;

import java.time.Instant;
import org.gainsay.ledger.Entry;

@Says("One entry of the ledger.")
record EntryShape(
        @Says("its place, from 1, without gaps") long sequence,
        @Says("when it was filed, UTC") Instant time,
        @Says("who filed it") String actor,

        @Says("what happened: `case-opened`, `mention-filed`, `source-graded`")
        String kind,

        @Says("what it is about: `claim:c-…`, `case:…`, `source:…`")
        String subject,

        @Says("the change; docs/ledger-format.md says what stands in which kind")
        RawJson body,

        @Says("the hash of the entry before") String previous,

        @Says("the hash of this entry: that of RFC 6962 over the leaf")
        String hash,

        @Says("where it stands") String address) {
    static EntryShape of(Entry entry) {
        return new EntryShape(
                entry.sequence(),
                entry.time(),
                entry.actor().name(),
                entry.kind(),
                entry.subject(),
                new RawJson(entry.body()),
                entry.previous().toString(),
                entry.hash().toString(),
                "/ledger/entries/" + entry.sequence() + ".json");
    }
}
