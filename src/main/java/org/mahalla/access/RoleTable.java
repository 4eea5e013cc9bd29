package org.mahalla.access;

import static org.mahalla.access.Action.*;
import static org.mahalla.access.FieldGroup.*;
import static org.mahalla.access.Role.*;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Which role may do which action and see which fields: `docs/roles.md` in code; a test compares the two. */
public final class RoleTable {
    private static final Map<Role, Set<Action>> ACTIONS = new EnumMap<>(Role.class);
    private static final Map<Role, Set<FieldGroup>> FIELDS = new EnumMap<>(Role.class);

    static {
        allow(SEE_REPORTS, MANAGER, DEPUTY, SECRETARY, MEMBER, GROUP_LEAD, OFFICER);
        allow(VERIFY, MANAGER, DEPUTY, SECRETARY);
        allow(TAKE_IN_HAND, MANAGER, DEPUTY, SECRETARY, GROUP_LEAD);
        allow(PUBLISH_TEXT, MANAGER, DEPUTY, SECRETARY);
        allow(PUBLISH_PHOTO, MANAGER, DEPUTY, SECRETARY);
        allow(ANSWER_PUBLICLY, MANAGER, DEPUTY, SECRETARY, OFFICER);
        allow(NOTE_INTERNALLY, MANAGER, DEPUTY, SECRETARY, MEMBER, GROUP_LEAD, OFFICER);
        allow(CLOSE, MANAGER, DEPUTY, SECRETARY);
        allow(PROPOSE, MANAGER, DEPUTY, SECRETARY, MEMBER, GROUP_LEAD);
        allow(ADOPT, MANAGER, DEPUTY);
        allow(SEE_MEETINGS, MANAGER, DEPUTY, SECRETARY, MEMBER, GROUP_LEAD);
        allow(HOLD_MEETINGS, MANAGER, DEPUTY, SECRETARY);
        allow(SEE_REFERRALS, MANAGER, DEPUTY, SECRETARY, MEMBER, GROUP_LEAD, OFFICER);
        allow(REFER, MANAGER, DEPUTY, SECRETARY, OFFICER);
        allow(HANDLE_REFERRALS, OFFICER);
        allow(SET_ASIDE, MANAGER, DEPUTY, SECRETARY);
        allow(JOIN, MANAGER, DEPUTY, SECRETARY);
        allow(TYPE_REPORT, MANAGER, DEPUTY, SECRETARY, MEMBER, GROUP_LEAD);
        allow(ASK_REPORTER, MANAGER, DEPUTY, SECRETARY);
        allow(ASK_REVEAL, MANAGER, DEPUTY, SECRETARY);
        allow(ALLOW_REVEAL, REVIEWER);
        allow(OVERRIDE_STEP, MANAGER, DEPUTY);
        allow(SEE_SENSITIVE_REPORTS, REVIEWER);
        allow(SEE_HELP_REQUESTS, REVIEWER);
        allow(EXPORT, MANAGER, DEPUTY, SECRETARY, OFFICER, ANALYST);
        allow(IMPORT, ADMINISTRATOR);
        allow(SEE_FIGURES, MANAGER, DEPUTY, SECRETARY, MEMBER, GROUP_LEAD, REVIEWER, OFFICER, ANALYST);
        allow(MANAGE_PLACES, ADMINISTRATOR);
        allow(MANAGE_TOPICS, ADMINISTRATOR);
        allow(MANAGE_BODIES, MANAGER, ADMINISTRATOR);
        allow(REVIEW_WAVES, REVIEWER, ADMINISTRATOR);
        allow(MANAGE_AGENCIES, OFFICER, ADMINISTRATOR);
        allow(MANAGE_STEPS, ADMINISTRATOR);
        allow(MANAGE_PEOPLE, ADMINISTRATOR);
        allow(MANAGE_KEYS, ADMINISTRATOR);
        allow(MANAGE_SETTINGS, ADMINISTRATOR);
        allow(SEE_JOBS, ADMINISTRATOR);
        allow(SEE_NOTICES, ADMINISTRATOR);
        allow(SEE_HEALTH, ADMINISTRATOR);
        allow(SEE_TRAIL, AUDITOR);
        allow(USE_OWN_ACCOUNT, Role.values());
        show(REPORT_WORDS, MANAGER, DEPUTY, SECRETARY, MEMBER, GROUP_LEAD, OFFICER);
        show(RELAY_MESSAGES, MANAGER, DEPUTY, SECRETARY);
        show(SENSITIVE_WORDS, REVIEWER);
        show(INTERNAL_NOTES, MANAGER, DEPUTY, SECRETARY, MEMBER, GROUP_LEAD, OFFICER);
        show(ACCOUNT_CONTACT, ADMINISTRATOR);
        show(TRAIL_ENTRIES, AUDITOR);
        show(HEALTH_FIGURES, ADMINISTRATOR);
    }

    private RoleTable() {}

    public static boolean may(Role role, Action action) {
        return ACTIONS.getOrDefault(role, Set.of()).contains(action);
    }

    public static boolean sees(Role role, FieldGroup fields) {
        return FIELDS.getOrDefault(role, Set.of()).contains(fields);
    }

    /** What the command line does in the name of who runs the machine: no reading of what is sealed from it. */
    static Set<Action> operator() {
        return EnumSet.complementOf(EnumSet.of(
                SEE_SENSITIVE_REPORTS,
                SEE_HELP_REQUESTS,
                SEE_TRAIL,
                ASK_REPORTER,
                ASK_REVEAL,
                ALLOW_REVEAL,
                USE_OWN_ACCOUNT));
    }

    private static void allow(Action action, Role... roles) {
        Arrays.stream(roles)
                .forEach(role -> ACTIONS.computeIfAbsent(role, key -> EnumSet.noneOf(Action.class))
                        .add(action));
    }

    private static void show(FieldGroup fields, Role... roles) {
        Arrays.stream(roles)
                .forEach(role -> FIELDS.computeIfAbsent(role, key -> EnumSet.noneOf(FieldGroup.class))
                        .add(fields));
    }
}
