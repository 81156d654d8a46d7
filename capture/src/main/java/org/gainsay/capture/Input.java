package org.gainsay.capture;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a person hands in to be captured: a file, a web address, pasted text, or bytes that were uploaded. */
public sealed interface Input {
    /** How the input is called in messages: the path, the address, the given name. */
    String name();

    /**
     * A file of this machine.
     *
     * @param path where it lies
     */
    record File(Path path) implements Input {
        @Override
        public String name() {
            return path.toString();
        }
    }

    /**
     * A page of the web.
     *
     * @param uri its address; only http and https are fetched
     */
    record Address(URI uri) implements Input {
        @Override
        public String name() {
            return uri.toString();
        }
    }

    /**
     * Text that a person pasted.
     *
     * @param name what to call it
     * @param text the text as pasted
     * @param from the address that the person says it comes from; it is not fetched
     */
    record Pasted(String name, String text, @Nullable URI from) implements Input {}

    /**
     * Bytes that came by another way: an upload, standard input.
     *
     * @param name the name of the file as sent, or what to call it
     * @param payload the bytes
     * @param contentType what the sender says they are, a {@code Content-Type} value
     * @param from the address that the sender says they come from; it is not fetched
     */
    record Uploaded(
            String name,
            Payload payload,
            @Nullable String contentType,
            @Nullable URI from) implements Input {}

    /** Begins like an address of any scheme; a Windows drive ({@code C:\}) has one letter and no slashes. */
    Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://.*", Pattern.DOTALL);

    /**
     * A file or an address, as written on a command line: what begins with a scheme and {@code ://} is an address.
     *
     * @throws CaptureException if it can be neither
     */
    static Input of(String fileOrAddress) throws CaptureException {
        String written = fileOrAddress.strip();
        if (SCHEME.matcher(written).matches()) {
            return new Address(address(written));
        }
        try {
            return new File(Path.of(fileOrAddress));
        } catch (InvalidPathException e) {
            throw new CaptureException(fileOrAddress, CaptureException.Reason.MISSING, "not the name of a file", e);
        }
    }

    /** Pasted text without a name of its own. */
    static Input pasted(String text) {
        return new Pasted("pasted text", text, null);
    }

    /** Bytes with a name and nothing else known. */
    static Input bytes(String name, byte[] bytes) {
        return new Uploaded(name, Payload.of(bytes), null, null);
    }

    private static URI address(String written) throws CaptureException {
        try {
            return new URI(Addresses.escaped(written));
        } catch (URISyntaxException e) {
            throw new CaptureException(
                    written, CaptureException.Reason.BAD_ADDRESS, "not a web address: " + e.getReason(), e);
        }
    }
}
