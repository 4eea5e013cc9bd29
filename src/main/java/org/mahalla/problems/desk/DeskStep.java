package org.mahalla.problems.desk;

import java.util.Locale;
import org.mahalla.access.Action;

/** What the desk may do with a problem: the step of the timeline, the right it needs, the field that is told when it fails. */
enum DeskStep {
    VERIFY(Action.VERIFY, "title"),
    PUBLISH_TEXT(Action.PUBLISH_TEXT, "title"),
    PUBLISH_PHOTO(Action.PUBLISH_PHOTO, "photos-of"),
    HIDE_PHOTO(Action.PUBLISH_PHOTO, "photos-of"),
    BLUR_PHOTO(Action.PUBLISH_PHOTO, "photos-of"),
    TAKE_IN_HAND(Action.TAKE_IN_HAND, "holder"),
    ANSWER(Action.ANSWER_PUBLICLY, "answer"),
    NOTE(Action.NOTE_INTERNALLY, "note"),
    CLAIM_SOLVED(Action.CLOSE, "solved"),
    FIND_IMPOSSIBLE(Action.CLOSE, "impossible"),
    SET_ASIDE(Action.SET_ASIDE, "as"),
    RETURN(Action.SET_ASIDE, "why"),
    REVIEW(Action.VERIFY, "why"),
    OVERRIDE(Action.OVERRIDE_STEP, "target"),
    JOIN(Action.JOIN, "into"),
    SPLIT(Action.JOIN, "into"),
    APART(Action.JOIN, "into");

    private final Action action;
    private final String field;

    DeskStep(Action action, String field) {
        this.action = action;
        this.field = field;
    }

    /** As the timeline writes it. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    Action action() {
        return action;
    }

    String field() {
        return field;
    }
}
