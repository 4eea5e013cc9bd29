package org.mahalla.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody is for a place. What each may do and see is written in {@link RoleTable} and `docs/roles.md`. */
public enum Role {
    MANAGER,
    DEPUTY,
    SECRETARY,
    MEMBER,
    GROUP_LEAD,
    REVIEWER,
    OFFICER,
    COORDINATOR,
    KEEPER,
    DISTRIBUTOR,
    APPROVER,
    ORGANISER,
    ANALYST,
    AUDITOR,
    ADMINISTRATOR;

    /** How the role is written in rows, files and message keys: `group_lead`. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the role reads what is sealed or changes settings, and so holds only where both factors were shown. */
    public boolean needsBothFactors() {
        return this == REVIEWER || this == AUDITOR || this == ADMINISTRATOR;
    }

    public static Optional<Role> ofCode(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
