package org.gainsay.capture.format;

import java.util.List;
import org.gainsay.capture.CaptureException;
import org.gainsay.capture.Companion;
import org.gainsay.capture.Custody;
import org.gainsay.capture.Payload;
import org.jspecify.annotations.Nullable;

/**
 * A document that lay in something that holds several.
 *
 * @param place where in it, as custody records name it: the id of a record, {@code message 3}, the name of a file
 * @param name what to call it; its ending is a hint of the format
 * @param payload its bytes, transfer coding undone
 * @param contentType what the container declares them to be
 * @param recorded how the container says that it obtained them
 * @param companions the pictures and PDFs that the container holds as belonging to it
 */
public record Part(
        String place,
        String name,
        Payload payload,
        @Nullable String contentType,
        Custody.@Nullable Recorded recorded,
        List<Companion.Whole> companions) {
    public Part {
        companions = List.copyOf(companions);
    }

    /** A part by itself. */
    public Part(
            String place,
            String name,
            Payload payload,
            @Nullable String contentType,
            Custody.@Nullable Recorded recorded) {
        this(place, name, payload, contentType, recorded, List.of());
    }

    /** The one who gets the parts of a container, one after the other. */
    public interface Taker {
        /** Takes a part. */
        void part(Part part);

        /** Learns of a part that is no document, or of several; {@code why} is one clause. */
        void leftOut(String place, String why);

        /** Learns of a part that could not be had; the others go on. */
        void refused(String place, CaptureException why);
    }
}
