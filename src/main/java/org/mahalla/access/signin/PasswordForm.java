package org.mahalla.access.signin;

/** What was typed at the sign-in with a password; the page gives back the name alone. */
record PasswordForm(String name, String password, String code, boolean remember, String next) {
    PasswordForm {
        name = name.strip();
    }

    @Override
    public String toString() {
        return "PasswordForm[…]";
    }
}
