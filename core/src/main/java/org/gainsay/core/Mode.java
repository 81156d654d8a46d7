package org.gainsay.core;

/** How the words of a mention relate to the one who said them. */
public enum Mode {
    /** The author states it. */
    OWN_VOICE,
    /** The speaker's words, in quotation marks. */
    DIRECT,
    /** The speaker's meaning, in the author's words. */
    INDIRECT
}
