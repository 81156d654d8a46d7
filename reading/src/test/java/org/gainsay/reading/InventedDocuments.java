package org.gainsay.reading;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Documents put together from invented sentences: every person, place and figure in them is made up. */
final class InventedDocuments {
    private InventedDocuments() {}

    /** A headline and some paragraphs. */
    static Arbitrary<String> documents() {
        Arbitrary<String> sentences = Arbitraries.of(
                "Mira Tosk said that 40 of the 50 boats had left Halvane on Monday.",
                "“We will not accept this,” Mira Tosk said.",
                "“The lamps were out,” said Joren Valk, who leads the union of pilots. “Nobody saw the quay.”",
                "According to Joren Valk, the quay was closed for 12 days.",
                "It was reported that 300 crates were lost during the night.",
                "Mira Tosk denied that the lamps had been out.",
                "The council of Halvane must publish the count within 30 days of the vote.",
                "The union wants a new count.",
                "Rain fell on the quay all day, and the ferry was late.",
                "Joren Valk told the Halvane Courier that he wouldn’t resign before 3 May 2031.",
                "The price of bread rose by 7 percent in April, more than twice as fast as in 2029.",
                "Mira Tosk called the vote a “farce” and left.",
                "The council promised to mend the lamps by 20 May 2031.",
                "Between 200 and 300 people came to the square, witnesses said.");
        Arbitrary<String> paragraphs =
                sentences.list().ofMinSize(1).ofMaxSize(4).map(list -> String.join(" ", list));
        Arbitrary<String> headlines = Arbitraries.of("Halvane counts its boats", "Lamps out on the quay of Halvane");
        return headlines.flatMap(headline ->
                paragraphs.list().ofMinSize(1).ofMaxSize(4).map(list -> headline + "\n\n" + String.join("\n\n", list)));
    }
}
