package org.gainsay.reading.worth;

/**
 * Something about a sentence that speaks for or against checking it, in words a person understands.
 *
 * <p>Its weight is the logarithm of the odds ratio: how many times likelier a sentence that shows it was picked by
 * fact-checkers than one that does not, over 22,501 sentences of debates (negative: less likely). It orders the
 * reasons and does not make the score. The trainer prints the weights; those of {@link #SHORT} and {@link #HEADING},
 * which speech hardly shows, are set by hand.
 */
public enum Reason {
    /** A number in figures or words, a percentage, a sum of money. */
    FIGURE("names a figure", 2.1),
    /** A finite past tense or a perfect. */
    PAST_EVENT("reports a past event", 1.5),
    /** A comparative, a superlative, a rise or a fall. */
    COMPARISON("compares", 0.8),
    /** A statement about what will be, other than a promise. */
    PREDICTION("predicts", -0.3),
    /** A first person who will do, pledges, promises. */
    PROMISE("promises", -1.0),
    /** Names a law, article, ruling or constitution. */
    LAW("concerns a law", 0.8),
    /** Because, led to, caused by. */
    CAUSE("names a cause", 0.5),
    /** According to, said that, announced. */
    ATTRIBUTION("attributes to someone", 0.9),
    /** A name of a person, place or body. */
    NAME("names someone or somewhere", 0.8),
    /** A year, month or weekday. */
    DATE("names a date", 1.5),
    /** A past whose subject is the speaker: I met, we lost. */
    PERSONAL("tells what the speaker did or lived through", 0.8),
    /** Let us, must, please, an imperative. */
    EXHORTATION("exhorts", -1.1),
    /** A question. */
    QUESTION("asks", -1.9),
    /** I think, should, shameful. */
    OPINION("is an opinion", -0.8),
    /** Fewer than four words. */
    SHORT("too short", -2.5),
    /** A line of its own without a closing mark. */
    HEADING("heading", -0.5),
    /** Thank you, good evening, congratulations. */
    COURTESY("greeting or thanks", -1.1);

    private final String words;
    private final double weight;

    Reason(String words, double weight) {
        this.words = words;
        this.weight = weight;
    }

    /** The reason in words. */
    public String words() {
        return words;
    }

    /** The logarithm of the odds ratio: above 0 speaks for checking, below 0 against. */
    public double weight() {
        return weight;
    }
}
