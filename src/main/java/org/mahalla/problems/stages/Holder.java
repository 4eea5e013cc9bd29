package org.mahalla.problems.stages;

import org.jspecify.annotations.Nullable;
import org.mahalla.frame.Page;
import org.mahalla.problems.model.Stage;
import org.mahalla.problems.model.State;

/**
 * Who has a problem, for the public pages and the desk alike: until it is read the manager, then the council, in
 * follow-up whoever it was given to; what is about the manager or the council is with a reviewer above.
 */
public record Holder(String code, @Nullable String name) {
    /** How the row says that nobody in particular was named. */
    static final String COUNCIL = "council";

    public static Holder of(State state, boolean aboutCouncil, String written) {
        if (!state.open()) {
            return new Holder("nobody", null);
        }
        if (state == State.NEW) {
            return new Holder(aboutCouncil ? "reviewer" : "manager", null);
        }
        boolean named = state.stage() == Stage.FOLLOW_UP && !written.equals(COUNCIL);
        return new Holder(COUNCIL, named ? written : null);
    }

    /** In the words of the page. */
    public String in(Page page) {
        return name == null ? page.t("problems.holder." + code) : name;
    }
}
