package org.gainsay.reading.attribution;

import org.jspecify.annotations.Nullable;

/**
 * The one who said it, as the text puts it.
 *
 * @param words the words; null if the kind is {@link Kind#NONE} or {@link Kind#UNSPOKEN}, and where only the verb's
 *     ending names the author
 * @param kind how the text names the source
 */
public record FoundSource(@Nullable TokenRange words, Kind kind) {
    /** A source that is left out. */
    public static final FoundSource NONE = new FoundSource(null, Kind.NONE);

    public FoundSource {
        boolean wordless = kind == Kind.NONE || kind == Kind.UNSPOKEN || kind == Kind.AUTHOR && words == null;
        if ((words == null) != wordless) {
            throw new IllegalArgumentException("source of kind " + kind + " with words " + words);
        }
    }

    /** A speaker who is named by the verb's ending alone: Spanish "dijo que", "añadieron". */
    static final FoundSource DROPPED = new FoundSource(null, Kind.UNSPOKEN);

    /** The author, named by the verb's ending alone: Spanish "creo que". */
    static final FoundSource UNSPOKEN_AUTHOR = new FoundSource(null, Kind.AUTHOR);

    /** How the text names a source. */
    public enum Kind {
        /** By a proper name: Ana Ode; Ode, the harbour master. */
        NAMED,
        /** By what it is: the expert, three witnesses, a new study. */
        DESCRIPTION,
        /** By a pronoun that points elsewhere: she, who, his. */
        PRONOUN,
        /** The one who writes, outside quotation marks: I, we. */
        AUTHOR,
        /** Nobody one could ask: some, critics, people. */
        VAGUE,
        /** By the ending of the verb alone, which points to who spoke before: Spanish "añadió". */
        UNSPOKEN,
        /** Not at all: it was reported that. */
        NONE
    }
}
