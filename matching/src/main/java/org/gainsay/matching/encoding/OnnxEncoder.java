package org.gainsay.matching.encoding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sentence encoder that runs in this process by ONNX Runtime: the mean of a transformer's last layer over the pieces of
 * a text, brought to length one (Reimers and Gurevych, "Sentence-BERT", EMNLP 2019).
 *
 * <p><b>One text at a time.</b> The shipped model rounds what passes through it by the largest value of the whole batch,
 * so that a text would get another vector in other company. Each text therefore runs by itself, which costs nothing on a
 * processor: short texts gain no speed from a batch, and none is padded.
 *
 * <p>The model is loaded with the first text. Safe to share; calls run side by side, each on {@value #THREADS} thread.
 */
public final class OnnxEncoder implements SentenceEncoder {
    /** Threads within one run: more of them mostly wait for each other on texts this short. */
    public static final int THREADS = 1;

    /** Pieces of the longest text, with its two marks; what comes after is not seen. The shipped model learnt with 128. */
    public static final int LONGEST = 128;

    /** Texts that are spread over the processors: more than a question has. */
    private static final int MANY = 32;

    /** UTF-16 units that are looked at for the pieces: no language needs as many for each. */
    private static final int LONGEST_TEXT = 16 * LONGEST;

    /** Bytes of the largest model that is loaded. */
    private static final long MOST_MODEL_BYTES = 2L << 30;

    private static final String SHIPPED_NAME = "all-MiniLM-L6-v2, 8 bits";
    private static final int SHIPPED_DIMENSIONS = 384;

    /** Hexadecimal digits of the digest that tell one model from another in its name. */
    private static final int DIGITS = 16;

    /** Where model and tokenizer come from. */
    private sealed interface Origin {
        record Shipped() implements Origin {}

        record Folder(Path path) implements Origin {}
    }

    /** What is there once the model is loaded. */
    private record Loaded(OrtEnvironment environment, OrtSession session, Tokenizer tokenizer, int dimensions) {}

    private final Origin origin;
    private final String name;
    private @Nullable Loaded loaded;
    private boolean closed;

    private OnnxEncoder(Origin origin, String name) {
        this.origin = origin;
        this.name = name;
    }

    /** The encoder that is shipped: all-MiniLM-L6-v2 with 8-bit weights, 384 dimensions, English. Nothing is loaded yet. */
    public static OnnxEncoder shipped() {
        return new OnnxEncoder(new Origin.Shipped(), SHIPPED_NAME);
    }

    /**
     * The encoder in a folder with {@code model.onnx} and {@code tokenizer.json} (WordPiece or Unigram), such as a
     * multilingual one.
     *
     * @throws EncodingException when a file is missing or too large
     */
    public static OnnxEncoder of(Path folder) {
        Path model = folder.resolve("model.onnx");
        Path tokenizer = folder.resolve("tokenizer.json");
        check(model, MOST_MODEL_BYTES);
        check(tokenizer, TokenizerFile.MOST_BYTES);
        String folderName = folder.toAbsolutePath().normalize().getFileName() + "";
        return new OnnxEncoder(new Origin.Folder(folder), folderName + " " + digest(model, tokenizer));
    }

    private static void check(Path file, long most) {
        try {
            if (Files.size(file) > most) {
                throw new EncodingException(file + " has more than " + most + " bytes");
            }
        } catch (IOException e) {
            throw new EncodingException(file + " cannot be read; wants model.onnx and tokenizer.json in one folder", e);
        }
    }

    private static String digest(Path... files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (Path file : files) {
                try (InputStream in = Files.newInputStream(file)) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        digest.update(buffer, 0, read);
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK knows SHA-256", e);
        } catch (IOException e) {
            throw new EncodingException(files[0] + " cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int dimensions() {
        return switch (origin) {
            case Origin.Shipped shipped -> SHIPPED_DIMENSIONS;
            case Origin.Folder folder -> loaded().dimensions();
        };
    }

    @Override
    public List<float[]> encode(List<String> texts) {
        // A question is a text and its sentences; what fills an index takes all processors.
        return texts.size() < MANY
                ? texts.stream().map(this::vector).toList()
                : texts.parallelStream().map(this::vector).toList();
    }

    private float[] vector(String text) {
        Loaded model = loaded();
        String seen = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        int[] pieces = model.tokenizer().pieces(seen, LONGEST);
        if (pieces.length <= 2) {
            return new float[model.dimensions()];
        }
        long[] ids = Arrays.stream(pieces).asLongStream().toArray();
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        long[] shape = {1, ids.length};
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            for (String input : model.session().getInputNames()) {
                long[] values = switch (input) {
                    case "input_ids" -> ids;
                    case "attention_mask" -> ones;
                    case "token_type_ids" -> new long[ids.length];
                    default -> throw new EncodingException(name + ": wants an input that is not known: " + input);
                };
                inputs.put(input, OnnxTensor.createTensor(model.environment(), LongBuffer.wrap(values), shape));
            }
            try (OrtSession.Result result = model.session().run(inputs)) {
                FloatBuffer output = ((OnnxTensor) result.get(0)).getFloatBuffer();
                return mean(output, model.dimensions());
            }
        } catch (OrtException e) {
            throw new EncodingException(name + " failed on a text of " + ids.length + " pieces: " + e.getMessage(), e);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    /** The mean of all rows, which is the row itself where the model gives one, brought to length one. */
    private static float[] mean(FloatBuffer rows, int dimensions) {
        float[] mean = new float[dimensions];
        while (rows.remaining() >= dimensions) {
            for (int i = 0; i < dimensions; i++) {
                mean[i] += rows.get();
            }
        }
        double square = 0;
        for (float value : mean) {
            square += (double) value * value;
        }
        double length = Math.sqrt(square);
        for (int i = 0; i < dimensions && length > 0; i++) {
            mean[i] = (float) (mean[i] / length);
        }
        return mean;
    }

    private synchronized Loaded loaded() {
        if (closed) {
            throw new IllegalStateException(name + " is closed");
        }
        if (loaded == null) {
            loaded = load();
        }
        return loaded;
    }

    private Loaded load() {
        try {
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
                options.setIntraOpNumThreads(THREADS);
                options.setInterOpNumThreads(1);
                return switch (origin) {
                    case Origin.Shipped shipped -> shipped(environment, options);
                    case Origin.Folder(Path path) -> {
                        OrtSession session = environment.createSession(
                                path.resolve("model.onnx").toString(), options);
                        try (InputStream in = Files.newInputStream(path.resolve("tokenizer.json"))) {
                            yield loaded(environment, session, TokenizerFile.read(in, path + "/tokenizer.json"));
                        }
                    }
                };
            }
        } catch (OrtException | IOException e) {
            throw new EncodingException(name + " cannot be loaded: " + e.getMessage(), e);
        } catch (UnsatisfiedLinkError | ExceptionInInitializerError | NoClassDefFoundError e) {
            throw new EncodingException(
                    name + " cannot be loaded: ONNX Runtime has no library for " + System.getProperty("os.name")
                            + " on " + System.getProperty("os.arch"),
                    e);
        }
    }

    private Loaded shipped(OrtEnvironment environment, OrtSession.SessionOptions options)
            throws OrtException, IOException {
        try (InputStream model = resource("all-minilm-l6-v2-q.onnx");
                InputStream tokenizer = resource("all-minilm-l6-v2-q-tokenizer.json")) {
            return loaded(
                    environment,
                    environment.createSession(model.readAllBytes(), options),
                    TokenizerFile.read(tokenizer, name));
        }
    }

    private Loaded loaded(OrtEnvironment environment, OrtSession session, Tokenizer tokenizer) throws OrtException {
        TensorInfo shape =
                (TensorInfo) session.getOutputInfo().values().iterator().next().getInfo();
        long dimensions = shape.getShape()[shape.getShape().length - 1];
        if (dimensions < 1 || dimensions > 1024) {
            throw new EncodingException(name + ": gives vectors of " + dimensions + " dimensions; wants 1 to 1024");
        }
        return new Loaded(environment, session, tokenizer, (int) dimensions);
    }

    private InputStream resource(String file) throws IOException {
        InputStream in = OnnxEncoder.class.getResourceAsStream("/" + file);
        if (in == null) {
            throw new IOException("no resource " + file);
        }
        return in;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (loaded != null) {
            try {
                loaded.session().close();
            } catch (OrtException e) {
                throw new EncodingException(name + " cannot be closed: " + e.getMessage(), e);
            } finally {
                loaded = null;
            }
        }
    }
}
