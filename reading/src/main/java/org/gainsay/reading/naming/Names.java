package org.gainsay.reading.naming;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gainsay.reading.text.Sentences;
import org.gainsay.reading.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The names in one document, grouped by what they name.
 *
 * <p>Two runs of capitalised words name one entity if one is the other's last name, its acronym in brackets, or the
 * same words with some left out. Immutable; safe to share.
 */
public final class Names {
    /** How far after a name an apposition may name its role ("Ana Ode, PhD in law and auditor of the port, …"). */
    private static final int APPOSITION = 12;

    private final List<Name> names;
    private final Known known;
    private final int[] byToken;

    private Names(List<Name> names, Known known, int tokens) {
        this.names = List.copyOf(names);
        this.known = known;
        this.byToken = new int[tokens];
        Arrays.fill(byToken, -1);
        for (int n = 0; n < names.size(); n++) {
            for (int i = names.get(n).first(); i <= names.get(n).last(); i++) {
                byToken[i] = n;
            }
        }
    }

    /** Finds the names in {@code tokens}. */
    public static Names in(Tokens tokens, Sentences sentences) {
        return in(tokens, sentences, Known.NOBODY);
    }

    /** Finds the names in {@code tokens}, which go on a text in which {@code known} were named before. */
    public static Names in(Tokens tokens, Sentences sentences, Known known) {
        return new Grouping(tokens, new NameRuns(tokens, sentences).find(), known).group();
    }

    /** The names of this text and of what it goes on from, for what follows it. */
    public Known known() {
        return known;
    }

    /**
     * Those whom the earlier stretches of a text named, so that a last name or an acronym that stands alone in a later
     * one is still followed back to the full name. It holds the first {@value #MOST} of them. Immutable.
     */
    public static final class Known {
        /** Nothing was read before. */
        public static final Known NOBODY = new Known(List.of(), Map.of(), Map.of(), Map.of());

        /** More than the index of a long book lists; a bound for texts without end. */
        private static final int MOST = 10_000;

        private final List<Group> groups;
        private final Map<String, Integer> exact;
        private final Map<String, Integer> acronyms;
        private final Map<String, Integer> lastNames;

        private Known(
                List<Group> groups,
                Map<String, Integer> exact,
                Map<String, Integer> acronyms,
                Map<String, Integer> lastNames) {
            this.groups = groups.stream().limit(MOST).map(Group::new).toList();
            this.exact = first(exact);
            this.acronyms = first(acronyms);
            this.lastNames = first(lastNames);
        }

        private static Map<String, Integer> first(Map<String, Integer> places) {
            Map<String, Integer> first = new HashMap<>(places);
            first.values().removeIf(group -> group >= MOST);
            return Map.copyOf(first);
        }
    }

    /** Every occurrence of a name, in the order of the text. */
    public List<Name> all() {
        return names;
    }

    /** The name that token {@code i} belongs to. */
    public Optional<Name> at(int i) {
        return byToken[i] < 0 ? Optional.empty() : Optional.of(names.get(byToken[i]));
    }

    /** The first name that starts within the tokens from {@code first} to {@code last}, both included. */
    public Optional<Name> firstIn(int first, int last) {
        for (int i = first; i <= last; i++) {
            if (byToken[i] >= 0 && names.get(byToken[i]).first() >= first) {
                return Optional.of(names.get(byToken[i]));
            }
        }
        return Optional.empty();
    }

    /** The per-call state of one grouping. */
    private static final class Grouping {
        private final Tokens tokens;
        private final List<NameRuns.Run> runs;
        /** The group of each run: an index into {@code groups}. */
        private final int[] groupOf;

        private final List<Group> groups = new ArrayList<>();
        private final Map<String, Integer> exact;
        private final Map<String, Integer> acronyms;
        private final Map<String, Integer> lastNames;

        Grouping(Tokens tokens, List<NameRuns.Run> runs, Known known) {
            this.tokens = tokens;
            known.groups.forEach(group -> groups.add(new Group(group)));
            this.exact = new HashMap<>(known.exact);
            this.acronyms = new HashMap<>(known.acronyms);
            this.lastNames = new HashMap<>(known.lastNames);
            this.runs = runs;
            this.groupOf = new int[runs.size()];
        }

        Names group() {
            Arrays.fill(groupOf, -1);
            longNamesFirst();
            for (int r = 0; r < runs.size(); r++) {
                if (groupOf[r] < 0) {
                    link(r);
                }
            }
            List<Entity> entities = groups.stream().map(Group::entity).toList();
            List<Name> names = new ArrayList<>();
            for (int r = 0; r < runs.size(); r++) {
                names.add(new Name(runs.get(r).first(), runs.get(r).last(), entities.get(groupOf[r])));
            }
            return new Names(names, new Known(groups, exact, acronyms, lastNames), tokens.size());
        }

