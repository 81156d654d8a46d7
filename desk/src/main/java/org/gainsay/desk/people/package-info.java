/**
 * Who may do what at a desk, and how it knows who somebody is.
 *
 * <p>{@link org.gainsay.desk.people.People} is the front door. That somebody has an account, with which role, is filed in
 * the ledger like every other fact. What they sign in with is not: passwords, sessions, tokens and links are hashes in
 * {@code people.db}, where they can be changed and forgotten. As whom an identity provider knows them stands there too, in
 * clear: {@link org.gainsay.desk.people.Vouching}.
 *
 * <p>A desk where nobody has an account belongs to whoever started it. How its door is then kept (open on loopback,
 * closed to the network) is decided where the desk listens, in {@code org.gainsay.desk.web}.
 */
@NullMarked
package org.gainsay.desk.people;

import org.jspecify.annotations.NullMarked;
