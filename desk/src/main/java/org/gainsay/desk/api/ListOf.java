package org.gainsay.desk.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

@Says("One part of a list.")
record ListOf<T>(
        @Says("the items of this part, in the order of the list")
        List<T> items,

        @Says("what `page` asks for the part after this one; null on the last") @Nullable
        String next) {
    ListOf {
        items = List.copyOf(items);
    }
}
