package org.gainsay.matching.candidate;

import org.gainsay.matching.encoding.SentenceEncoder;

final class ExhaustiveClaimIndexTest extends ClaimIndexContract {
    @Override
    ClaimIndex index(SentenceEncoder encoder) {
        return ClaimIndex.exhaustive(encoder);
    }
}
