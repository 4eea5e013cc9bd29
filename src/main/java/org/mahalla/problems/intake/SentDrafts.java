package org.mahalla.problems.intake;

import org.mahalla.problems.erasing.PartOfReport;
import org.springframework.stereotype.Component;

/** The draft a report was sent from goes with it: it still knows the code. */
@Component
class SentDrafts implements PartOfReport {
    private static final String KEY = "report:";

    private final Drafts drafts;

    SentDrafts(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public void erase(Going going) {
        going.keys().stream()
                .filter(key -> key.startsWith(KEY))
                .forEach(key -> drafts.erase(key.substring(KEY.length())));
    }
}
