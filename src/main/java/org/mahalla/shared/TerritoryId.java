package org.mahalla.shared;

/**
 * The storage home of rows (a county by default): a small number, fixed at birth, never used as geography. Refuses
 * values that do not fit into sixteen bits, because every id carries it there.
 */
public record TerritoryId(int value) implements Comparable<TerritoryId> {
    public static final int MAX = 0xFFFF;

    public TerritoryId {
        if (value < 0 || value > MAX) {
            throw new IllegalArgumentException("territory " + value + " is outside 0.." + MAX);
        }
    }

    /** The territory written into the id by {@link IdMaker}. */
    public static TerritoryId of(java.util.UUID id) {
        return new TerritoryId((int) (id.getLeastSignificantBits() >>> 46) & MAX);
    }

    @Override
    public int compareTo(TerritoryId other) {
        return Integer.compare(value, other.value);
    }
}
