package org.gainsay.ledger;

/** The answer to the question whether the ledger is what was filed. */
public sealed interface Verification {

    /** One line for a person. */
    String summary();

    /**
     * Every entry hashes to what it says, follows the one before it, and the views are what the entries lead to.
     *
     * @param head the end of the ledger that was verified
     */
    record Intact(Head head) implements Verification {
        @Override
        public String summary() {
            return head.sequence() + " entries intact, head " + head.hash();
        }
    }

    /**
     * An entry is missing or is not what was filed. Those before it are intact; those after it were not looked at.
     *
     * @param sequence the first such entry
     * @param what what is wrong with it
     */
    record EntryDamaged(long sequence, String what) implements Verification {
        @Override
        public String summary() {
            return "entry " + sequence + ": " + what;
        }
    }

    /**
     * All entries are intact, but the views are not what they lead to; {@link Ledger#rebuild()} mends that.
     *
     * @param table the view
     * @param row the first row that differs, by its key
     * @param what how it differs
     */
    record ViewDiffers(String table, String row, String what) implements Verification {
        @Override
        public String summary() {
            return "view " + table + ", row " + row + ": " + what;
        }
    }

    /**
     * All entries and views can be read and are intact, but the file is damaged elsewhere: in an index, for example. A
     * backup made by reading the entries is good; the file should not be written to any more.
     *
     * @param what what the database itself finds
     */
    record FileDamaged(String what) implements Verification {
        @Override
        public String summary() {
            return "database file: " + what;
        }
    }
}
