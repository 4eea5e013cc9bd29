package org.mahalla.access;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** A thing that needs a right. Browsing the public pages, reporting and following by code need none. */
public enum Action {
    SEE_REPORTS,
    VERIFY,
    TAKE_IN_HAND,
    PUBLISH_TEXT,
    PUBLISH_PHOTO,
    ANSWER_PUBLICLY,
    NOTE_INTERNALLY,
    CLOSE,
    PROPOSE,
    ADOPT,
    SEE_MEETINGS,
    HOLD_MEETINGS,
    SEE_REFERRALS,
    REFER,
    HANDLE_REFERRALS,
    SET_ASIDE,
    JOIN,
    TYPE_REPORT,
    ASK_REPORTER,
    ASK_REVEAL,
    ALLOW_REVEAL,
    OVERRIDE_STEP,
    SEE_SENSITIVE_REPORTS,
    SEE_HELP_REQUESTS,
    EXPORT,
    IMPORT,
    SEE_FIGURES,
    MANAGE_PLACES,
    MANAGE_TOPICS,
    MANAGE_BODIES,
    REVIEW_WAVES,
    MANAGE_AGENCIES,
    MANAGE_STEPS,
    MANAGE_PEOPLE,
    MANAGE_KEYS,
    MANAGE_SETTINGS,
    SEE_JOBS,
    SEE_NOTICES,
    SEE_HEALTH,
    SEE_TRAIL,
    /** One's own password, authenticator and sessions: everybody who is signed in, whatever the roles. */
    USE_OWN_ACCOUNT,
    API_READ,
    API_REPORT,
    API_PUBLISH;

    private static final Set<Action> TO_COME = EnumSet.of(SEE_FIGURES);

    /** Whether there is anything to do with it yet; the right to what is to come opens nothing so far. */
    public boolean isBuilt() {
        return !TO_COME.contains(this);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
