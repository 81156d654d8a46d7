package org.gainsay.desk.web;

import java.util.ArrayList;
import java.util.List;
import org.gainsay.ledger.Views.CaseView;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page: its title, the way back, what the whole case must say of itself, and what just
 * happened.
 *
 * @param title the name of the page
 * @param crumbs the pages above it, the first page of the desk first
 * @param note what a reader must know of the whole case ("fiction"); null if nothing
 * @param done what was just done, in a sentence; null if nothing
 */
public record Frame(
        String title,
        List<Crumb> crumbs,
        @Nullable String note,
        @Nullable String done) {
    public Frame {
        crumbs = List.copyOf(crumbs);
    }

    /**
     * A page above this one.
     *
     * @param path its address on this desk
     * @param name its name
     */
    public record Crumb(String path, String name) {}

    /** The frame of a page that belongs to no case. */
    static Frame of(String title) {
        return new Frame(title, List.of(), null, null);
    }

    /** The frame of a page of a case; {@code below} are the pages between the case and this one. */
    static Frame in(CaseView view, String title, Crumb... below) {
        List<Crumb> crumbs = new ArrayList<>(List.of(new Crumb("/", Words.now().say("frame-cases"))));
        crumbs.addAll(List.of(below));
        return new Frame(title, crumbs, view.note(), null);
    }

    /** The crumb that leads to a case. */
    static Crumb to(CaseView view) {
        return new Crumb("/cases/" + view.id(), view.title());
    }

    /** The same frame, saying what was just done. */
    Frame saying(@Nullable String sentence) {
        return new Frame(title, crumbs, note, sentence);
    }
}
