package org.gainsay.capture.page;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The numbers by which the candidates for a byline are told apart: places, shape, surroundings, one another. */
final class BylineFeatures {
    /** How many numbers there are for each candidate. */
    static final int COUNT = 72;

    /** The letters by which news agencies sign. */
    private static final Set<String> AGENCIES = Set.of(
            "dpa",
            "afp",
            "apa",
            "sda",
            "reuters",
            "ap",
            "efe",
            "ansa",
            "epd",
            "kna",
            "sid",
            "dapd",
            "ddp",
            "pa",
            "ats",
            "belga",
            "anp",
            "pap",
            "tass",
            "upi",
            "ips",
            "ots",
            "lusa",
            "telam",
            "notimex",
            "xinhua",
            "keystonesda",
            "europapress",
            "associatedpress",
            "prnewswire",
            "businesswire",
            "newsaktuell");

    /** A shorter surname is found within other words. */
    private static final int SURNAME = 4;

    /** A longer block has a day in passing. */
    private static final int SHORT_CHARACTERS = 140;

    /** Blocks further from the headline than this say no more. */
    private static final int FAR = 30;

    private static final String[] NONE = {};
    private static final char BETWEEN = '\n';

    private final Outline outline;
    private final List<Block> blocks;
    private final List<BylineCandidate> candidates;
    private final int headline;

    /** All blocks in lower case, a sign that no name holds after each, and where each begins. */
    private final String text;

    private final int[] starts;
    private final Map<Integer, Boolean> dated = new HashMap<>();
    private int firstProse = -1;
    private int lastProse = -1;
    private int proseCharacters;
    /** The element of the first prose that is no comment. */
    private int firstText = Integer.MAX_VALUE;

