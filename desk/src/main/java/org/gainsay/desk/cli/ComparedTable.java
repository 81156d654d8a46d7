package org.gainsay.desk.cli;

import org.gainsay.core.Compared;
import org.gainsay.core.SlotFinding;

/** A comparison in words: the relation with its reason, then one line for each slot. */
final class ComparedTable {
    private ComparedTable() {}

    /** @param indent what each line begins with */
    static String of(Compared compared, String indent) {
        StringBuilder table = new StringBuilder(head(compared, indent));
        for (SlotFinding finding : compared.slots()) {
            table.append("%s%-10s %-8s %s%n"
                    .formatted(
                            indent + "  ",
                            finding.slot().word(),
                            finding.state().word(),
                            line(finding.why())));
        }
        return table.toString();
    }

    /** The relation with its reason, without the slots. */
    static String head(Compared compared, String indent) {
        Compared.Course course = compared.course();
        return indent + compared.relation().word() + (course == null ? "" : " (" + course.word() + ")") + ": "
                + line(compared.why()) + System.lineSeparator();
    }

    static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }
}
