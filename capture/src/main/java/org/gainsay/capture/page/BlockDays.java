package org.gainsay.capture.page;

import java.util.List;
import org.gainsay.capture.page.Dates.Found;
import org.gainsay.capture.page.Dates.Order;
import org.jspecify.annotations.Nullable;

/** The first day in each paragraph of a page: several ask for it, and it is looked for once. */
final class BlockDays {
    private final List<Block> blocks;
    private final boolean[][] looked = new boolean[Order.values().length][];
    private final @Nullable Found[][] found = new Found[Order.values().length][];

    BlockDays(List<Block> blocks) {
        this.blocks = blocks;
        for (Order order : Order.values()) {
            looked[order.ordinal()] = new boolean[blocks.size()];
            found[order.ordinal()] = new Found[blocks.size()];
        }
    }

    /** The first day in a paragraph, read in an order; null where it names none. */
    @Nullable
    Found first(int block, Order order) {
        int row = order.ordinal();
        if (!looked[row][block]) {
            looked[row][block] = true;
            found[row][block] = Dates.first(blocks.get(block).text(), order);
        }
        return found[row][block];
    }
}
