package org.gainsay.core;

import java.util.List;

/**
 * One sentence, or a heading.
 *
 * @param span where it stands
 * @param checkWorthiness how much a fact-checking desk would want to check it, 0 to 1
 * @param because what speaks for and against it, in words a person understands, strongest first
 */
public record Sentence(Span span, double checkWorthiness, List<String> because) {
    public Sentence {
        Shares.check("checkWorthiness", checkWorthiness);
        because = List.copyOf(because);
    }
}
