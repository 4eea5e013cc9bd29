package org.mahalla.platform.tables;

/**
 * What became of the rows of a file. Every row is one of the four: new or changed here, joined to another that the source
 * itself declares its parent, known already as it is, or refused with a reason.
 */
public record ImportCounts(long rows, long imported, long joined, long unchanged, long refused) {
    /** Refuses counts that do not add up. */
    public ImportCounts {
        if (rows != imported + joined + unchanged + refused) {
            throw new IllegalArgumentException(
                    "%d rows are not %d + %d + %d + %d".formatted(rows, imported, joined, unchanged, refused));
        }
    }
}
