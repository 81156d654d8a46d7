package org.gainsay.capture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.hc.client5.http.async.methods.AbstractBinResponseConsumer;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** One answer of a server as HttpClient hands it out, of whichever version of HTTP. */
final class Answered {
    private final HttpResponse head;
    private final byte[] body;

    private Answered(HttpResponse head, byte[] body) {
        this.head = head;
        this.body = body;
    }

    /** Status and header fields. */
    HttpResponse head() {
        return head;
    }

    /** The body, transfer coding undone; not a copy. */
    byte[] body() {
        return body;
    }

    /** More bytes than wanted. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** An answer while it comes; the byte beyond its limit ends it. */
    static final class Taking extends AbstractBinResponseConsumer<Answered> {
        /** Bytes that a server may send ahead; they are counted as they come. */
        private static final int AHEAD = 1 << 20;

        private final int limit;
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();
        private volatile long heard = System.nanoTime();
        private @Nullable HttpResponse head;

        Taking(int limit) {
            this.limit = limit;
        }

        @Override
        protected void start(HttpResponse response, @Nullable ContentType type) throws IOException {
            heard = System.nanoTime();
            head = response;
            Header length = response.getFirstHeader(HttpHeaders.CONTENT_LENGTH);
            if (length != null && declared(length) > limit) {
                throw new TooLargeException();
            }
        }

        /** How long nothing has come. */
        Duration silence() {
            return Duration.ofNanos(System.nanoTime() - heard);
        }

        /** What a server says that it will send; what is no number is for HttpClient to judge. */
        private static long declared(Header length) {
            try {
                return Long.parseLong(String.valueOf(length.getValue()).strip());
            } catch (NumberFormatException e) {
                return 0;
            }
        }

        @Override
        protected int capacityIncrement() {
            return AHEAD;
        }

        @Override
        protected void data(ByteBuffer some, boolean last) throws IOException {
            heard = System.nanoTime();
            if (some.remaining() > limit - body.size()) {
                throw new TooLargeException();
            }
            byte[] bytes = new byte[some.remaining()];
            some.get(bytes);
            body.writeBytes(bytes);
        }

        @Override
        protected Answered buildResult() {
            if (head == null) {
                throw new IllegalStateException("an answer without a head");
            }
            return new Answered(head, body.toByteArray());
        }

        @Override
        public void releaseResources() {
            // Nothing is held but memory.
        }
    }
}
