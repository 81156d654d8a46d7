package org.gainsay.desk.people;

import java.util.Map;
import java.util.stream.Collectors;
import org.gainsay.ledger.Actor;
import org.gainsay.ledger.CaseId;
import org.gainsay.ledger.PersonId;
import org.gainsay.ledger.Role;
import org.gainsay.ledger.Views.PersonView;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at the desk, and what they may do.
 *
 * @param id their account; null for whoever started a desk where nobody has one
 * @param name the name that what they file carries
 * @param role what they may do at the whole desk
 * @param caseRoles what they may do in single cases, where that is more
 */
public record Person(@Nullable PersonId id, String name, Role role, Map<CaseId, Role> caseRoles) {
    public Person {
        caseRoles = Map.copyOf(caseRoles);
    }

    /** Whoever started a desk where nobody has an account. */
    public static Person ofThisMachine() {
        String name = System.getProperty("user.name", "");
        return new Person(null, name.isBlank() ? "someone" : name, Role.ADMIN, Map.of());
    }

    static Person of(PersonView view) {
        return new Person(view.id(), view.name(), view.role(), view.caseRoles());
    }

    /** What they may do in a case, or at the whole desk where none is named. */
    public Role roleIn(@Nullable CaseId caseId) {
        return caseId == null ? role : role.or(caseRoles.getOrDefault(caseId, role));
    }

    /** Whether they may do in a case what {@code least} may. */
    public boolean may(Role least, @Nullable CaseId caseId) {
        return roleIn(caseId).atLeast(least);
    }

    /** The same person, doing no more than {@code most} may. */
    Person atMost(Role most) {
        Map<CaseId, Role> capped = caseRoles.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().and(most)));
        return new Person(id, name, role.and(most), capped);
    }

    /** Who files what they do. */
    public Actor actor() {
        return new Actor(name);
    }
}
