package org.gainsay.capture.page;

import java.util.List;

/** The meta elements that name a day of a page. */
final class DayMetas {
    /** Those that name the day of publication, the most trusted first. */
    static final List<String> PUBLISHED = List.of(
            "article:published_time",
            "og:article:published_time",
            "datepublished",
            "og:published_time",
            "article:published",
            "og:pubdate",
            "parsely-pub-date",
            "sailthru.date",
            "dc.date.issued",
            "dcterms.issued",
            "dcterms.created",
            "dc.date.created",
            "dc.date.published",
            "dc.date",
            "dcterms.date",
            "citation_publication_date",
            "citation_online_date",
            "citation_date",
            "article.published",
            "article:post_date",
            "cxenseparse:recs:publishtime",
            "cxenseparse:publishtime",
            "publication_date",
            "publish-date",
            "publishdate",
            "publish_date",
            "published-date",
            "publisheddate",
            "pubdate",
            "pub_date",
            "pub-date",
            "publication-date",
            "originalpublicationdate",
            "article_date_original",
            "release_date",
            "issued",
            "datecreated",
            "datewritten",
            "created",
            "creation_date",
            "date",
            "article.created",
            "article:created",
            "displaydate",
            "bt:pubdate",
            "rbpubdate",
            "ptime",
            "timestamp",
            "vr:published_time",
            "lw.pubdate",
            "blogger:published",
            "last-published");

    /** Those that name the day of the last change. */
    static final List<String> MODIFIED = List.of(
            "article:modified_time",
            "og:updated_time",
            "og:modified_time",
            "datemodified",
            "dcterms.modified",
            "dc.date.modified",
            "last-modified",
            "lastmod",
            "lastmodified",
            "modified",
            "revision_date",
            "updated_time",
            "article:updated",
            "dateupdated");

    private DayMetas() {}

    /** The word for a meta element as a place. */
    static String placeOf(String meta) {
        return meta.startsWith("og:") || meta.startsWith("article:") ? "opengraph" : "meta";
    }
}
