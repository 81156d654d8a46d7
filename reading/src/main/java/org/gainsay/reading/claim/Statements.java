package org.gainsay.reading.claim;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gainsay.core.Span;
import org.gainsay.core.Speaker;
import org.gainsay.core.TimeExpression;
import org.gainsay.reading.attribution.TokenRange;
import org.gainsay.reading.naming.Countries;
import org.gainsay.reading.naming.Entity;
import org.gainsay.reading.naming.Name;
import org.gainsay.reading.naming.Speakers;
import org.gainsay.reading.tagging.Form;
import org.gainsay.reading.tagging.PartOfSpeech;
import org.jspecify.annotations.Nullable;

/**
 * Makes a unit stand alone: names for pronouns and short names, "the country" and "that day" resolved.
 *
 * <p>It changes as little as it can: the first pronoun of each person, the first short form of each name, relative
 * times by a date in square brackets after them. What it cannot resolve it leaves.
 */
final class Statements {
    /** No time expression that is worth a date is longer, in UTF-16 code units. */
    private static final int LONGEST_TIME = 80;

    private final Analysis analysis;
    private final Speakers speakers;
    private final @Nullable String country;
    private final DroppedSubjects droppedSubjects;

    Statements(Analysis analysis, Speakers speakers) {
        this.analysis = analysis;
        this.speakers = speakers;
        this.country = country(analysis);
        this.droppedSubjects = new DroppedSubjects(analysis);
    }

    String of(Unit unit, Speaker author) {
        StringBuilder statement = new StringBuilder();
        Set<String> named = new HashSet<>();
        Speaker speaker = unit.voice() == null ? author : unit.voice().speaker();
        boolean quoted = firstPerson(unit) && !speaker.equals(Claims.AUTHOR);
        if (quoted) {
            statement.append(speaker.name()).append(": “");
        }
        int i = unit.first();
        while (i <= unit.last()) {
            if (interrupts(unit, i)) {
                i++;
                continue;
            }
            int next = quoted ? i + 1 : write(unit, i, named, statement);
            if (next == i + 1 && quoted) {
                gap(unit, i, statement);
                statement.append(analysis.tokens().word(i));
            }
            i = next;
        }
        return finish(statement, quoted);
    }

    /** Writes token {@code i}, or what stands for it, and returns the index after what was written. */
    private int write(Unit unit, int i, Set<String> named, StringBuilder out) {
        gap(unit, i, out);
        Optional<String> dropped = i == unit.first() ? droppedSubjects.at(i) : Optional.empty();
        if (dropped.isPresent()) {
            out.append(dropped.get()).append(' ').append(analysis.tokens().lower(i));
            named.add(dropped.get());
            return dated(i, i, out);
        }
        Analysis.Voiced act = unit.act();
        if (act != null) {
            TokenRange source = act.found().source().words();
            if (source != null && source.first() == i && replaces(source, act.speaker())) {
                boolean body = act.speaker().kind() == Speaker.Kind.ORGANISATION
                        && analysis.tokens().lower(i).equals("the");
                out.append(body ? "the " : "").append(act.speaker().name());
                named.add(act.speaker().name());
                return dated(i, source.last(), out);
            }
        }
        Optional<Name> name = analysis.names().at(i);
        if (name.isPresent() && name.get().first() == i && name.get().last() <= unit.last()) {
            return name(name.get(), named, out);
        }
        Optional<String> antecedent = antecedent(unit, i);
        if (antecedent.isPresent() && named.add(antecedent.get())) {
            boolean possessive = analysis.tags().is(i, Form.POSSESSIVE);
            out.append(antecedent.get()).append(possessive ? "’s" : "");
            return i + 1;
        }
        if (i == unit.first()
                && plural(i)
                && unit.voice() != null
                && unit.voice().speaker().kind() == Speaker.Kind.GROUP) {
            out.append(unit.voice().speaker().name());
            return i + 1;
        }
        if (country != null && theCountry(i, unit)) {
            out.append(country);
            return i + 2;
        }
        out.append(analysis.tokens().word(i));
        return dated(i, i, out);
    }

    /** Whom a pronoun at {@code i} stands for: in reported words the one who speaks, if nobody else is named first. */
    private Optional<String> antecedent(Unit unit, int i) {
        Optional<Entity> person = speakers.antecedent(i);
        if (person.isEmpty() || unit.voice() == null) {
            return person.map(Entity::name);
        }
        Speaker speaker = unit.voice().speaker();
        for (int at = unit.first(); at < i; at++) {
            if (analysis.tags().noun(at)) {
                return Optional.empty();
            }
        }
        return speaker.kind() == Speaker.Kind.PERSON ? Optional.of(speaker.name()) : Optional.empty();
    }

    /** Whether token {@code i} stands between two parts of the unit's content and only says who speaks. */
    private boolean interrupts(Unit unit, int i) {
        if (unit.voice() == null) {
            return false;
        }
        List<TokenRange> content = unit.voice().found().content();
        boolean before = content.stream().anyMatch(range -> range.last() < i && range.last() >= unit.first());
        boolean after = content.stream().anyMatch(range -> range.first() > i && range.first() <= unit.last());
        boolean gap = before && after && content.stream().noneMatch(range -> range.contains(i));
        boolean comma = analysis.tokens().lower(i).equals(",");
        boolean verbFollows = content.stream()
                .anyMatch(range -> range.first() > i && analysis.tags().finite(range.first()));
        boolean closesPart = comma && content.stream().anyMatch(range -> range.last() == i);
        boolean afterPart = comma && content.stream().anyMatch(range -> range.last() == i - 1);
        return gap && !(afterPart && !verbFollows) || closesPart && after && verbFollows;
    }

