package org.mahalla.platform.tables;

import org.mahalla.shared.Refusal;

/** Why a row cannot be taken: the column (empty when it is the whole row), what stood there and the reason. */
public record CellProblem(String column, String found, Refusal reason) {
    private static final int SHOWN = 200;

    public CellProblem {
        if (found.length() > SHOWN) {
            int end = Character.isHighSurrogate(found.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
            found = found.substring(0, end) + "…";
        }
    }

    public static CellProblem of(String column, String found, String code, Object... parameters) {
        return new CellProblem(column, found, Refusal.of(code, parameters));
    }

    static CellProblem ofRow(String code, Object... parameters) {
        return of("", "", code, parameters);
    }
}
