/**
 * Times: the words of a text that say when, how long or how often, with their TIMEX3 values.
 *
 * <p>{@link org.gainsay.reading.time.Times} is the front door. A {@link org.gainsay.reading.time.Reference} says which
 * day "today" is and how that is known; without one, {@code Times.dateOf} looks for it in the text, and what cannot be
 * resolved keeps unknown parts ({@code XXXX-07-28}). A language is one resource ({@code times-xx.txt}) of word classes
 * and patterns; how patterns are written is told at {@code RuleBook}, and what their operations mean is the shared
 * engine's.
 *
 * <p>A time of day without a day ("at noon") is of the nearest day named in its paragraph or next in its sentence, else of
 * the day of the text, but stays open ({@code XXXX-XX-XXT12:00}) where it is told as past and the text speaks of another
 * day. Days in figures are read as the language writes them ({@code 03/04/2024} is in March in English, in April in
 * Spanish) unless only the other reading is a day. A year of two ("the 2023-24 season") is the interval of ISO 8601,
 * {@code 2023/2024}. What recurs ("every Monday", "cada verano") is a set with its greater units unknown.
 *
 * <p>{@link org.gainsay.reading.time.Deadlines} counts due dates from durations.
 */
@NullMarked
package org.gainsay.reading.time;

import org.jspecify.annotations.NullMarked;
