package org.gainsay.capture;

/** The formats that text, or a list of where to find it, is taken from. */
public enum Format {
    PLAIN_TEXT("text/plain", Holds.A_DOCUMENT),
    HTML("text/html", Holds.A_DOCUMENT),
    PDF("application/pdf", Holds.A_DOCUMENT),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Holds.A_DOCUMENT),
    ODT("application/vnd.oasis.opendocument.text", Holds.A_DOCUMENT),
    EPUB("application/epub+zip", Holds.A_DOCUMENT),
    RTF("application/rtf", Holds.A_DOCUMENT),
    /** XML of no kind that is known: its characters, paragraph by paragraph. */
    XML("application/xml", Holds.A_DOCUMENT),
    SUBRIP("application/x-subrip", Holds.A_DOCUMENT),
    WEBVTT("text/vtt", Holds.A_DOCUMENT),
    /** An e-mail; its attachments are documents of their own. */
    MAIL("message/rfc822", Holds.A_DOCUMENT),
    MAILBOX("application/mbox", Holds.DOCUMENTS),
    WARC("application/warc", Holds.DOCUMENTS),
    WACZ("application/wacz", Holds.DOCUMENTS),
    /** RSS, Atom or JSON Feed. */
    FEED("application/rss+xml", Holds.ADDRESSES),
    /** A sitemap, or an index of sitemaps. */
    SITEMAP("application/sitemap+xml", Holds.ADDRESSES);

    /** What something of a format is good for. */
    public enum Holds {
        /** One text with its metadata. */
        A_DOCUMENT,
        /** Several documents, each a capture of its own. */
        DOCUMENTS,
        /** Addresses of documents. */
        ADDRESSES
    }

    private final String mediaType;
    private final Holds holds;

    Format(String mediaType, Holds holds) {
        this.mediaType = mediaType;
        this.holds = holds;
    }

    /** The media type by its IANA name, or by the name in use where IANA has none; without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** What something of this format is good for. */
    public Holds holds() {
        return holds;
    }
}
