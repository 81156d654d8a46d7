package org.gainsay.matching.cluster;

import java.util.List;

/**
 * The statements of one claim.
 *
 * @param representative the id of the statement that stands for it
 * @param members the ids of all its statements, sorted; the representative is one of them
 */
public record Cluster(String representative, List<String> members) {
    public Cluster {
        members = List.copyOf(members);
        if (!members.contains(representative)) {
            throw new IllegalArgumentException("representative '" + representative + "' is none of " + members);
        }
    }
}
