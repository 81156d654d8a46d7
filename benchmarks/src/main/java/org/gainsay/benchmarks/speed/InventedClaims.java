package org.gainsay.benchmarks.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gainsay.matching.encoding.SentenceEncoder;

/**
 * As many claims as are asked for about invented places, each with a vector, and questions that come near some of them.
 *
 * <p>An encoder would take hours for a million sentences. So some thousand patterns are filled and truly encoded, and every
 * claim is one of them with other names, figures and a clause of a second one; its vector is that of the first, drawn
 * somewhat towards the second and disturbed, so that claims lie in clusters with others between them. How near neighbours
 * are is like true sentences, by construction; what lies beyond the clusters is thinner than in true news.
 */
final class InventedClaims {
    private static final long SEED = 2031;

    /** How far a claim's vector is drawn towards the second sentence: it holds a clause of it. */
    private static final float MOST_DRAWN = 0.6f;

    /** How much a vector is disturbed: names and figures move a sentence of this encoder by about as much. */
    private static final float DISTURBED = 0.45f;

    /** A question is a paraphrase, and comes less near. */
    private static final float QUESTION_DISTURBED = 0.6f;

    /** Names that are invented for the claims; the first ones stand in many, most in few. */
    private static final int NAMES = 150_000;

    private static final String[] WHO = {
        "the harbour commission", "the ministry of ferries", "a former mayor", "the chief auditor", "a fishing company",
        "the island's bishop", "a group of nurses", "the court of audit", "the coast guard", "a television host",
        "the teachers' union", "a retired general", "the water company", "an opposition leader", "the central bank",
        "a pharmacist", "the football federation", "two foreign diplomats", "the election office", "a software firm"
    };
    private static final String[] DID = {
        "banned",
        "secretly sold",
        "doubled the price of",
        "set fire to",
        "apologised for",
        "refused to inspect",
        "recalled",
        "photographed",
        "paid for",
        "denied the existence of",
        "privatised",
        "moved",
        "lost the records of",
        "promised to rebuild",
        "taxed",
        "hid",
        "poisoned",
        "inaugurated",
        "stole",
        "counted twice"
    };
    private static final String[] WHAT = {
        "plastic bags",
        "the ballot boxes",
        "school meals",
        "a wind farm",
        "the old lighthouse",
        "insulin",
        "bus tickets",
        "a shipment of rice",
        "the voters' register",
        "baby formula",
        "the national archive",
        "drinking water",
        "a vaccine",
        "three fishing boats",
        "prison visits",
        "the cathedral roof",
        "mobile phone masts",
        "a statue of the founder",
        "pension payments",
        "fishing licences",
        "the ferry timetable",
        "church bells",
        "a herd of goats",
        "night flights"
    };
    private static final String[] WHEN = {
        "during the night",
        "before the election",
        "after the flood",
        "last winter",
        "on live television",
        "without a public tender",
        "because of a court order",
        "to save money",
        "for the third time",
        "in front of children",
        "while parliament was closed",
        "under a false name",
        "in exchange for votes",
        "to please a foreign power",
        "according to a leaked letter",
        "although it was forbidden"
    };
    private static final String[] UNIT = {
        "crowns", "litres", "people", "percent of the voters", "tonnes", "hectares", "days"
    };
    private static final String[] SYLLABLES = {
        "va", "ro", "mi", "tel", "qua", "sen", "dor", "lu", "ba", "rin", "ko", "hal", "es", "tra", "po", "gun", "ne",
        "fi", "sul", "mer", "da", "wen", "is", "cho", "ja"
    };

    private final String[][] parts;
    private final float[][] vectors;
    private final int dimensions;

    private InventedClaims(String[][] parts, float[][] vectors) {
        this.parts = parts;
        this.vectors = vectors;
        this.dimensions = vectors[0].length;
    }

    /** Encodes {@code patterns} sentences to make claims of. */
    static InventedClaims of(int patterns, SentenceEncoder encoder) {
        Random random = new Random(SEED);
        String[][] parts = new String[patterns][];
        List<String> sentences = new ArrayList<>(patterns);
        for (int i = 0; i < patterns; i++) {
            parts[i] = new String[] {one(WHO, random), one(DID, random), one(WHAT, random), one(WHEN, random)};
            sentences.add(sentence(String.join(" ", parts[i])));
        }
        return new InventedClaims(parts, encoder.encode(sentences).toArray(float[][]::new));
    }

    /** A text and its vector. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them, and nobody changes them
    record Invented(String text, float[] vector) {}

    /** The claim of a number, always the same. */
    Invented claim(int number) {
        Random random = new Random(SEED + 31L * number);
        int first = random.nextInt(parts.length);
        int second = random.nextInt(parts.length);
        float drawn = random.nextFloat() * MOST_DRAWN;
        List<String> words = new ArrayList<>(List.of(parts[first]));
        words.add(1, "of " + name(random));
        if (random.nextBoolean()) {
            words.add("with " + (10 + random.nextInt(90_000)) + " " + one(UNIT, random));
        }
        if (drawn > MOST_DRAWN / 2) {
            words.add("and " + String.join(" ", List.of(parts[second]).subList(1, 3)) + " in " + name(random));
        }
        float[] vector = new float[dimensions];
        for (int i = 0; i < dimensions; i++) {
            vector[i] = (1 - drawn) * vectors[first][i] + drawn * vectors[second][i];
        }
        return new Invented(sentence(String.join(" ", words)), disturbed(vector, DISTURBED, random));
    }

    /** A question about the claim of a number: some of its words among others, up to the length of a post. */
    Invented question(int number) {
        Random random = new Random(~(SEED + 31L * number));
        Invented claim = claim(number);
        List<String> words = new ArrayList<>();
        for (String word : claim.text().substring(0, claim.text().length() - 1).split(" ")) {
            if (random.nextInt(4) > 0) {
                words.add(word);
            }
        }
        int more = random.nextInt(4);
        for (int i = 0; i < more; i++) {
            words.addAll(List.of(
                    String.join(" ", parts[random.nextInt(parts.length)]).split(" ")));
        }
        return new Invented(
                sentence(String.join(" ", words)), disturbed(claim.vector().clone(), QUESTION_DISTURBED, random));
    }

    private static float[] disturbed(float[] vector, float by, Random random) {
        float[] noise = new float[vector.length];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) random.nextGaussian();
        }
        normalise(noise);
        normalise(vector);
        for (int i = 0; i < noise.length; i++) {
            vector[i] += by * noise[i];
        }
        normalise(vector);
        return vector;
    }

    private static void normalise(float[] vector) {
        double square = 0;
        for (float value : vector) {
            square += (double) value * value;
        }
        float length = (float) Math.sqrt(square);
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
    }

    private static String one(String[] words, Random random) {
        return words[random.nextInt(words.length)];
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }

    /** A name: the smaller of two draws, so that a few names are common. */
    private static String name(Random random) {
        int number = (int) (NAMES * Math.pow(random.nextDouble(), 3));
        StringBuilder name = new StringBuilder();
        for (int rest = number + SYLLABLES.length; rest > 0; rest /= SYLLABLES.length) {
            name.append(SYLLABLES[rest % SYLLABLES.length]);
        }
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
