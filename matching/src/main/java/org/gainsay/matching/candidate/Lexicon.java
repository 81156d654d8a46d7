package org.gainsay.matching.candidate;

/** How many of the claims hold a word form. Forms are known by {@link Terms their numbers}. */
interface Lexicon {
    /** Above this a word is as rare as it can be: no more than one in ten thousand claims has it. */
    double RAREST = 9.3;

    /** The number of claims. */
    int claims();

    /** How many of them hold a form in statement or title. */
    int holding(int term);

    /** How much it says that two texts share a form: the idf of BM25, at most {@link #RAREST}. */
    default double rarity(int term) {
        int with = holding(term);
        return Math.min(RAREST, Math.log(1 + (claims() - with + 0.5) / (with + 0.5)));
    }
}
