package org.gainsay.capture;

/** The formats that text is taken from. */
public enum Format {
    PLAIN_TEXT("text/plain"),
    HTML("text/html"),
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The media type by its IANA name, without parameters. */
    public String mediaType() {
        return mediaType;
    }
}
