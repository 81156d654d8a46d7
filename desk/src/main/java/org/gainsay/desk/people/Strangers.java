package org.gainsay.desk.people;

import java.util.Set;
import org.gainsay.ledger.Role;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of somebody whom a provider vouches for and nobody invited.
 *
 * @param role the role that they get; null if they are turned away
 * @param domains what stands behind the at sign of their verified address; empty if that does not matter
 */
public record Strangers(@Nullable Role role, Set<String> domains) {
    /** All are turned away. */
    public static final Strangers TURNED_AWAY = new Strangers(null, Set.of());

    public Strangers {
        domains = Set.copyOf(domains);
        if (role == Role.ADMIN) {
            throw new IllegalArgumentException("nobody becomes an administrator by a provider's word alone");
        }
    }
}
