package org.gainsay.capture.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Every day on a page that may be the one of its publication, and what can be seen of each: in which places it stands,
 * what the rules of {@link PublicationDays} say, where the lines with it are printed, how it lies among the other days.
 */
final class DayCandidates {
    /** How many numbers there are for each candidate; the last ones are left free. */
    static final int COUNT = 48;

    /** Candidates of one page; more are a calendar. */
    private static final int MOST = 40;

    /** Time elements and elements named as a dateline that are looked at: more belong to a list. */
    private static final int LOOKED = 60;

    /** A dateline is short; a longer line has a date in passing. */
    private static final int DATELINE_CHARACTERS = 110;

    /** Characters of a line of prose in which a day is looked for. */
    private static final int PROSE_CHARACTERS = 400;

    /** Blocks further from the headline than this say no more. */
    private static final int FAR = 30;

    private static final int RULES = 1;
    private static final int WORK_PUBLISHED = 2;
    private static final int WORK_CREATED = 4;
    private static final int WORK_MODIFIED = 8;
    private static final int LATER_WORK = 16;
    private static final int META_FIRST = 32;
    private static final int META = 64;
    private static final int META_MODIFIED = 128;
    private static final int ADDRESS = 256;
    private static final int PUBLISHED = 512;
    private static final int MODIFIED = 1024;
    private static final int TIME = 2048;
    private static final int MARKED = 4096;
    private static final int LINE = 8192;
    private static final int ALONE = 16384;
    private static final int PROSE = 32768;
    private static final int CHANGED = 65536;
    private static final int CAPTION = 131072;
    private static final int AROUND = 262144;
    private static final int PROGRAM = 524288;
    private static final int PLACES = 20;

    private final Outline outline;
    private final JsonLd jsonLd;
    private final PublicationDays rules;
    private final int headline;
    private final Map<LocalDate, Candidate> found = new LinkedHashMap<>();

    /** One day that may be that of publication. */
    static final class Candidate {
        final LocalDate day;
        private final String place;
        private final int order;
        private int places;
        private int times;
        private int nearest = Integer.MAX_VALUE;
        private int tags;
        private int roles;
        private int length;
        float[] features = new float[0];

        private Candidate(LocalDate day, int order, String place) {
            this.day = day;
            this.order = order;
            this.place = place;
        }

        /** Whether the rules chose it and the page declares it as its day of publication. */
        boolean ruledAndDeclared() {
            return (places & RULES) != 0 && (places & (WORK_PUBLISHED | META_FIRST | PUBLISHED)) != 0;
        }

        /** Whether nothing but lines and time elements have it. */
        boolean inPassing() {
            return (places & ~(LINE | ALONE | PROSE | TIME | MARKED | CHANGED | CAPTION | AROUND)) == 0;
        }

        /** Whether a line with it speaks of a change. */
        boolean ofChange() {
            return (places & CHANGED) != 0;
        }

        Finding<LocalDate> finding() {
            return new Finding<>(day, place);
        }
    }

    private DayCandidates(Outline outline, JsonLd jsonLd, PublicationDays rules, int headline) {
        this.outline = outline;
        this.jsonLd = jsonLd;
        this.rules = rules;
        this.headline = headline;
    }

    /**
     * The candidates of a page with their numbers.
     *
     * @param headline the number of the paragraph that holds the headline, -1 where none does
     * @param addresses where the page says it lies, and where it was fetched from
     */
    static List<Candidate> of(
            Outline outline, JsonLd jsonLd, PublicationDays rules, int headline, List<String> addresses) {
        DayCandidates candidates = new DayCandidates(outline, jsonLd, rules, headline);
        candidates.gather(addresses);
        List<Candidate> all = List.copyOf(candidates.found.values());
        candidates.describe(all);
        return all;
    }

