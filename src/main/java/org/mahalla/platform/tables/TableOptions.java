package org.mahalla.platform.tables;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import org.jspecify.annotations.Nullable;
import org.mahalla.shared.RefusedException;

/**
 * What cannot be seen in a delimited text file and must be said: its encoding, when it is neither UTF-8 nor UTF-16 with
 * a mark. The delimiter is sniffed from the header unless it is named.
 */
public record TableOptions(
        @Nullable Charset encoding, @Nullable Character delimiter, TableLimits limits) {

    public static TableOptions standard() {
        return new TableOptions(null, null, TableLimits.standard());
    }

    /** Refuses (PLT-311) the name of an encoding that does not exist. */
    public static Charset encoding(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new RefusedException("PLT-311", name);
        }
    }
}
