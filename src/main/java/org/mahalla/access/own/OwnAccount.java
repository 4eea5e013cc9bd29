package org.mahalla.access.own;

import org.jspecify.annotations.Nullable;

/** One's own account as the page and the changes need it. */
record OwnAccount(
        String userName,
        @Nullable String passwordHash,
        boolean passwordIsGiven,
        boolean hasAuthenticator,
        @Nullable String proposedSecret,
        long lastStep) {

    @Override
    public String toString() {
        return "OwnAccount[" + userName + "]";
    }
}
