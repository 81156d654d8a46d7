package org.gainsay.desk.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.desk.Copies;

/**
 * Reasons that other parts of the house give in English, in the language of the page. Each has a known form, by which it
 * is told; one that has none stays as it is. They are kept in the ledger in English, or stand in the answers of programs,
 * and so cannot be given in another language where they arise.
 */
final class Reasons {
    /** A form of a reason and the key of its words; what stands in its groups is put into them in that order. */
    private record Form(Pattern pattern, String key) {
        static Form of(String pattern, String key) {
            return new Form(Pattern.compile(pattern, Pattern.DOTALL), "reason-" + key);
        }
    }

    private static final List<Form> FORMS = List.of(
            // Why a decided mention is to be looked at again.
            Form.of("the text that it was decided in is not there", "no-text"),
            Form.of("attribution: “(.*)” is now “(.*)”", "other-voice"),
            Form.of("it holds no word to find it by", "no-word"),
            Form.of("it is longer than (\\d+) words", "longer"),
            Form.of("its words are gone", "words-gone"),
            Form.of("only (\\d+) of 100 words are the same", "few-same"),
            Form.of("it stands in (\\d+) places that look alike", "alike"),
            // What has changed under an assessment.
            Form.of("(e\\d+) was taken back by who filed it", "under-undone"),
            Form.of("the passage of (e\\d+) has changed", "under-passage"),
            Form.of("document (\\S+) has changed in substance", "under-document"),
            Form.of("the source of (e\\d+) has taken it back", "under-retracted"),
            Form.of("(e\\d+) was graded anew", "under-graded"),
            Form.of("(e\\d+) was filed since", "under-filed"),
            // When something is said to be, as the sheet has it.
            Form.of("(\\S+) morning", "time-morning"),
            Form.of("(\\S+) midday", "time-midday"),
            Form.of("(\\S+) afternoon", "time-afternoon"),
            Form.of("(\\S+) evening", "time-evening"),
            Form.of("(\\S+) night", "time-night"),
            Form.of("(\\S+) by day", "time-day"),
            Form.of("“(.*)” \\(open\\)", "time-open"),
            // Why two addresses are of one document.
            Form.of("canonical link", "canonical"),
            Form.of("leads here", "leads"),
            // What is wrong with a password, a token or a name.
            Form.of("A password has at least (\\d+) characters; this one has (\\d+)\\.", "password-short"),
            Form.of("A password has at most (\\d+) characters; this one has (\\d+)\\.", "password-long"),
            Form.of("A password is more than one’s name\\.", "password-name"),
            Form.of("This is one of the passwords that are guessed first\\. Choose another\\.", "password-common"),
            Form.of("token for (\\d+) days: wants 1 to (\\d+)", "token-days"));

    /** The parts of what text reuse says of a copy, between which semicolons and full stops stand. */
    private static final List<Form> OF_COPIES = List.of(
            Form.of("credited to (.*)", "credited"),
            Form.of(
                    "The closest pair shares (\\d+) words outside quotation marks, (\\d+) % of the shorter's, (\\d+) of them in one line",
                    "closest-words"),
            Form.of(
                    "the loosest shares (\\d+) words outside quotation marks, (\\d+) % of the shorter's, (\\d+) of them in one line",
                    "loosest-words"),
            Form.of(
                    "The closest pair states (\\d+) % of its figures, names and meanings together, sentence by sentence",
                    "closest-facts"),
            Form.of(
                    "the loosest states (\\d+) % of its figures, names and meanings together, sentence by sentence",
                    "loosest-facts"),
            Form.of("that of (.*) is likely first: it is of .*, which is credited for the copy", "first-credited"),
            Form.of("that of (.*) is likely first: it is of the earliest moment, .*", "first-moment"),
            Form.of("that of (.*) is likely first: none of the dated ones is of an earlier day than .*", "first-dated"),
            Form.of("that of (.*) is likely first: it is the only one", "first-only"),
            Form.of("that of (.*) is likely first: it holds most of the shared copy.*", "first-most"),
            Form.of("The origin is likely (.*), which is credited and not among them", "origin-elsewhere"));

    private static final Pattern AROUND = Pattern.compile("around it, (.*)", Pattern.DOTALL);

    /** What differs between two editions of a passage: its matter, and what is new, gone, or now something else. */
    private static final Pattern DIFFERENCE = Pattern.compile(
            "(number|name|negation|quotation|attribution): (?:(in another order)|“([^”]*)” is (new|gone)|“(.*)” is now “(.*)”)",
            Pattern.DOTALL);

    private Reasons() {}

    /** What is wrong with what was sent. */
    static String said(Exception e) {
        return said(String.valueOf(e.getMessage()));
    }

    static String said(String english) {
        Words words = Words.now();
        if (words.language() == PageLanguage.ENGLISH) {
            return english;
        }
        Matcher around = AROUND.matcher(english);
        if (around.matches()) {
            return words.say("reason-around", said(around.group(1)));
        }
        Matcher difference = DIFFERENCE.matcher(english);
        if (!difference.matches()) {
            return said(english, FORMS);
        }
        String matter = words.say("document-matter-" + difference.group(1));
        if (difference.group(2) != null) {
            return words.say("reason-order", matter);
        }
        return difference.group(4) != null
                ? words.say("reason-" + difference.group(4), matter, difference.group(3))
                : words.say("reason-now", matter, difference.group(5), difference.group(6));
    }

    /** The copies of a case with their reasons in the language of the page. */
    static Copies said(Copies copies) {
        return Words.now().language() == PageLanguage.ENGLISH
                ? copies
                : documents -> copies.among(documents).stream()
                        .map(copy -> new Copies.Copy(copy.name(), copy.carriers(), copied(copy.why())))
                        .toList();
    }

    private static String copied(String english) {
        StringBuilder said = new StringBuilder();
        for (String part : english.split("(?<=[;.]) ", -1)) {
            boolean ended = part.endsWith(";") || part.endsWith(".");
            String bare = ended ? part.substring(0, part.length() - 1) : part;
            said.append(said.isEmpty() ? "" : " ")
                    .append(said(bare, OF_COPIES))
                    .append(ended ? part.substring(part.length() - 1) : "");
        }
        return said.toString();
    }

    private static String said(String english, List<Form> forms) {
        for (Form form : forms) {
            Matcher found = form.pattern().matcher(english);
            if (found.matches()) {
                Object[] parts = new Object[found.groupCount()];
                for (int at = 0; at < parts.length; at++) {
                    parts[at] = found.group(at + 1);
                }
                return Words.now().say(form.key(), parts);
            }
        }
        return english;
    }
}
