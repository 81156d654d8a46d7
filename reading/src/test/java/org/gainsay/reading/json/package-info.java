/** Tests of the claim sheet's JSON: round trips, the schema, and what is said about bad JSON. */
@NullMarked
package org.gainsay.reading.json;

import org.jspecify.annotations.NullMarked;
