package org.mahalla.access.signin;

import org.jspecify.annotations.Nullable;
import org.mahalla.access.AccountId;

/** The account somebody says is theirs, with what is needed to check it. */
record Candidate(
        AccountId id,
        @Nullable String passwordHash,
        boolean passwordIsGiven,
        @Nullable String authenticatorSecret,
        long lastStep,
        boolean disabled) {}