        private void longNamesFirst() {
            for (int r = 0; r < runs.size(); r++) {
                NameRuns.Run run = runs.get(r);
                if (run.last() > run.first()) {
                    link(r);
                }
            }
        }

        private void link(int r) {
            NameRuns.Run run = runs.get(r);
            String key = key(run);
            Integer group = exact.get(key);
            if (group == null && run.first() == run.last()) {
                group = acronyms.get(tokens.word(run.first()));
                if (group == null) {
                    group = lastNames.get(plain(tokens.lower(run.first())));
                }
            }
            if (group == null && run.last() > run.first()) {
                group = longerOrShorter(run);
            }
            if (group == null) {
                group = groups.size();
                groups.add(new Group());
            }
            groupOf[r] = group;
            exact.putIfAbsent(key, group);
            Group members = groups.get(group);
            members.add(run, surface(run), kindOf(run), tokens);
            members.roles.addAll(run.titles());
            apposition(run, members);
            roleBefore(run, members);
            acronymAfter(run, group);
            if (run.last() > run.first()
                    && members.kind != Entity.Kind.ORGANISATION
                    && members.kind != Entity.Kind.PLACE) {
                lastNames.putIfAbsent(plain(tokens.lower(run.last())), group);
                if (run.last() - run.first() >= 2) {
                    lastNames.putIfAbsent(plain(tokens.lower(run.last() - 1)), group);
                }
            }
        }

        /** "Inés Calloway" and "Inés Calloway Brun": the same first word, and one within the other. */
        private @Nullable Integer longerOrShorter(NameRuns.Run run) {
            if (kindOf(run) == Entity.Kind.ORGANISATION) {
                return null;
            }
            Integer sameLast = lastNames.get(plain(tokens.lower(run.last())));
            if (sameLast == null) {
                return null;
            }
            Set<String> known = groups.get(sameLast).words;
            for (int i = run.first(); i <= run.last(); i++) {
                if (!known.contains(plain(tokens.lower(i)))) {
                    return null;
                }
            }
            return sameLast;
        }

        private String key(NameRuns.Run run) {
            StringBuilder key = new StringBuilder();
            for (int i = run.first(); i <= run.last(); i++) {
                key.append(plain(tokens.lower(i))).append(' ');
            }
            return key.toString();
        }

        private String surface(NameRuns.Run run) {
            StringBuilder surface = new StringBuilder(tokens.word(run.first()));
            for (int i = run.first() + 1; i <= run.last(); i++) {
                surface.append(tokens.spaceBefore(i) ? " " : "").append(tokens.word(i));
            }
            return surface.toString();
        }

        private Entity.Kind kindOf(NameRuns.Run run) {
            if (Countries.named(surface(run)).isPresent()) {
                return Entity.Kind.PLACE;
            }
            for (int i = run.first(); i <= run.last(); i++) {
                if (NameWords.ORGANISATION_WORDS.contains(tokens.lower(i))) {
                    return Entity.Kind.ORGANISATION;
                }
            }
            String first = tokens.lower(run.first());
            boolean given = NameWords.MALE.contains(first) || NameWords.FEMALE.contains(first);
            boolean titled = run.titles().stream()
                    .anyMatch(t -> NameWords.TITLES.contains(t)
                            || !NameWords.rolesOf(t).isEmpty());
            if (titled || given && run.last() > run.first()) {
                return Entity.Kind.PERSON;
            }
            for (int i = run.first(); i <= run.last(); i++) {
                if (NameWords.PLACE_WORDS.contains(tokens.lower(i))) {
                    return Entity.Kind.PLACE;
                }
            }
            String word = tokens.word(run.first());
            boolean capitals = word.length() > 1
                    && word.equals(word.toUpperCase(Locale.ROOT))
                    && Character.isLetter(word.charAt(1));
            return capitals || word.endsWith("ismo") || word.endsWith("ism")
                    ? Entity.Kind.ORGANISATION
                    : Entity.Kind.UNKNOWN;
        }

        /** Reads the roles in an apposition: ", auditor of the council, …", but not ", the auditor said". */
        private void apposition(NameRuns.Run run, Group group) {
            int i = run.last() + 1;
            if (!tokens.lowerOrEmpty(i).equals(",")) {
                return;
            }
            int end = Math.min(tokens.size(), i + APPOSITION);
            boolean closed = !tokens.lowerOrEmpty(i + 1).equals("the")
                    && !tokens.lowerOrEmpty(i + 1).equals("el");
            Set<String> found = new HashSet<>();
            for (int at = i + 1; at < end && !endsApposition(at); at++) {
                closed |= tokens.lowerOrEmpty(at + 1).equals(",")
                        || tokens.lowerOrEmpty(at + 1).equals("who");
                if (!NameWords.rolesOf(tokens.lower(at)).isEmpty()) {
                    found.add(tokens.lower(at));
                }
            }
            if (closed && !found.isEmpty()) {
                group.roles.addAll(found);
                group.kindHint = Entity.Kind.PERSON;
            }
        }