    private int name(Name name, Set<String> named, StringBuilder out) {
        String written = analysis.tokens()
                .span(name.first(), name.last())
                .in(analysis.tokens().text());
        Entity entity = name.entity();
        boolean first = named.add(entity.name());
        boolean person = entity.kind() == Entity.Kind.PERSON;
        boolean acronym = written.length() < 7
                && written.equals(written.toUpperCase(Locale.ROOT))
                && !written.equals(entity.name());
        boolean bracketed = analysis.tokens().lowerOrEmpty(name.first() - 1).equals("(");
        if (first && person && entity.name().length() > written.length()) {
            out.append(entity.name());
        } else if (first && acronym && !bracketed && entity.kind() == Entity.Kind.ORGANISATION) {
            out.append(entity.name()).append(" (").append(written).append(')');
        } else {
            out.append(written);
        }
        return dated(name.first(), name.last(), out);
    }

    /** Adds the date that a relative time ending within the tokens was resolved to; returns the next token. */
    private int dated(int first, int last, StringBuilder out) {
        int end = analysis.tokens().end(last);
        for (TimeExpression time : analysis.timesIn(new Span(Math.max(0, end - LONGEST_TIME), end))) {
            if (time.span().end() == end
                    && time.anchor() != TimeExpression.Anchor.ITSELF
                    && time.anchor() != TimeExpression.Anchor.OPEN
                    && time.span().start() <= analysis.tokens().start(first)
                    && time.value().matches("\\d{4}-.*")) {
                out.append(" [").append(time.value().replaceFirst("T.*", "")).append(']');
            }
        }
        return last + 1;
    }

    private boolean replaces(TokenRange source, Speaker speaker) {
        if (speaker.kind() == Speaker.Kind.VAGUE || speaker.kind() == Speaker.Kind.AUTHOR) {
            return false;
        }
        String words = analysis.tokens()
                .span(source.first(), source.last())
                .in(analysis.tokens().text());
        if (words.contains(speaker.name())) {
            return false;
        }
        boolean pronoun = source.size() == 1 && analysis.tags().is(source.first(), PartOfSpeech.PRON);
        boolean definite = analysis.tokens().lower(source.first()).equals("the")
                && analysis.names().firstIn(source.first(), source.last()).isEmpty()
                && speaker.kind() != Speaker.Kind.GROUP;
        return pronoun || definite;
    }

    private boolean plural(int i) {
        String word = analysis.tokens().lower(i);
        return word.equals("they") || word.equals("ellos") || word.equals("ellas");
    }

    private boolean theCountry(int i, Unit unit) {
        String word = analysis.tokens().lower(i);
        return (word.equals("the") || word.equals("el"))
                && i < unit.last()
                && (analysis.tokens().lower(i + 1).equals("country")
                        || analysis.tokens().lower(i + 1).equals("país"))
                && !analysis.tokens().lowerOrEmpty(i + 2).equals("'s");
    }

    private boolean firstPerson(Unit unit) {
        for (int i = unit.first(); i <= unit.last(); i++) {
            String word = analysis.tokens().lower(i);
            switch (word.equals("us") ? analysis.tokens().word(i) : word) {
                case "i", "we", "my", "our", "us", "me", "nosotros", "nuestro", "nuestra" -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    private void gap(Unit unit, int i, StringBuilder out) {
        if (i > unit.first() && analysis.tokens().spaceBefore(i) && !hugs(i)) {
            out.append(' ');
        }
    }

    /** A comma set off by a stray space in the source need not be so in the statement. */
    private boolean hugs(int i) {
        return switch (analysis.tokens().word(i)) {
            case ",", ".", ";", ":", ")", "%" -> true;
            default -> analysis.tokens().lowerOrEmpty(i - 1).equals("(");
        };
    }

    private static String finish(StringBuilder statement, boolean quoted) {
        int at = 0;
        while (at < statement.length() - 1
                && !Character.isLetterOrDigit(statement.charAt(at))
                && "$€£¿¡“([".indexOf(statement.charAt(at)) < 0) {
            at++;
        }
        String text = statement.substring(at).strip();
        String capital = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        if (quoted) {
            return capital + "”";
        }
        boolean closed = capital.endsWith(".”") || capital.endsWith("!") || capital.endsWith("?");
        return closed ? capital : capital + ".";
    }

    /** The country that the document is about: the first in its headline, else the one it names most. */
    private static @Nullable String country(Analysis analysis) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Name name : analysis.names().all()) {
            Optional<String> country = Countries.named(name.entity().name());
            if (country.isPresent()) {
                int weight = analysis.sentences().at(name.first()) == 0 ? 100 : 1;
                counts.merge(name.entity().name(), weight, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(entry -> entry.getValue() > 2)
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
