package org.gainsay.ledger;

/**
 * The one who files: a person, or the desk itself.
 *
 * @param name one line, at most {@value Words#LONGEST_LINE} characters
 */
public record Actor(String name) {
    public Actor {
        Words.line("actor", name);
    }

    @Override
    public String toString() {
        return name;
    }
}
