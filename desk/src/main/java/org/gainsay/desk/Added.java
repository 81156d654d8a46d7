package org.gainsay.desk;

import org.gainsay.capture.page.PageState;
import org.gainsay.ledger.Change;
import org.gainsay.ledger.DocumentId;
import org.gainsay.ledger.Placement;

/** What became of an input that was added to a case. */
public sealed interface Added {
    /** The document that it is, or already was. */
    DocumentId document();

    /**
     * It was not known before: kept, read and filed.
     *
     * @param document its new name
     * @param mentions how many mentions were found in it
     */
    record New(DocumentId document, int mentions) implements Added {}

    /**
     * The document was known and says something else now: another capture was kept and read.
     *
     * @param document its name
     * @param mentions how many mentions were found in the new text
     * @param difference how the text differs from the one before
     */
    record Revised(DocumentId document, int mentions, Difference difference) implements Added {}

    /**
     * The very bytes were there already; nothing was filed.
     *
     * @param document its name
     */
    record Present(DocumentId document) implements Added {}

    /**
     * What came is no article, but a wall, an error page or a list of links: it was kept and filed, and not read.
     *
     * @param document its name
     * @param state what came, and by what that was told
     */
    record Unread(DocumentId document, PageState state) implements Added {}

    /**
     * How a text differs from the one before, in numbers.
     *
     * @param article whether the article changed, and not only the page around it
     * @param material how many sentences changed in substance
     * @param toReview how many decided mentions say something else now
     */
    record Difference(boolean article, int material, int toReview) {
        /** The page changed, the article did not. */
        static final Difference NONE = new Difference(false, 0, 0);

        static Difference of(Change.TextRevised revised) {
            int toReview = (int)
                    revised.placements().stream().filter(Placement::changed).count();
            return new Difference(true, revised.material(), toReview);
        }

        /** The difference in a clause: "3 sentences changed in substance, 1 mention to review". */
        public String said() {
            if (!article) {
                return "the article is the same";
            }
            String sentences = material == 0
                    ? "nothing changed in substance"
                    : material == 1 ? "1 sentence changed in substance" : material + " sentences changed in substance";
            return switch (toReview) {
                case 0 -> sentences;
                case 1 -> sentences + ", 1 mention to review";
                default -> sentences + ", " + toReview + " mentions to review";
            };
        }
    }
}
