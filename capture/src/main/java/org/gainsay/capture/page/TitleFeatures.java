package org.gainsay.capture.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gainsay.capture.page.TitleCandidates.Candidate;

/** The numbers by which the candidates for a headline are told apart: places, agreement, shape, where they stand. */
final class TitleFeatures {
    /** How many numbers there are for each candidate. */
    static final int COUNT = 59;

    /** Blocks further from the prose than this say no more. */
    private static final int FAR = 40;

    /** Prose behind a heading is counted up to this many characters. */
    private static final int ENOUGH = 5_000;

    private static final int SHORTEST_HOST = 3;

    private final Outline outline;
    private final List<Block> blocks;
    private final List<Candidate> candidates;
    private final List<Set<String>> words = new ArrayList<>();
    private int firstProse = -1;

    TitleFeatures(Outline outline, List<Candidate> candidates) {
        this.outline = outline;
        this.blocks = outline.blocks();
        this.candidates = candidates;
        for (Candidate candidate : candidates) {
            words.add(new HashSet<>(TitleCandidates.words(candidate.text)));
        }
        for (int i = 0; i < blocks.size() && firstProse < 0; i++) {
            if (MainText.proseOf(blocks.get(i)) > 0) {
                firstProse = i;
            }
        }
    }

    /** Writes its numbers into each candidate. */
    void describe(String head, String outlet, String address) {
        String plainHead = People.letters(head);
        Set<String> headWords = new HashSet<>(TitleCandidates.words(head));
        Set<String> outletWords = new HashSet<>(TitleCandidates.words(outlet));
        Set<String> addressWords = new HashSet<>(TitleCandidates.words(address));
        List<String> hosts = hosts(address);
        Set<String> jsonWords = wordsIn(TitleCandidates.JSON_LD);
        Set<String> graphWords = wordsIn(TitleCandidates.OPEN_GRAPH);
        int all = 0;
        int firsts = 0;
        for (Candidate candidate : candidates) {
            all |= candidate.places;
            firsts += candidate.in(TitleCandidates.H1) ? 1 : 0;
        }
        for (int c = 0; c < candidates.size(); c++) {
            Candidate candidate = candidates.get(c);
            Set<String> mine = words.get(c);
            float[] x = new float[COUNT];
            int n = 0;
            for (int bit = 0; bit < TitleCandidates.PLACES; bit++) {
                x[n++] = (candidate.places >> bit) & 1;
            }
            x[n++] = Integer.bitCount(candidate.places);
            x[n++] = candidate.order;
            x[n++] = candidate.text.length();
            x[n++] = mine.size();
            x[n++] = shared(mine, headWords);
            x[n++] = within(mine, headWords);
            x[n++] = plainHead.startsWith(candidate.plain) ? 2 : plainHead.contains(candidate.plain) ? 1 : 0;
            x[n++] = plainHead.isEmpty() ? 0 : candidate.plain.length() / (float) plainHead.length();
            x[n++] = jsonWords.isEmpty() ? -1 : shared(mine, jsonWords);
            x[n++] = graphWords.isEmpty() ? -1 : shared(mine, graphWords);
            x[n++] = outletWords.isEmpty() ? -1 : within(mine, outletWords);
            x[n++] = outletWords.isEmpty() ? -1 : within(outletWords, mine);
            x[n++] = within(mine, addressWords);
            x[n++] = ofSite(candidate.plain, hosts);
            n = shape(candidate.text, x, n);
            n = placed(candidate, x, n);
            int longer = 0;
            int shorter = 0;
            int longerPlaces = 0;
            int shorterPlaces = 0;
            for (Candidate other : candidates) {
                if (other != candidate && other.plain.contains(candidate.plain)) {
                    longer++;
                    longerPlaces |= other.places;
                } else if (other != candidate && candidate.plain.contains(other.plain)) {
                    shorter++;
                    shorterPlaces |= other.places;
                }
            }
            x[n++] = longer;
            x[n++] = shorter;
            x[n++] = longerPlaces & (TitleCandidates.RULES | TitleCandidates.DECLARED);
            x[n++] = shorterPlaces & (TitleCandidates.RULES | TitleCandidates.DECLARED);
            x[n++] = (longerPlaces & TitleCandidates.H1) != 0 ? 1 : 0;
            x[n++] = (shorterPlaces & TitleCandidates.H1) != 0 ? 1 : 0;
            x[n++] = all & TitleCandidates.DECLARED;
            x[n++] = firsts;
            x[n++] = candidates.size();
            if (n > COUNT) {
                throw new IllegalStateException(n + " features");
            }
            candidate.features = x;
        }
    }

