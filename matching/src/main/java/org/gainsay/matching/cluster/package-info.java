/**
 * Which mentions are of one claim.
 *
 * <p>{@link org.gainsay.matching.cluster.Clusters} is the front door. It takes statements one by one, and what editors
 * decided of pairs of them, and says at any time which of them form one claim and which statement stands for it. The
 * answer depends on the statements and decisions alone and not on the order in which they came.
 */
@NullMarked
package org.gainsay.matching.cluster;

import org.jspecify.annotations.NullMarked;
