/** What matching finds, as JSON: the form of the verbs {@code match} and {@code compare}, and of the desk's addresses. */
@NullMarked
package org.gainsay.matching.json;

import org.jspecify.annotations.NullMarked;
