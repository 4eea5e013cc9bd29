package org.mahalla.platform.tables;

/**
 * How much of a stranger's file is read before it is refused.
 *
 * @param rows rows without the header, empty ones counted
 * @param columns columns of the header or keys of an object
 * @param cellCharacters characters of one cell
 * @param unpackedBytes bytes after unpacking
 * @param unpackedRatio unpacked to packed, looked at once ten megabytes are unpacked
 * @param sharedTextBytes a workbook's table of shared texts, which is held in memory
 * @param points corners of one geometry
 */
public record TableLimits(
        int rows,
        int columns,
        int cellCharacters,
        long unpackedBytes,
        int unpackedRatio,
        long sharedTextBytes,
        int points) {

    public static TableLimits standard() {
        return new TableLimits(1_048_576, 512, 32_767, 2L << 30, 200, 64L << 20, 200_000);
    }
}
