package org.mahalla.access;

import org.jspecify.annotations.Nullable;
import org.mahalla.shared.Language;

/**
 * What an account begins with. Without a password only the one-time code opens it, so then a phone or an e-mail is
 * needed. A given password is one that somebody else knows: it has to be changed at the first sign-in.
 */
public record NewAccount(
        String userName,
        String displayName,
        @Nullable String password,
        boolean passwordIsGiven,
        @Nullable String phone,
        @Nullable String email,
        Language language) {

    public NewAccount(
            String userName,
            String displayName,
            @Nullable String password,
            @Nullable String phone,
            @Nullable String email,
            Language language) {
        this(userName, displayName, password, false, phone, email, language);
    }

    @Override
    public String toString() {
        return "NewAccount[" + userName + "]";
    }
}