    private void gather(List<String> addresses) {
        Finding<LocalDate> rule = rules.published(headline, addresses);
        if (rule != null) {
            add(rule.value(), RULES, rule.place());
        }
        for (String address : addresses) {
            add(Dates.dayInAddress(address), ADDRESS, "url");
        }
        int number = 0;
        for (Map<?, ?> work : jsonLd.works()) {
            int later = number++ == 0 ? 0 : LATER_WORK;
            add(rules.day(JsonLd.string(work.get("datePublished"))), WORK_PUBLISHED | later, "json-ld");
            add(rules.day(JsonLd.string(work.get("dateCreated"))), WORK_CREATED | later, "json-ld");
            add(rules.day(JsonLd.string(work.get("dateModified"))), WORK_MODIFIED | later, "json-ld");
        }
        int meta = META_FIRST;
        for (String name : DayMetas.PUBLISHED) {
            LocalDate day = rules.day(outline.metas().get(name));
            if (day != null) {
                add(day, meta, DayMetas.placeOf(name));
                meta = META;
            }
        }
        for (String name : DayMetas.MODIFIED) {
            add(rules.day(outline.metas().get(name)), META_MODIFIED, DayMetas.placeOf(name));
        }
        elements();
        lines();
        if (found.isEmpty() || rule == null) {
            add(rules.inPrograms(), PROGRAM, "script");
        }
    }

    private void elements() {
        int looked = 0;
        for (int number : outline.times()) {
            if (looked++ == LOOKED) {
                break;
            }
            Element element = outline.element(number);
            String itemprop = element.attr("itemprop");
            int place = itemprop.equals("datePublished") || itemprop.equals("dateCreated")
                    ? PUBLISHED
                    : itemprop.equals("dateModified") ? MODIFIED : TIME;
            LocalDate day = rules.dayOf(number);
            if (day != null) {
                place |= PublicationDays.changed(element) ? CHANGED : 0;
                seen(day, place, place == TIME ? "time" : "microdata", number, FAR, 0);
            }
        }
        looked = 0;
        for (int number : outline.marked()) {
            if ((outline.roles(number) & ClassWords.DATELINE) == 0) {
                continue;
            }
            if (looked++ == LOOKED) {
                break;
            }
            if (outline.longer(number, DATELINE_CHARACTERS)) {
                continue;
            }
            String line = outline.text(number);
            LocalDate day = line.length() <= DATELINE_CHARACTERS ? rules.day(line) : null;
            if (day != null) {
                int changed = PublicationDays.CHANGED.matcher(line).find() ? CHANGED : 0;
                seen(day, MARKED | changed, "visible", number, FAR, line.length());
            }
        }
    }

