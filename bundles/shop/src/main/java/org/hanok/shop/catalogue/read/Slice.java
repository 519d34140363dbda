package org.hanok.shop.catalogue.read;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.hanok.api.Refused;
import org.jspecify.annotations.Nullable;

/** Part of a long list in the order of ids. @param next cursor of the slice after this one, null at the end */
public record Slice<T>(List<T> items, @Nullable String next) {

    private static final int MOST = 100;

    /** @param found one more than {@code size} where there is more */
    public static <R, T> Slice<T> of(List<R> found, int size, ToLongFunction<R> id, Function<R, T> shape) {
        List<R> kept = found.subList(0, Math.min(size, found.size()));
        String next = found.size() > size ? String.valueOf(id.applyAsLong(kept.get(size - 1))) : null;
        return new Slice<>(kept.stream().map(shape).toList(), next);
    }

    /** The id that a cursor stands for; 0 for the empty one. @throws Refused for a cursor we never gave */
    public static long id(String cursor) {
        if (!cursor.matches("[0-9]{0,18}")) {
            throw new Refused("shop.api.refused.cursor");
        }
        return cursor.isEmpty() ? 0 : Long.parseLong(cursor);
    }

    /** @throws Refused for anything but 1 to 100 */
    public static int size(String limit) {
        int size = limit.matches("[0-9]{1,3}") ? Integer.parseInt(limit) : 0;
        if (size < 1 || size > MOST) {
            throw new Refused("shop.api.refused.limit", MOST);
        }
        return size;
    }
}