    /** The names of the hosts in addresses, without "www." and without their ending; an archive's address holds another. */
    private static List<String> hosts(String addresses) {
        List<String> hosts = new ArrayList<>();
        for (int at = addresses.indexOf("//"); at >= 0; at = addresses.indexOf("//", at + 2)) {
            int end = at + 2;
            while (end < addresses.length() && "/ ?#:".indexOf(addresses.charAt(end)) < 0) {
                end++;
            }
            String host = People.letters(People.bare(addresses.substring(at + 2, end)));
            if (host.length() >= SHORTEST_HOST) {
                hosts.add(host);
            }
        }
        return hosts;
    }

    /** How much of a text is the name of its site: 1 where it is all of it, 0 where it is none. */
    private static float ofSite(String plain, List<String> hosts) {
        float most = 0;
        for (String host : hosts) {
            if (plain.contains(host) || host.contains(plain)) {
                most = Math.max(most, Math.min(1, host.length() / (float) plain.length()));
            }
        }
        return most;
    }

    private Set<String> wordsIn(int place) {
        for (int c = 0; c < candidates.size(); c++) {
            if (candidates.get(c).in(place)) {
                return words.get(c);
            }
        }
        return Set.of();
    }

    private static int shape(String text, float[] x, int from) {
        int n = from;
        char last = text.charAt(text.length() - 1);
        x[n++] = last == '?' || last == '!' ? 2 : last == '.' || last == '…' ? 1 : last == ':' ? 3 : 0;
        x[n++] = text.indexOf('|') >= 0 ? 2 : text.contains(" - ") || text.contains(" – ") ? 1 : 0;
        x[n++] = text.indexOf(": ") > 0 ? text.indexOf(": ") / (float) text.length() : 0;
        x[n++] = Dates.hasFigure(text) ? 1 : 0;
        return n;
    }

    /** Where a candidate stands on the page: its element, or the first heading block that says the same. */
    private int placed(Candidate candidate, float[] x, int from) {
        int n = from;
        int at = -1;
        for (int i = 0; candidate.element >= 0 && i < blocks.size() && at < 0; i++) {
            int owner = blocks.get(i).owner();
            if (owner >= candidate.element && owner <= outline.last(candidate.element)) {
                at = i;
            }
        }
        int element = candidate.element;
        int tags = element < 0 ? 0 : outline.tags(element);
        int roles = element < 0 ? 0 : outline.allRoles(element);
        x[n++] = element < 0 ? -1 : outline.named(element);
        x[n++] = element < 0 ? -1 : outline.contents(element);
        x[n++] = tags & (Outline.ARTICLE | Outline.MAIN);
        x[n++] = tags & (Outline.HEADER | Outline.NAV | Outline.ASIDE | Outline.FOOTER);
        x[n++] = (roles & ClassWords.COMMENT) != 0 ? 1 : 0;
        x[n++] = at < 0 ? -1 : at;
        x[n++] = at < 0 || firstProse < 0 ? -FAR - 1 : Math.max(-FAR, Math.min(FAR, at - firstProse));
        int prose = 0;
        int headings = 0;
        for (int i = at + 1; at >= 0 && i < blocks.size() && prose < ENOUGH; i++) {
            Block block = blocks.get(i);
            if (block.heading() && block.tag().compareTo(blocks.get(at).tag()) <= 0) {
                break;
            }
            headings += block.heading() ? 1 : 0;
            prose += MainText.proseOf(block);
        }
        x[n++] = at < 0 ? -1 : prose;
        int before = 0;
        int alike = 0;
        for (int i = 0; at >= 0 && i < blocks.size(); i++) {
            boolean same = blocks.get(i).tag().equals(blocks.get(at).tag());
            before += same && i < at ? 1 : 0;
            alike += same && i != at ? 1 : 0;
        }
        x[n++] = before;
        x[n++] = alike;
        x[n++] = headings;
        int between = 0;
        int distance = 0;
        for (int i = at + 1; at >= 0 && i < blocks.size() && MainText.proseOf(blocks.get(i)) == 0; i++) {
            between += blocks.get(i).heading() ? 1 : 0;
            distance++;
        }
        x[n++] = at < 0 ? -1 : between;
        x[n++] = at < 0 ? -1 : Math.min(FAR, distance);
        return n;
    }

    /** The words that two texts share, as a share of all (Dice). */
    private static float shared(Set<String> a, Set<String> b) {
        return a.isEmpty() || b.isEmpty() ? 0 : 2f * common(a, b) / (a.size() + b.size());
    }

    private static float within(Set<String> a, Set<String> b) {
        return a.isEmpty() ? 0 : common(a, b) / (float) a.size();
    }

    private static int common(Set<String> a, Set<String> b) {
        int common = 0;
        for (String word : a) {
            common += b.contains(word) ? 1 : 0;
        }
        return common;
    }
}
