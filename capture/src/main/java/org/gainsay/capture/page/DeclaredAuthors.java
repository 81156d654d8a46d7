package org.gainsay.capture.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gainsay.capture.page.Names.Trust;
import org.jspecify.annotations.Nullable;

/** The authors whom a page declares to programs: in JSON-LD, in meta elements. */
final class DeclaredAuthors {
    /** The meta elements that name an author, the most trusted first. */
    static final List<String> METAS = List.of(
            "author",
            "article:author",
            "article:author_name",
            "dc.creator",
            "dcterms.creator",
            "dc.creator.name",
            "parsely-author",
            "sailthru.author",
            "byl",
            "citation_author",
            "twitter:creator:name",
            "og:author",
            "book:author",
            "cxenseparse:author",
            "shareaholic:article_author_name",
            "news_author",
            "authors",
            "writer");

    private static final List<String> PROPERTIES = List.of("author", "creator");

    private final Outline outline;
    private final JsonLd jsonLd;
    private final People people;

    DeclaredAuthors(Outline outline, JsonLd jsonLd, People people) {
        this.outline = outline;
        this.jsonLd = jsonLd;
        this.people = people;
    }

    @Nullable
    Finding<String> find() {
        for (Map<?, ?> node : jsonLd.works()) {
            for (String property : PROPERTIES) {
                Set<String> names = new LinkedHashSet<>();
                for (String written : jsonLd.names(node.get(property))) {
                    names.addAll(people.in(written, Trust.DECLARED, "json-ld"));
                }
                if (!names.isEmpty()) {
                    return Bylines.joined(names, "json-ld");
                }
            }
        }
        for (String meta : METAS) {
            String written = outline.metas().get(meta);
            if (written != null) {
                String place = meta.startsWith("og:") ? "opengraph" : "meta";
                List<String> names = people.in(written, Trust.DECLARED, place);
                if (!names.isEmpty()) {
                    return Bylines.joined(names, place);
                }
            }
        }
        return null;
    }

    /** The pairs of label and value that some pages give for previews: "Written by", then the name. */
    @Nullable
    Finding<String> labelled() {
        String label = outline.metas().get("twitter:label1");
        String value = outline.metas().get("twitter:data1");
        if (label == null || value == null) {
            return null;
        }
        List<String> names = people.in(label + " " + value, Trust.VISIBLE, "meta");
        return names.isEmpty() ? null : Bylines.joined(names, "meta");
    }
}
