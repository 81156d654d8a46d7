/**
 * Times: the words of a text that say when, how long or how often, with their TIMEX3 values.
 *
 * <p>{@link org.gainsay.reading.time.Times} is the front door. A {@link org.gainsay.reading.time.Reference} says which
 * day "today" is and how that is known; without one, {@code Times.dateOf} looks for it in the text, and what cannot be
 * resolved keeps unknown parts ({@code XXXX-07-28}). A language is one resource ({@code times-xx.txt}) of word classes
 * and patterns; how patterns are written is told at {@code RuleBook}, and what their operations mean is the shared
 * engine's. {@link org.gainsay.reading.time.Deadlines} counts due dates from durations.
 */
@NullMarked
package org.gainsay.reading.time;

import org.jspecify.annotations.NullMarked;
