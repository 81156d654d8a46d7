package org.gainsay.capture.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** What the judge of the main text is trained with, and how a judge in training does on a page. */
public final class TextLessons {
    private final Outline outline;
    private final @Nullable String title;
    private final MainText rules;
    private final List<Lesson> lessons = new ArrayList<>();

    /** One paragraph of a page, and the numbers that the judge sees of it. */
    public static final class Lesson {
        private final String text;
        private final float[] features;

        private Lesson(String text, float[] features) {
            this.text = text;
            this.features = features;
        }

        /** Its text. */
        public String text() {
            return text;
        }

        /** What the judge sees of it; nobody changes it. */
        public float[] features() {
            return features;
        }
    }

    private TextLessons(String html) {
        var page = Parser.htmlParser().setMaxDepth(HtmlPage.DEPTH).parseInput(html, "");
        this.outline = Outline.of(page);
        JsonLd jsonLd = JsonLd.of(outline.jsonLd());
        this.title = HtmlMetadata.of(page, outline, jsonLd, html, null).title();
        this.rules = new MainText(outline);
        BlockFeatures features = new BlockFeatures(outline, rules, outline.headline(title));
        for (int i = 0; i < outline.blocks().size(); i++) {
            lessons.add(new Lesson(outline.blocks().get(i).text(), features.of(i)));
        }
    }

    /** The paragraphs of a page. */
    public static TextLessons of(String html) {
        return new TextLessons(html);
    }

    public List<Lesson> lessons() {
        return lessons;
    }

    /** The main text as these trees judge. */
    public String text(TextTrees trees) {
        return Composition.of(MainText.judged(outline, rules, title, trees), title, outline)
                .text();
    }
}
