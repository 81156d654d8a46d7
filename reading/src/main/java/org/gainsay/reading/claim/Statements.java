package org.gainsay.reading.claim;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gainsay.core.Speaker;
import org.gainsay.reading.attribution.TokenRange;
import org.gainsay.reading.naming.Entity;
import org.gainsay.reading.naming.Name;
import org.gainsay.reading.naming.Speakers;
import org.gainsay.reading.tagging.Form;
import org.gainsay.reading.tagging.PartOfSpeech;

/**
 * Makes a unit stand alone: names for pronouns and short names, "the country" and "that day" resolved.
 *
 * <p>It changes as little as it can: the first pronoun of each person, the first short form of each name, relative
 * times by a date in square brackets after them. What it cannot resolve it leaves.
 */
final class Statements {
    private final Analysis analysis;
    private final ClaimWords words;
    private final Pronouns pronouns;
    private final Dates dates;
    private final Country country;
    private final DroppedSubjects droppedSubjects;
    private final Subjects subjects;

    Statements(Analysis analysis, ClaimWords words, Speakers speakers) {
        this.analysis = analysis;
        this.words = words;
        this.pronouns = new Pronouns(analysis, words, speakers);
        this.dates = new Dates(analysis, words);
        this.country = new Country(analysis);
        this.droppedSubjects = new DroppedSubjects(analysis);
        this.subjects = new Subjects(analysis, words);
    }

    String of(Unit unit, Speaker author) {
        StringBuilder statement = new StringBuilder();
        Set<String> named = new HashSet<>();
        Speaker speaker = unit.voice() == null ? author : unit.voice().speaker();
        if (firstPerson(unit) && !speaker.equals(Claims.AUTHOR)) {
            return quoted(unit, speaker);
        }
        TokenRange lead = unit.lead();
        if (lead != null) {
            for (int i = afterConnective(lead.first(), lead.last()); i <= lead.last(); ) {
                i = write(unit, i, named, statement);
            }
            boolean aside = statement.indexOf(", ") >= 0 && unit.act() == null;
            statement.append(aside ? ", " : " ");
        }
        for (int i = lead == null ? afterConnective(unit.first(), unit.last()) : unit.first(); i <= unit.last(); ) {
            i = interrupts(unit, i) ? i + 1 : write(unit, i, named, statement);
        }
        return finish(statement);
    }

    /** Words in the first person, with the name of the one who says them: Mira Tosk: “We counted twice.” */
    private String quoted(Unit unit, Speaker speaker) {
        StringBuilder words = new StringBuilder();
        for (int i = unit.first(); i <= unit.last(); i++) {
            if (!interrupts(unit, i)) {
                gap(unit, i, words);
                words.append(analysis.tokens().word(i));
            }
        }
        boolean whole = words.indexOf("“") < 0 && words.indexOf("\"") < 0;
        String said = finish(words);
        if (speaker.kind() == Speaker.Kind.VAGUE) {
            return whole ? "“" + said + "”" : said;
        }
        String name = speaker.name();
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + ": "
                + (whole ? "“" + said + "”" : said);
    }

