package org.gainsay.matching.candidate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gainsay.matching.encoding.SentenceEncoder;

final class LuceneClaimIndexTest extends ClaimIndexContract {
    @Override
    ClaimIndex index(SentenceEncoder encoder) {
        return ClaimIndex.inMemory(encoder);
    }

    @Property(tries = 25)
    void it_ranks_as_comparing_with_every_claim_does(@ForAll("claims") List<TrackedClaim> claims) {
        try (ClaimIndex lucene = ClaimIndex.inMemory(new HashedEncoder());
                ClaimIndex exhaustive = ClaimIndex.exhaustive(new HashedEncoder())) {
            lucene.put(claims);
            exhaustive.put(claims);
            for (TrackedClaim claim : claims) {
                assertEquals(
                        ids(exhaustive, claim.statement()).getFirst(),
                        ids(lucene, claim.statement()).getFirst());
                assertEquals(
                        Set.copyOf(ids(exhaustive, claim.statement())), Set.copyOf(ids(lucene, claim.statement())));
            }
        }
    }
}
