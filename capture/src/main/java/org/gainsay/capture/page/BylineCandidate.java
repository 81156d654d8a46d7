package org.gainsay.capture.page;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One byline that may be a page's: its names, the places that have it, and what {@link BylineFeatures} sees of it. */
final class BylineCandidate {
    /** Places, as bits. */
    static final int RULES = 1;

    static final int WORK_AUTHOR = 2;
    static final int WORK_CREATOR = 4;
    static final int LATER_WORK = 8;
    static final int META_AUTHOR = 16;
    static final int META = 32;
    static final int MICRODATA = 64;
    static final int REL = 128;
    static final int CLASSED = 256;
    static final int OPENED = 512;
    static final int BARE = 1024;
    static final int DATED = 2048;
    static final int PERSONAL = 4096;
    static final int COPYRIGHT = 8192;
    static final int NOBODY = 16384;
    static final int INSIDE = 32768;
    static final int CREDIT = 65536;
    static final int CUT = 131072;
    static final int OUTLET = 262144;
    static final int SITE = 524288;
    /** A run of characters that an element sets apart from those beside it. */
    static final int PIECE = 1048576;
    /** Read from an address that is a person's. */
    static final int SLUG = 2097152;
    /** Several names that stand beside each other. */
    static final int TOGETHER = 4194304;

    /** One word alone on a line below the text. */
    static final int SIGNED = 8388608;

    static final int PLACES = 24;

    /** What elements are named. */
    static final int MARKED = MICRODATA | REL | CLASSED;

    final List<String> names;
    final String letters;
    final int order;
    int places;
    int owner = -1;
    /** Whether it stands in a comment below the text, and the page declares nothing of the kind. */
    boolean commented;

    float[] features = new float[0];
    private final String place;

    BylineCandidate(List<String> names, String letters, int order, String place) {
        this.names = names;
        this.letters = letters;
        this.order = order;
        this.place = place;
    }

    /** The names; null for nobody, and where the outlet is meant, which nothing on the page calls the author. */
    @Nullable
    Finding<String> finding() {
        return names.isEmpty() || (places & ~(OUTLET | SITE)) == 0
                ? null
                : new Finding<>(String.join(", ", names), place);
    }

    /** Whether one of these places has it. */
    boolean in(int places) {
        return (this.places & places) != 0;
    }

    /** The first of the names; empty for nobody. */
    String first() {
        return names.isEmpty() ? "" : names.getFirst();
    }

    /** Whether a name is written in capitals alone. */
    static boolean capitals(String name) {
        return name.length() > 3 && name.equals(name.toUpperCase(Locale.ROOT));
    }
}
