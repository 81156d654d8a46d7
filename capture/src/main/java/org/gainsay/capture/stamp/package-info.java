/**
 * Time stamps: an outside authority's word that captures were there at a moment (RFC 3161).
 *
 * <pre>{@code
 * MerkleTree tree = MerkleTree.over(leaves);                             // a leaf for each capture
 * TimeStamp stamp = TimeAuthority.at(address).stamp(tree.root());        // asks the authority
 * TimeStamp.Statement said = TimeStamp.read(token).verify(tree.root());  // later, by anybody, without it
 * }</pre>
 *
 * <p>The token is kept as it came. It is checked without the authority: the digest that it names, the signature over
 * it, and that the certificate it carries is one for time stamps and was valid then. Whether an authority is to be
 * trusted is for the reader of a stamp to say; its name and the digest of its certificate are shown.
 */
@NullMarked
package org.gainsay.capture.stamp;

import org.jspecify.annotations.NullMarked;