    private void lines() {
        List<Block> blocks = outline.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            String text = block.text();
            boolean dateline = text.length() <= DATELINE_CHARACTERS;
            if (!dateline && (text.length() > PROSE_CHARACTERS || MainText.proseOf(block) == 0)) {
                continue;
            }
            String rest = text;
            Dates.Found day = rules.first(i);
            if (day == null) {
                continue;
            }
            boolean alone = text.length() <= 2 * SHORT;
            boolean changed = dateline && PublicationDays.CHANGED.matcher(text).find();
            for (int times = 0; day != null && times < 3; times++) {
                int place = dateline ? alone ? LINE | ALONE : LINE : PROSE;
                place |= block.caption() ? CAPTION : 0;
                place |= changed ? CHANGED : 0;
                int distance = headline < 0 ? FAR : Math.max(-FAR, Math.min(FAR, i - headline));
                seen(day.day(), place, "visible", block.owner(), distance, text.length());
                rest = rest.substring(Math.min(rest.length(), day.start() + SHORT));
                day = rules.first(rest);
            }
        }
    }

    /** The characters of a day in figures. */
    private static final int SHORT = 8;

    private void seen(@Nullable LocalDate day, int place, String word, int element, int distance, int length) {
        int around = outline.aside(element) ? AROUND : 0;
        Candidate candidate = add(day, place | around, word);
        if (candidate == null) {
            return;
        }
        candidate.tags |= outline.tags(element);
        candidate.roles |= outline.allRoles(element);
        if (Math.abs(distance) < Math.abs(candidate.nearest)) {
            candidate.nearest = distance;
            candidate.length = length;
        }
    }

    private @Nullable Candidate add(@Nullable LocalDate day, int place, String word) {
        if (day == null) {
            return null;
        }
        Candidate candidate = found.get(day);
        if (candidate == null) {
            if (found.size() >= MOST) {
                return null;
            }
            candidate = new Candidate(day, found.size(), word);
            found.put(day, candidate);
        }
        candidate.places |= place;
        candidate.times++;
        return candidate;
    }

    private void describe(List<Candidate> all) {
        int places = 0;
        LocalDate ruled = null;
        LocalDate earliest = LocalDate.MAX;
        LocalDate latest = LocalDate.MIN;
        for (Candidate candidate : all) {
            places |= candidate.places;
            ruled = (candidate.places & RULES) != 0 ? candidate.day : ruled;
            earliest = candidate.day.isBefore(earliest) ? candidate.day : earliest;
            latest = candidate.day.isAfter(latest) ? candidate.day : latest;
        }
        for (Candidate candidate : all) {
            float[] x = new float[COUNT];
            int n = 0;
            for (int bit = 0; bit < PLACES; bit++) {
                x[n++] = (candidate.places >> bit) & 1;
            }
            x[n++] = Integer.bitCount(candidate.places);
            x[n++] = candidate.order;
            x[n++] = candidate.times;
            x[n++] = candidate.nearest == Integer.MAX_VALUE ? FAR + 1 : candidate.nearest;
            x[n++] = candidate.nearest == Integer.MAX_VALUE ? FAR + 1 : Math.abs(candidate.nearest);
            x[n++] = candidate.length;
            x[n++] = candidate.tags & (Outline.ARTICLE | Outline.MAIN);
            x[n++] = (candidate.tags & Outline.HEADER) != 0 ? 1 : 0;
            x[n++] = (candidate.tags & (Outline.ASIDE | Outline.NAV | Outline.FOOTER)) != 0 ? 1 : 0;
            x[n++] = (candidate.roles & ClassWords.COMMENT) != 0 ? 1 : 0;
            x[n++] = (candidate.roles & ClassWords.DATELINE) != 0 ? 1 : 0;
            x[n++] = ruled == null ? 0 : between(candidate.day, ruled);
            x[n++] = between(candidate.day, earliest);
            x[n++] = between(candidate.day, latest);
            int earlier = 0;
            int neighbours = 0;
            for (Candidate other : all) {
                earlier += other.day.isBefore(candidate.day) ? 1 : 0;
                neighbours |= Math.abs(ChronoUnit.DAYS.between(other.day, candidate.day)) == 1 ? other.places : 0;
            }
            x[n++] = earlier;
            x[n++] = all.size();
            x[n++] = (neighbours & (WORK_PUBLISHED | META_FIRST | PUBLISHED)) != 0 ? 1 : 0;
            x[n++] = (neighbours & (LINE | TIME | MARKED)) != 0 ? 1 : 0;
            x[n++] = (neighbours & ADDRESS) != 0 ? 1 : 0;
            x[n++] = (places & WORK_PUBLISHED) != 0 ? 1 : 0;
            x[n++] = (places & META_FIRST) != 0 ? 1 : 0;
            x[n++] = (places & (PUBLISHED | TIME)) != 0 ? 1 : 0;
            x[n++] = (places & ADDRESS) != 0 ? 1 : 0;
            x[n++] = (places & MARKED) != 0 ? 1 : 0;
            x[n++] = candidate.day.getDayOfYear() == 1 ? 1 : 0;
            if (n > COUNT) {
                throw new IllegalStateException(n + " features");
            }
            candidate.features = x;
        }
    }

    /** The days from one to another, by their order of size alone: a year says little more than a month. */
    private static float between(LocalDate day, LocalDate other) {
        long days = ChronoUnit.DAYS.between(other, day);
        return (float) (Long.signum(days) * Math.log1p((double) Math.abs(days)));
    }
}
