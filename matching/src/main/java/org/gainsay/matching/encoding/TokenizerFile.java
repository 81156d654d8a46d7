package org.gainsay.matching.encoding;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A {@code tokenizer.json} as published with models, of the kinds {@code WordPiece} and {@code Unigram}. It is read as a
 * stream, for it holds little but its vocabulary.
 */
final class TokenizerFile {
    /** Bytes of the largest file: that of a vocabulary of 250,000 pieces has 17 million. */
    static final long MOST_BYTES = 64L << 20;
    /** Pieces of the largest vocabulary. */
    private static final int MOST_PIECES = 1_000_000;

    private final String place;
    private final Map<String, Integer> vocabulary = new HashMap<>();
    private final Map<String, Integer> named = new HashMap<>();
    private float[] scores = new float[0];
    private int pieces;
    private @Nullable String kind;
    private @Nullable String unknownPiece;
    private @Nullable Integer unknownNumber;
    private String continuation = "##";
    private boolean lower;
    private boolean byteFallback;

    private TokenizerFile(String place) {
        this.place = place;
    }

    /**
     * Reads a tokenizer.
     *
     * @param place what the file is called in errors
     * @throws EncodingException when it is of another kind or holds no tokenizer
     */
    static Tokenizer read(InputStream in, String place) {
        TokenizerFile file = new TokenizerFile(place);
        try (JsonParser parser = new JsonFactory().createParser(in)) {
            file.file(parser);
        } catch (IOException e) {
            throw new EncodingException(place + " cannot be read: " + e.getMessage(), e);
        }
        return file.tokenizer();
    }

    private Tokenizer tokenizer() {
        int first = number("[CLS]", "<s>");
        int last = number("[SEP]", "</s>");
        if ("WordPiece".equals(kind)) {
            return new WordPiece(
                    Map.copyOf(vocabulary),
                    lower,
                    continuation,
                    number(unknownPiece == null ? "[UNK]" : unknownPiece, "[UNK]"),
                    first,
                    last);
        }
        if ("Unigram".equals(kind) && unknownNumber != null && !byteFallback) {
            return new Unigram(Map.copyOf(vocabulary), Arrays.copyOf(scores, pieces), unknownNumber, first, last);
        }
        throw new EncodingException(
                place + ": tokenizer of kind " + kind + "; wants WordPiece, or Unigram without bytes");
    }

    private int number(String piece, String other) {
        for (String name : new String[] {piece, other}) {
            Integer number = named.containsKey(name) ? named.get(name) : vocabulary.get(name);
            if (number != null) {
                return number;
            }
        }
        throw new EncodingException(place + ": no piece " + piece + " or " + other);
    }

    private void file(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new EncodingException(place + ": no JSON object");
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            parser.nextToken();
            switch (field) {
                case "added_tokens" -> added(parser);
                case "normalizer" -> normalizer(parser);
                case "model" -> model(parser);
                default -> parser.skipChildren();
            }
        }
    }

    private void added(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            int id = -1;
            String content = "";
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                parser.nextToken();
                switch (field) {
                    case "id" -> id = parser.getIntValue();
                    case "content" -> content = parser.getText();
                    default -> parser.skipChildren();
                }
            }
            named.put(content, id);
        }
    }

    /** Only the one of BERT says something; it may stand alone or in a sequence. */
    private void normalizer(JsonParser parser) throws IOException {
        int depth = 0;
        JsonToken token = parser.currentToken();
        while (token != null) {
            if (token.isStructStart()) {
                depth++;
            } else if (token.isStructEnd()) {
                depth--;
            } else if (token == JsonToken.VALUE_TRUE && "lowercase".equals(parser.currentName())) {
                lower = true;
            } else if (token == JsonToken.VALUE_STRING && "Lowercase".equals(parser.getText())) {
                lower = true;
            }
            if (depth == 0) {
                return;
            }
            token = parser.nextToken();
        }
    }

    private void model(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (field) {
                case "type" -> kind = parser.getText();
                case "unk_token" -> unknownPiece = value == JsonToken.VALUE_NULL ? null : parser.getText();
                case "unk_id" -> unknownNumber = value == JsonToken.VALUE_NULL ? null : parser.getIntValue();
                case "continuing_subword_prefix" -> continuation = parser.getText();
                case "byte_fallback" -> byteFallback = value == JsonToken.VALUE_TRUE;
                case "vocab" -> vocabulary(parser, value);
                default -> parser.skipChildren();
            }
        }
    }

    private void vocabulary(JsonParser parser, JsonToken opening) throws IOException {
        if (opening == JsonToken.START_OBJECT) {
            kind = kind == null ? "WordPiece" : kind;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String piece = parser.currentName();
                parser.nextToken();
                add(piece, parser.getIntValue());
            }
            return;
        }
        kind = kind == null ? "Unigram" : kind;
        while (parser.nextToken() == JsonToken.START_ARRAY) {
            parser.nextToken();
            String piece = parser.getText();
            parser.nextToken();
            if (pieces == scores.length) {
                scores = Arrays.copyOf(scores, Math.max(1024, 2 * pieces));
            }
            scores[pieces] = parser.getFloatValue();
            add(piece, pieces++);
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                parser.skipChildren();
            }
        }
    }

    private void add(String piece, int number) {
        vocabulary.put(piece, number);
        if (vocabulary.size() > MOST_PIECES) {
            throw new EncodingException(place + ": more than " + MOST_PIECES + " pieces");
        }
    }
}
