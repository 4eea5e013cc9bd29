package org.mahalla.launcher;

import org.mahalla.frame.Words;
import org.mahalla.shared.Language;
import org.mahalla.shared.Refusal;

/** Refusals as a terminal shows them. */
final class Refusals {
    private Refusals() {}

    static String inEnglish(Refusal refusal) {
        return refusal.code() + " "
                + new Words(false)
                        .in(Language.EN)
                        .t("refusal." + refusal.code(), refusal.parameters().toArray());
    }
}
