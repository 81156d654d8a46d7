package org.gainsay.capture.revision;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Sets of matters in the order of their declaration. */
final class Matters {
    private Matters() {}

    static Set<Matter> ordered(Set<Matter> matters) {
        return matters.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(matters));
    }
}
