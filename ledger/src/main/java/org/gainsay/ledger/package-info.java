/**
 * The append-only record of everything that was filed, by whom and when, and the views over it.
 *
 * <pre>{@code
 * try (Ledger ledger = Ledger.open(folder)) {
 *     ledger.append(new Actor("Inés"), new Change.CaseOpened(CaseId.ofName("Harbour vote"), "The harbour vote", null));
 *     List<Views.CaseView> cases = ledger.views().cases(Page.FIRST);
 *     Verification found = ledger.verify();
 * }
 * }</pre>
 *
 * <p>{@link org.gainsay.ledger.Change} is what can be filed, {@link org.gainsay.ledger.Entry} is what it becomes, and
 * {@link org.gainsay.ledger.Views} is what it amounts to. The entries are the truth; the views are written in the same
 * transaction, by one projector that reads nothing but entries, and can be thrown away and derived again.
 *
 * <h2>The bytes that a hash covers</h2>
 *
 * The hash of an entry is the SHA-256 (FIPS 180-4) of one zero byte and the UTF-8 bytes of its canonical JSON (RFC
 * 8785):
 *
 * <pre>{@code
 * SHA-256( 0x00 || {"actor":…,"body":{…},"kind":…,"previous":"sha256:…","sequence":…,"subject":…,"time":…} )
 * }</pre>
 *
 * <ul>
 *   <li>{@code sequence}: a number, from 1, without gaps.
 *   <li>{@code time}: UTC with exactly six digits of a second, {@code 2031-05-03T12:00:00.000000Z}. All entries of one
 *       append have the same time, and each append has a later one than the append before, by a microsecond where the
 *       clock stood still or went back; so entries with the same time were filed together.
 *   <li>{@code actor}, {@code kind}, {@code subject}: as in {@link org.gainsay.ledger.Entry}.
 *   <li>{@code body}: the change. Members without a value are left out. A number that a double does not hold exactly
 *       is a string (RFC 8785, appendix D). Positions are UTF-16 code units.
 *   <li>{@code previous}: the hash of the entry before, 64 zeros for the first.
 * </ul>
 *
 * The zero byte is the leaf prefix of RFC 6962, section 2.1: the same hashes are the leaf hashes of a Merkle tree over
 * the entries. Every 256 hashes of a level of that tree stand side by side in the view {@code tiles} once there are so many,
 * so that an append writes one more row for every 256 entries, and a proof reads a few rows of each level. Proofs and
 * signed checkpoints: {@link org.gainsay.ledger.proof}.
 *
 * <h2>What verification finds, and what it cannot</h2>
 *
 * {@link org.gainsay.ledger.Ledger#verify()} computes every hash again from the raw rows, follows the chain, admits and
 * replays every change into fresh views, and compares them with the stored ones, row by row. It names the first entry
 * that was changed, removed, inserted or reordered, a tail that is missing although the head still names it, the first
 * view row that is not what the entries lead to, and what the database finds wrong with its own file.
 *
 * <p>That it fits together does not show that it is the only one. Someone who can write the file can compute new hashes
 * from some entry on to the end, or cut off the tail, together with the head and the views, and nothing inside the file
 * tells. What tells is a signed {@linkplain org.gainsay.ledger.proof.Checkpoint checkpoint} that was kept elsewhere: the
 * first entries must still lead to its root. Nor does the ledger know who sat behind the name of an actor.
 *
 * <h2>The store</h2>
 *
 * One SQLite file {@code ledger.db} in the data folder, in write-ahead mode and with {@code synchronous = FULL}: an
 * append that returned is on the disk. Its application id is {@code GSAY}; its user version is that of the tables. One
 * process at a time holds the folder, by a lock on {@code ledger.lock} that the system releases when the process ends.
 * The tables stand in {@code ledger.sql} (truth) and {@code views.sql} (views).
 *
 * <p>Who has an account and which role is filed like everything else. What people sign in with is not: secrets have to be
 * changed and forgotten, so {@link org.gainsay.ledger.Credentials} keeps hashes of them in a second file,
 * {@code people.db} ({@code people.sql}), which no view depends on and no proof covers.
 *
 * <h2>Why not</h2>
 *
 * <ul>
 *   <li><em>Why are readers not shown other processes' ledgers?</em> A second process would need to follow the views'
 *       version as well as the file's; the team server has a database for that.
 *   <li><em>Why does a decision hold the span and not the number of a mention?</em> A newer reader counts differently;
 *       a span of a text with a known digest stays what it is.
 *   <li><em>Why is the excerpt in the entry and not only in the sheet?</em> What a person filed must be readable when
 *       the sheet, or the reader that wrote it, is gone.
 * </ul>
 */
@NullMarked
package org.gainsay.ledger;

import org.jspecify.annotations.NullMarked;
