package org.gainsay.capture.page;

/**
 * A value of the metadata and the place it was found in.
 *
 * @param value the value
 * @param place {@code json-ld}, {@code meta}, {@code opengraph}, {@code microdata}, {@code time}, {@code visible},
 *     {@code title}, {@code url}, {@code script}
 */
record Finding<T>(T value, String place) {}