    BylineFeatures(Outline outline, List<BylineCandidate> candidates, int headline) {
        this.outline = outline;
        this.blocks = outline.blocks();
        this.candidates = candidates;
        this.headline = headline;
        this.starts = new int[blocks.size()];
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < blocks.size(); i++) {
            starts[i] = all.length();
            // Some letters are two in lower case, so that the places are those of what is searched.
            all.append(blocks.get(i).text().toLowerCase(Locale.ROOT)).append(BETWEEN);
            if (MainText.proseOf(blocks.get(i)) > 0) {
                firstProse = firstProse < 0 ? i : firstProse;
                lastProse = i;
                int owner = blocks.get(i).owner();
                firstText =
                        (outline.allRoles(owner) & ClassWords.COMMENT) == 0 ? Math.min(firstText, owner) : firstText;
                proseCharacters += blocks.get(i).text().length();
            }
        }
        this.text = all.toString();
    }

    /** Writes its numbers into each candidate. */
    void describe(@Nullable String outlet, @Nullable String host, @Nullable String title) {
        String plainOutlet = outlet == null ? "" : letters(outlet);
        String plainHost = host == null ? "" : letters(People.bare(host));
        String plainTitle = title == null ? "" : letters(title);
        int marked = 0;
        for (BylineCandidate candidate : candidates) {
            marked += (candidate.places & (BylineCandidate.MICRODATA | BylineCandidate.REL | BylineCandidate.CLASSED))
                            != 0
                    ? 1
                    : 0;
        }
        int declared = 0;
        for (BylineCandidate candidate : candidates) {
            declared |= candidate.places;
        }
        int people = 0;
        float declaredPerson = 0;
        for (BylineCandidate candidate : candidates) {
            boolean person = !candidate.names.isEmpty() && given(wordsOf(candidate.names.getFirst())) == 2;
            people += person ? 1 : 0;
            if (person && (candidate.places & (BylineCandidate.WORK_AUTHOR | BylineCandidate.META_AUTHOR)) != 0) {
                declaredPerson = 1;
            }
        }
        for (BylineCandidate candidate : candidates) {
            float[] x = new float[COUNT];
            int n = 0;
            for (int bit = 0; bit < BylineCandidate.PLACES; bit++) {
                x[n++] = (candidate.places >> bit) & 1;
            }
            x[n++] = Integer.bitCount(candidate.places);
            String first = candidate.names.isEmpty() ? "" : candidate.names.getFirst();
            String firstLetters = candidate.names.size() > 1 ? letters(first) : candidate.letters;
            n = shape(first, x, n);
            x[n++] = candidate.names.size();
            x[n++] = same(firstLetters, plainOutlet);
            x[n++] = same(firstLetters, plainHost);
            x[n++] = firstLetters.length() > 3 && plainTitle.contains(firstLetters) ? 1 : 0;
            n = printed(first, x, n);
            n = around(candidate.owner, x, n);
            candidate.commented = x[n - 3] > 0
                    && candidate.owner > firstText
                    && !candidate.in(BylineCandidate.RULES | BylineCandidate.WORK_AUTHOR | BylineCandidate.META_AUTHOR);
            int within = 0;
            int around = 0;
            int allies = 0;
            for (BylineCandidate other : candidates) {
                if (other != candidate && !other.letters.isEmpty() && !candidate.letters.isEmpty()) {
                    boolean longer = other.letters.contains(candidate.letters);
                    boolean shorter = candidate.letters.contains(other.letters);
                    within += longer ? 1 : 0;
                    around += shorter ? 1 : 0;
                    allies |= longer || shorter ? other.places : 0;
                }
            }
            x[n++] = within;
            x[n++] = around;
            x[n++] = Integer.bitCount(allies & ~candidate.places);
            x[n++] = allies & BylineCandidate.RULES;
            x[n++] = candidate.order;
            x[n++] = candidates.size();
            x[n++] = marked;
            x[n++] = (declared & (BylineCandidate.WORK_AUTHOR | BylineCandidate.WORK_CREATOR)) != 0 ? 1 : 0;
            x[n++] = (declared & (BylineCandidate.META_AUTHOR | BylineCandidate.META)) != 0 ? 1 : 0;
            x[n++] = (declared & BylineCandidate.OPENED) != 0 ? 1 : 0;
            x[n++] = people;
            x[n++] = declaredPerson;
            x[n++] = headline < 0 ? 0 : 1;
            x[n++] = earlier(candidate, BylineCandidate.MARKED);
            x[n++] = earlier(candidate, BylineCandidate.OPENED);
            x[n++] = earlier(candidate, BylineCandidate.PERSONAL);
            x[n++] = ofHost(first, plainHost);
            x[n++] = AGENCIES.contains(firstLetters) ? 1 : 0;
            x[n++] = (float) Math.log1p(proseCharacters);
            x[n++] = titled(first, plainTitle);
            if (n > COUNT) {
                throw new IllegalStateException(n + " features");
            }
            candidate.features = x;
        }
    }

    /** How many candidates before it share one of these places with it, -1 where it is in none. */
    private int earlier(BylineCandidate candidate, int places) {
        if (!candidate.in(places)) {
            return -1;
        }
        int earlier = 0;
        for (BylineCandidate other : candidates) {
            earlier += other.order < candidate.order && other.in(places) ? 1 : 0;
        }
        return earlier;
    }

    /** The share of the words of a name that the name of the host has. */
    private static float ofHost(String name, String host) {
        String[] words = wordsOf(name);
        int within = 0;
        for (String word : words) {
            String plain = letters(word)
                    .replace("ä", "ae")
                    .replace("ö", "oe")
                    .replace("ü", "ue")
                    .replace("ß", "ss");
            within += plain.length() >= SURNAME - 1 && host.contains(plain) ? 1 : 0;
        }
        return words.length == 0 ? 0 : within / (float) words.length;
    }

    /** Whether the headline holds the last word of a name. */
    private static int titled(String name, String title) {
        String surname = letters(name.substring(name.lastIndexOf(' ') + 1));
        return surname.length() >= SURNAME && title.contains(surname) ? 1 : 0;
    }

    private static String[] wordsOf(String name) {
        return name.isEmpty() ? NONE : name.indexOf("  ") < 0 ? name.split(" ") : name.split(" +");
    }

    private static int same(String name, String other) {
        if (name.isEmpty() || other.isEmpty()) {
            return 0;
        }
        return name.equals(other) ? 3 : name.contains(other) ? 2 : other.contains(name) ? 1 : 0;
    }

    private static int shape(String name, float[] x, int from) {
        int n = from;
        String[] words = wordsOf(name);
        int capitals = 0;
        int within = 0;
        for (String word : words) {
            capitals += Character.isUpperCase(word.codePointAt(0)) ? 1 : 0;
            within += Names.within(word) ? 1 : 0;
        }
        x[n++] = words.length;
        x[n++] = words.length == 0 ? 0 : (capitals + within) / (float) words.length;
        x[n++] = name.length();
        x[n++] = Dates.hasFigure(name) ? 1 : 0;
        x[n++] = !name.isEmpty() && Names.bare(name) ? 1 : 0;
        x[n++] = Names.organisation(name) ? 1 : 0;
        x[n++] = given(words);
        x[n++] = name.length() > 3 && name.equals(name.toUpperCase(Locale.ROOT)) ? 1 : 0;
        return n;
    }

    /** 2 where the first word is a given name, behind an academic title as well, 1 where another is. */
    private static int given(String[] words) {
        for (int i = 0; i < words.length; i++) {
            if (Names.given(words[i])) {
                return i == 0 || words[i - 1].endsWith(".") ? 2 : 1;
            }
        }
        return 0;
    }

    /** Where a name is printed: the nearest block to the headline that holds it, how often, how long that block is. */
    private int printed(String name, float[] x, int from) {
        int n = from;
        int nearest = -1;
        int times = 0;
        int prose = 0;
        int alone = 0;
        int ended = 0;
        String sought = name.toLowerCase(Locale.ROOT);
        int at = sought.isEmpty() ? -1 : text.indexOf(sought);
        while (at >= 0) {
            int found = Arrays.binarySearch(starts, at);
            int i = found >= 0 ? found : -found - 2;
            times++;
            prose += MainText.proseOf(blocks.get(i)) > 0 ? 1 : 0;
            boolean begins = at == 0 || text.charAt(at - 1) == BETWEEN;
            boolean ends = at + sought.length() >= text.length() || text.charAt(at + sought.length()) == BETWEEN;
            alone += begins && ends ? 1 : 0;
            ended += ends || !followed(at + sought.length()) ? 1 : 0;
            if (nearest < 0 || Math.abs(i - headline) < Math.abs(nearest - headline)) {
                nearest = i;
            }
            at = i + 1 < starts.length ? text.indexOf(sought, starts[i + 1]) : -1;
        }
        x[n++] = times;
        x[n++] = prose;
        x[n++] = nearest < 0 ? -FAR - 1 : headline < 0 ? FAR + 1 : between(nearest - headline);
        x[n++] = nearest < 0 ? -FAR - 1 : firstProse < 0 ? FAR + 1 : between(nearest - firstProse);
        x[n++] = nearest < 0 ? -FAR - 1 : lastProse < 0 ? FAR + 1 : between(nearest - lastProse);
        x[n++] = nearest < 0 ? 0 : (float) Math.log(blocks.get(nearest).text().length());
        x[n++] = nearest < 0 ? 0 : (float) blocks.get(nearest).linkShare();
        boolean dated = false;
        for (int i = Math.max(0, nearest - 1); nearest >= 0 && i <= Math.min(blocks.size() - 1, nearest + 1); i++) {
            dated |= this.dated.computeIfAbsent(i, this::dated);
        }
        x[n++] = dated ? 1 : 0;
        x[n++] = alone;
        x[n++] = times == 0 ? 0 : ended / (float) times;
        x[n++] = surnames(sought, times);
        return n;
    }

    /** Whether a word goes on behind a place, or another one follows. */
    private boolean followed(int at) {
        return Character.isLetter(text.charAt(at))
                || text.charAt(at) == ' ' && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
    }

    /** How often the last word of a name is printed without the others: of whom a text tells, it does not name whole. */
    private int surnames(String name, int whole) {
        int blank = name.lastIndexOf(' ');
        if (blank < 0 || name.length() - blank <= SURNAME) {
            return 0;
        }
        String surname = name.substring(blank + 1);
        int times = 0;
        for (int at = text.indexOf(surname);
                at >= 0 && times < FAR;
                at = text.indexOf(surname, at + surname.length())) {
            times++;
        }
        return times - Math.min(times, whole);
    }

    /** Whether a block is short and holds a day. */
    private boolean dated(int block) {
        String text = blocks.get(block).text();
        return text.length() <= SHORT_CHARACTERS && outline.days().first(block, Dates.Order.DAY_FIRST) != null;
    }

    private int around(int owner, float[] x, int from) {
        int n = from;
        int roles = owner < 0 ? 0 : outline.allRoles(owner);
        int tags = owner < 0 ? 0 : outline.tags(owner);
        x[n++] = owner < 0 ? -1 : outline.named(owner);
        x[n++] = (roles & ClassWords.COMMENT) != 0 ? 1 : 0;
        x[n++] = (tags & (Outline.ARTICLE | Outline.MAIN)) != 0 ? 1 : 0;
        x[n++] = (tags & (Outline.ASIDE | Outline.NAV | Outline.FOOTER | Outline.FORM)) != 0 ? 1 : 0;
        return n;
    }

    private static float between(int distance) {
        return Math.max(-FAR, Math.min(FAR, distance));
    }

    private static String letters(String text) {
        return People.letters(text);
    }
}
