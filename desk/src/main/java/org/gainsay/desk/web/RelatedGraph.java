package org.gainsay.desk.web;

import java.util.ArrayList;
import java.util.List;
import org.gainsay.core.Relation;

/**
 * A claim and those that come near it as a small graph: the claim in the middle, the others at both sides, how each stands
 * to it by the style of its line and by its sign. The list beside it says the same in words.
 *
 * @param height of the drawing in its own units
 * @param middle where the claim stands
 * @param lines the claim's statement, cut short
 * @param nodes the others
 */
public record RelatedGraph(int height, int middle, List<Line> lines, List<Node> nodes) {
    /** The width fits the narrowest page without scrolling. */
    static final int WIDTH = 340;

    private static final int CENTER = WIDTH / 2;
    private static final int LEFT = 56;
    private static final int RIGHT = WIDTH - LEFT;
    private static final int ROW = 84;
    private static final int TOP = 26;

    /** Letters of a line of a label, and lines: what is legible there. */
    private static final int LETTERS = 17;

    private static final int LABEL_LINES = 2;

    private static final int LINE_HEIGHT = 13;

    private static final int HALF_BOX = 22;

    /** From the middle of a node to the first line of its label. */
    private static final int UNDER = 27;

    /**
     * A line of a label.
     *
     * @param y where it stands
     * @param text what it says
     */
    public record Line(int y, String text) {}

    /**
     * A claim near the one in the middle.
     *
     * @param near what the list says of it
     * @param style the class of its line
     * @param x where it stands
     * @param y the same
     * @param lines its statement, cut short
     */
    public record Node(ClaimPage.Near near, String style, int x, int y, List<Line> lines) {}

    static RelatedGraph of(String statement, List<ClaimPage.Near> near, List<Relation> relations) {
        int rows = Math.max(1, (near.size() + 1) / 2);
        int height = TOP + rows * ROW;
        int middle = height / 2;
        List<Node> nodes = new ArrayList<>();
        for (int at = 0; at < near.size(); at++) {
            int y = TOP + at / 2 * ROW;
            nodes.add(new Node(
                    near.get(at),
                    Forms.word(relations.get(at)),
                    at % 2 == 0 ? LEFT : RIGHT,
                    y,
                    lines(near.get(at).statement(), y + UNDER)));
        }
        return new RelatedGraph(height, middle, lines(statement, middle - 2), nodes);
    }

    /** Where everything meets. */
    public int center() {
        return CENTER;
    }

    /** Where the box of the claim begins. */
    public int boxTop() {
        return middle - HALF_BOX;
    }

    /** A statement in as many lines as there is room for, cut between words where it can be. */
    private static List<Line> lines(String statement, int y) {
        List<Line> lines = new ArrayList<>();
        String rest = statement.strip();
        while (!rest.isEmpty() && lines.size() < LABEL_LINES) {
            boolean last = lines.size() == LABEL_LINES - 1;
            String line = rest;
            if (rest.codePointCount(0, rest.length()) > LETTERS) {
                int most = rest.offsetByCodePoints(0, LETTERS);
                int space = rest.lastIndexOf(' ', most);
                int end = space > 0 ? space : most;
                line = rest.substring(0, end) + (last ? "…" : "");
                rest = rest.substring(end).strip();
            } else {
                rest = "";
            }
            lines.add(new Line(y + LINE_HEIGHT * lines.size(), line));
        }
        return lines;
    }
}
