package org.gainsay.reading.attribution;

import org.gainsay.reading.attribution.CueWords.Role;
import org.gainsay.reading.tagging.PartOfSpeech;

/**
 * Several sources in a row: where the weights saw only "Jon Keel and the Dock Union" of "Ana Brun, Jon Keel and the
 * Dock Union", the row is taken whole.
 */
final class Rows {
    /** A name in a row is not longer than this, in tokens. */
    private static final int LONGEST_NAME = 6;

    private static final int MOST_NAMES = 10;

    private Rows() {}

    /** Gives {@code draft} the whole row that opens its sentence as source. */
    static void complete(Ground ground, Draft draft) {
        TokenRange source = draft.source;
        if (source == null || !joins(ground, source)) {
            return;
        }
        int floor = ground.sentenceFirst(source.first());
        int first = source.first();
        for (int n = 0; n < MOST_NAMES && first > floor; n++) {
            int name = nameBefore(ground, first, floor);
            if (name < 0) {
                return;
            }
            first = name;
        }
        int row = first;
        boolean said = draft.content.stream().anyMatch(range -> range.overlaps(new TokenRange(row, source.last())));
        if (first == floor && !said) {
            draft.source = new TokenRange(first, source.last());
        }
    }

    private static boolean joins(Ground ground, TokenRange source) {
        for (int i = source.first(); i < source.last(); i++) {
            if (ground.is(i, PartOfSpeech.CCONJ)) {
                return true;
            }
            if (ground.comma(i) && !ground.is(i + 1, PartOfSpeech.PROPN)) {
                return false;
            }
        }
        return false;
    }

    /** The first token of the name that stands before {@code first} and a comma; -1 if there is none. */
    private static int nameBefore(Ground ground, int first, int floor) {
        if (!ground.comma(first - 1) || !ground.is(first - 2, PartOfSpeech.PROPN)) {
            return -1;
        }
        int at = first - 2;
        while (at > floor && first - at < LONGEST_NAME && ground.nominal(at - 1)) {
            at--;
        }
        boolean day = ground.is(at, Role.ADVERBIAL_NOUN);
        return !day && (at == floor || ground.comma(at - 1)) ? at : -1;
    }
}
