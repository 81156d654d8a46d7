package org.gainsay.reading.json;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.gainsay.core.Quantity;

/** The words that stand for the closed choices in JSON: {@code OWN_VOICE} is written {@code own-voice}. */
final class Wording {
    private Wording() {}

    static String of(Enum<?> choice) {
        return choice instanceof Quantity.Comparator comparator
                ? comparator.sign()
                : choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> Optional<E> parse(Class<E> choices, String word) {
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> of(choice).equals(word))
                .findFirst();
    }
}
