package org.gainsay.reading.text;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.gainsay.core.Language;

/**
 * What one package holds for each language of {@link Languages}, made when it is first asked for.
 *
 * <p>This is the one place where a language is turned into words, rules or weights: a package has one such field, and
 * its maker reads resources named by the tag of the language. Safe to share between threads.
 */
public final class ByLanguage<T> {
    private final Function<Language, T> maker;
    private final Map<Language, T> made = new ConcurrentHashMap<>();

    /** @param maker makes what is held for one of {@link Languages#all()}; asked once for each */
    public ByLanguage(Function<Language, T> maker) {
        this.maker = maker;
    }

    /** What is held for {@code language}; for one that is not read, what is held for the first that is. */
    public T of(Language language) {
        return made.computeIfAbsent(Languages.readAs(language), maker);
    }
}
