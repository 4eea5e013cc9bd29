package org.mahalla.platform.tables;

/** What a file turned out to be, by its content and never by its name. */
public enum TableFormat {
    DELIMITED,
    XLSX,
    GEOJSON,
    JSON;

    /** Whether the columns are known before the rows; objects of JSON may each have their own keys. */
    public boolean hasHeader() {
        return this == DELIMITED || this == XLSX;
    }
}