    /** The token after "On the other hand," and its like, which say nothing by themselves. */
    private int afterConnective(int first, int last) {
        int length = words.list("connective").lengthAt(analysis.tokens(), first);
        int next = first + length;
        boolean comma = analysis.tokens().lowerOrEmpty(next).equals(",");
        return length > 0 && comma && next < last ? next + 1 : first;
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
            if (source != null
                    && source.first() == i
                    && !named.contains(act.speaker().name())
                    && replaces(source, act.speaker())) {
                boolean body = act.speaker().kind() == Speaker.Kind.ORGANISATION
                        && analysis.tokens().lower(i).equals("the");
                out.append(body ? "the " : "").append(act.speaker().name());
                named.add(act.speaker().name());
                return dated(i, source.last(), out);
            }
        }
        Optional<Name> name = analysis.names().at(i);
        if (name.isPresent() && name.get().first() == i && whole(unit, name.get())) {
            return name(name.get(), named, out);
        }
        Optional<String> antecedent = pronouns.antecedent(unit, i);
        if (antecedent.isPresent() && named.add(antecedent.get())) {
            boolean possessive = analysis.tags().is(i, Form.POSSESSIVE)
                    || words.list("her").at(analysis.tokens(), i)
                            && (analysis.tags().noun(i + 1) || analysis.tags().is(i + 1, PartOfSpeech.ADJ));
            out.append(antecedent.get()).append(possessive ? "’s" : "");
            return afterShortVerb(i, out);
        }
        if (i == unit.first()
                && plural(i)
                && unit.voice() != null
                && unit.voice().speaker().kind() == Speaker.Kind.GROUP) {
            out.append(unit.voice().speaker().name());
            return i + 1;
        }
        Optional<String> opening = i == unit.first() ? subjects.opening(unit) : Optional.empty();
        if (opening.isPresent()) {
            out.append(opening.get());
            return i + 1;
        }
        int some = i == unit.first() ? subjects.some(unit) : -1;
        Optional<String> whole = some < 0 ? Optional.empty() : subjects.whole(i, some);
        if (whole.isPresent()) {
            out.append(analysis.tokens().span(i, some).in(analysis.tokens().text()));
            out.append(" [")
                    .append(words.word("of").orElse("of"))
                    .append(' ')
                    .append(whole.get())
                    .append(']');
            return some + 1;
        }
        Optional<String> land = theCountry(i, unit) ? country.at(i) : Optional.empty();
        if (land.isPresent()) {
            out.append(land.get());
            return i + 2;
        }
        out.append(analysis.tokens().word(i));
        return dated(i, i, out);
    }

    private static boolean whole(Unit unit, Name name) {
        TokenRange lead = unit.lead();
        return name.last() <= unit.last()
                && (lead == null || name.first() >= unit.first() || name.last() <= lead.last());
    }

    /** Writes the "is" or "has" of "she's" out, so that it is not read as hers; returns the next token. */
    private int afterShortVerb(int pronoun, StringBuilder out) {
        int next = pronoun + 1;
        Optional<String> verbs = words.word(analysis.tokens().lowerOrEmpty(next));
        if (verbs.isEmpty() || !analysis.tags().verb(next)) {
            return next;
        }
        String[] whole = verbs.get().split(" ", 2);
        boolean participle =
                analysis.tags().is(next + 1, Form.PARTICIPLE) || analysis.tags().is(next + 1, Form.PAST);
        boolean passive = words.list("be").at(analysis.tokens(), next);
        boolean perfect = words.list("perfect-before").at(analysis.tokens(), next + 1)
                || participle && (!passive || object(next + 2));
        out.append(' ').append(whole[perfect ? whole.length - 1 : 0]);
        return next + 1;
    }

    private boolean object(int i) {
        return analysis.tags().noun(i)
                || analysis.tags().is(i, PartOfSpeech.DET)
                || analysis.tags().is(i, PartOfSpeech.NUM);
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
        Optional<String> date = dates.endingAt(first, last);
        if (date.isEmpty()) {
            return last + 1;
        }
        int next = last + 1;
        if (analysis.tags().is(next, Form.POSSESSIVE) && !analysis.tokens().spaceBefore(next)) {
            out.append(analysis.tokens().word(next));
            next++;
        }
        out.append(" [").append(date.get()).append(']');
        return next;
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
        return words.list("plural").at(analysis.tokens(), i);
    }

    private boolean theCountry(int i, Unit unit) {
        return i < unit.last()
                && words.list("the").at(analysis.tokens(), i)
                && words.list("country").at(analysis.tokens(), i + 1);
    }

    private boolean firstPerson(Unit unit) {
        for (int i = unit.first(); i <= unit.last(); i++) {
            // "US" is a country.
            boolean capitals = analysis.tokens().word(i).equals("US");
            if (!capitals && words.list("first-person").at(analysis.tokens(), i)) {
                return true;
            }
        }
        return false;
    }

    private void gap(Unit unit, int i, StringBuilder out) {
        if (i > unit.begin() && i != unit.first() && analysis.tokens().spaceBefore(i) && !hugs(i) && !out.isEmpty()) {
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

    private static String finish(StringBuilder statement) {
        int at = 0;
        while (at < statement.length() - 1
                && !Character.isLetterOrDigit(statement.charAt(at))
                && "$€£¿¡“(['\"«‘".indexOf(statement.charAt(at)) < 0) {
            at++;
        }
        String text = statement.substring(at).strip();
        String capital = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        boolean closed = capital.endsWith(".”")
                || capital.endsWith(".\"")
                || capital.endsWith(".")
                || capital.endsWith("!")
                || capital.endsWith("?");
        return closed ? capital : capital + ".";
    }
}
