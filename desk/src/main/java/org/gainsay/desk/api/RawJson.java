package org.gainsay.desk.api;

/**
 * JSON that was written elsewhere and goes out as it is: an entry's body, a claim sheet.
 *
 * @param text one JSON object
 */
record RawJson(String text) {}
