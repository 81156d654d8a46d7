package org.gainsay.capture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.gainsay.capture.CaptureException.Reason;
import org.gainsay.capture.format.AddressList;
import org.gainsay.capture.format.Formats;
import org.gainsay.capture.format.Part;
import org.gainsay.core.Digest;

/**
 * One input being taken apart: a container into its documents, a list into the pages that it names, each of which may
 * hold more. Used once, by one thread.
 */
final class Gathering {
    private final Capturer capturer;
    private final Consumer<Outcome> taker;
    private final Set<URI> seen = new HashSet<>();
    private int fetched;
    private int leftOver;

    Gathering(Capturer capturer, Consumer<Outcome> taker) {
        this.capturer = capturer;
        this.taker = taker;
    }

    /** Bytes that were obtained, and how; with the companions that lay beside them. */
    record Obtained(String name, Payload payload, Custody custody, List<Companion.Whole> companions) {
        Obtained(String name, Payload payload, Custody custody) {
            this(name, payload, custody, List.of());
        }

        Label label() {
            return new Label(name, custody.contentType(), custody.address().orElse(null));
        }
    }

    /** Takes what {@code obtained} holds: itself, its attachments, its documents, the pages that it lists. */
    void take(Obtained obtained, int depth) {
        String name = obtained.name();
        try {
            if (depth > Limits.CONTAINER_DEPTH) {
                throw new CaptureException(
                        name, Reason.BOMB, "lies deeper than " + Limits.CONTAINER_DEPTH + " files within files");
            }
            byte[] coded = Capturer.readable(obtained);
            byte[] bytes = Formats.unpacked(coded, name);
            Label label = bytes.length == coded.length
                    ? obtained.label()
                    : obtained.label().unpacked();
            Format format = Formats.of(bytes, label);
            switch (format.holds()) {
                case A_DOCUMENT -> {
                    document(obtained);
                    if (format == Format.MAIL) {
                        parts(obtained, bytes, format, depth);
                    }
                }
                case DOCUMENTS -> parts(obtained, bytes, format, depth);
                case ADDRESSES -> listed(Formats.addresses(bytes, format, label), name, depth);
            }
        } catch (CaptureException e) {
            refuse(name, e);
        }
        sayLeftOver(name, depth);
    }

    /** Takes the documents of a container that is read as a stream. */
    void parts(InputStream in, Format format, String name, Digest digest, Custody outer, int depth) {
        try {
            Formats.parts(in, format, name, new Parts(name, digest, outer, depth));
        } catch (CaptureException e) {
            refuse(name, e);
        } catch (IOException e) {
            refuse(name, new CaptureException(name, Reason.UNREADABLE, "cannot be read: " + e.getMessage(), e));
        }
    }

    private void document(Obtained obtained) {
        try {
            taker.accept(new Outcome.Taken(obtained.name(), capturer.read(obtained)));
        } catch (CaptureException e) {
            refuse(obtained.name(), e);
        }
    }

    private void parts(Obtained obtained, byte[] bytes, Format format, int depth) {
        parts(
                new ByteArrayInputStream(bytes),
                format,
                obtained.name(),
                obtained.payload().digest(),
                obtained.custody(),
                depth);
    }

    /** Fetches the pages of a list, one after the other at the pace that their hosts are owed, until the limit for all lists of this input. */
    private void listed(AddressList list, String name, int depth) throws CaptureException {
        if (depth > Limits.LIST_DEPTH) {
            throw new CaptureException(
                    name, Reason.BOMB, "lies deeper than " + Limits.LIST_DEPTH + " lists within lists");
        }
        leftOver += list.more();
        for (URI address : list.addresses()) {
            if (!seen.add(address)) {
                continue;
            }
            if (fetched >= Limits.LIST_FETCHED) {
                leftOver++;
                continue;
            }
            try {
                fetched++;
                take(capturer.fetched(address), depth + 1);
            } catch (CaptureException e) {
                refuse(address.toString(), e);
            }
        }
    }

    private void sayLeftOver(String name, int depth) {
        if (depth == 0 && leftOver > 0) {
            taker.accept(new Outcome.LeftOut(
                    name, leftOver + " more addresses are listed; " + Limits.LIST_FETCHED + " are fetched at a time"));
        }
    }

    private void refuse(String name, CaptureException why) {
        taker.accept(new Outcome.Refused(name, why));
    }

    /** The documents of one container, each on its way to become a capture. */
    private final class Parts implements Part.Taker {
        private final String container;
        private final Digest digest;
        private final Custody outer;
        private final int depth;

        Parts(String container, Digest digest, Custody outer, int depth) {
            this.container = container;
            this.digest = digest;
            this.outer = outer;
            this.depth = depth;
        }

        @Override
        public void part(Part part) {
            Custody.Way way = new Custody.TakenFrom(container, digest, part.place(), part.recorded());
            Custody custody = new Custody(outer.at(), outer.tool(), outer.by(), part.contentType(), way);
            String name = part.recorded() == null && !part.name().startsWith(container)
                    ? container + " " + part.name()
                    : part.name();
            take(new Obtained(name, part.payload(), custody, part.companions()), depth + 1);
        }

        @Override
        public void leftOut(String place, String why) {
            taker.accept(new Outcome.LeftOut(place.equals(container) ? container : container + " " + place, why));
        }

        @Override
        public void refused(String place, CaptureException why) {
            refuse(container + " " + place, why);
        }
    }
}