        /** "La ministra de Salud, Greta Olin, …": the role and its article before the comma, in Spanish. */
        private void roleBefore(NameRuns.Run run, Group group) {
            int title = run.first() - 1;
            while (title > 0 && run.titles().contains(tokens.lower(title))) {
                title--;
            }
            group.gender(tokens.lowerOrEmpty(title), !run.titles().isEmpty());
            int comma = run.first() - 1;
            if (!tokens.lowerOrEmpty(comma).equals(",")) {
                return;
            }
            for (int at = comma - 1; at >= 0 && comma - at <= APPOSITION && tokens.isWord(at); at--) {
                String article = tokens.lowerOrEmpty(at - 1);
                boolean opens = switch (article) {
                    case "el", "la", "un", "una", "su" -> true;
                    default -> false;
                };
                if (opens && !NameWords.rolesOf(tokens.lower(at)).isEmpty()) {
                    group.roles.add(tokens.lower(at));
                    group.kindHint = Entity.Kind.PERSON;
                    group.gender(article, true);
                    return;
                }
            }
        }

        private boolean endsApposition(int i) {
            return switch (tokens.lower(i)) {
                case ",", ".", ":", ";", "who", "that", "“", "\"", "said", "que", "quien" -> true;
                default -> false;
            };
        }

        /** A run of capitals in brackets after a name abbreviates it. */
        private void acronymAfter(NameRuns.Run run, int group) {
            int open = run.last() + 1;
            if (tokens.lowerOrEmpty(open).equals("(")
                    && tokens.lowerOrEmpty(open + 2).equals(")")) {
                String inside = tokens.word(open + 1);
                if (inside.length() > 1 && inside.equals(inside.toUpperCase(Locale.ROOT)) && tokens.isWord(open + 1)) {
                    acronyms.putIfAbsent(inside, group);
                }
            }
        }

        private static String plain(String lower) {
            return Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        }
    }

    /** The runs that name one thing, as they come together. */
    private static final class Group {
        private String name = "";
        private Entity.Kind kind = Entity.Kind.UNKNOWN;
        private Entity.Kind kindHint = Entity.Kind.UNKNOWN;
        private Entity.Gender gender = Entity.Gender.UNKNOWN;
        private final Set<String> roles = new HashSet<>();
        private final Set<String> words = new HashSet<>();

        Group() {}

        Group(Group other) {
            name = other.name;
            kind = other.kind;
            kindHint = other.kindHint;
            gender = other.gender;
            roles.addAll(other.roles);
            words.addAll(other.words);
        }

        void add(NameRuns.Run run, String surface, Entity.Kind runKind, Tokens tokens) {
            if (surface.length() > name.length()) {
                name = surface;
            }
            if (kind == Entity.Kind.UNKNOWN) {
                kind = runKind;
            }
            for (int i = run.first(); i <= run.last(); i++) {
                words.add(Grouping.plain(tokens.lower(i)));
            }
            if (gender == Entity.Gender.UNKNOWN) {
                gender = gender(run, tokens);
            }
        }

        private static Entity.Gender gender(NameRuns.Run run, Tokens tokens) {
            String first = tokens.lower(run.first());
            if (NameWords.MALE.contains(first)
                    || run.titles().contains("mr.")
                    || run.titles().contains("sr.")) {
                return Entity.Gender.MALE;
            }
            if (NameWords.FEMALE.contains(first)
                    || run.titles().contains("mrs.")
                    || run.titles().contains("ms.")
                    || run.titles().contains("sra.")) {
                return Entity.Gender.FEMALE;
            }
            return Entity.Gender.UNKNOWN;
        }

        /** Takes the gender of a Spanish article before a title: "la ministra". */
        void gender(String article, boolean titled) {
            if (titled && gender == Entity.Gender.UNKNOWN) {
                gender = switch (article) {
                    case "el", "un" -> Entity.Gender.MALE;
                    case "la", "una" -> Entity.Gender.FEMALE;
                    default -> Entity.Gender.UNKNOWN;
                };
            }
        }

        Entity entity() {
            return new Entity(name, kind == Entity.Kind.UNKNOWN ? kindHint : kind, gender, roles);
        }
    }
}
