package org.gainsay.capture;

import java.nio.file.Path;

/**
 * One thing that is wrong in an archive.
 *
 * @param file where, relative to the folder of the archive
 * @param kind what kind of damage
 * @param why in one line
 */
public record Damage(Path file, Kind kind, String why) {
    /** The kinds of damage. */
    public enum Kind {
        /** A file that should be there is not. */
        MISSING,
        /** The bytes are not those that the name, or a digest beside them, promises. */
        CHANGED,
        /** The file cannot be read as WARC. */
        BROKEN,
        /** A file that the archive did not write. */
        STRANGE
    }
}
