package org.gainsay.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.Verification;
import org.jspecify.annotations.Nullable;

/** The whole of {@code gainsay verify}: entries, views, tree, captures, time stamps, and an earlier checkpoint. */
final class Inspection {
    private final Ledger ledger;
    private final Keeping keeping;
    private final Stamps stamps;

    Inspection(Ledger ledger, Keeping keeping, Stamps stamps) {
        this.ledger = ledger;
        this.keeping = keeping;
        this.stamps = stamps;
    }

    Verified verify(LongConsumer progress, @Nullable Earlier earlier) {
        List<String> damaged = new ArrayList<>();
        List<String> intact = new ArrayList<>();
        switch (ledger.verify(progress)) {
            case Verification.Intact whole -> intact.add("ledger: " + whole.summary());
            case Verification.EntryDamaged entry -> damaged.add("ledger: " + entry.summary());
            case Verification.FileDamaged file -> damaged.add("ledger: " + file.summary());
            case Verification.ViewDiffers view ->
                damaged.add("ledger: " + view.summary() + "; gainsay rebuild mends this");
        }
        if (earlier != null) {
            earlier.check(ledger, damaged.isEmpty(), damaged, intact);
        }
        int before = damaged.size();
        int named = keeping.check(ledger, damaged);
        if (damaged.size() == before) {
            intact.add("archive: all " + named + " captures, texts and sheets that the ledger names are intact");
        }
        int sound = damaged.size();
        int stamped = stamps.check(damaged);
        if (damaged.size() == sound && stamped > 0) {
            intact.add("time stamps: all " + stamped + " that the ledger names are good");
        }
        List<String> findings = new ArrayList<>(damaged);
        findings.addAll(intact);
        return new Verified(damaged.isEmpty(), findings);
    }
}
