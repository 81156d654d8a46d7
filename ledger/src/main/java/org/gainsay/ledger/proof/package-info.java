/**
 * What shows to someone outside that a ledger was not rewritten, in the formats that verifiers of transparency logs read.
 *
 * <ul>
 *   <li>{@link org.gainsay.ledger.proof.Checkpoint}: how many entries there are and the root over them (C2SP
 *       tlog-checkpoint), as the text of a {@link org.gainsay.ledger.proof.SignedNote} (C2SP signed-note, Ed25519).
 *   <li>{@link org.gainsay.ledger.proof.InclusionProof}: that an entry is among them (C2SP tlog-proof).
 *   <li>{@link org.gainsay.ledger.proof.ConsistencyProof}: that a checkpoint continues an earlier one; no C2SP format
 *       exists for it, so it is JSON with the hashes in base64.
 *   <li>{@link org.gainsay.ledger.proof.NoteKey} signs, {@link org.gainsay.ledger.proof.VerifierKey} verifies.
 * </ul>
 *
 * <p>Everything here is a value: nothing knows the store, so that a proof can be verified without one.
 */
@NullMarked
package org.gainsay.ledger.proof;

import org.jspecify.annotations.NullMarked;
