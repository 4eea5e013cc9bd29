package org.mahalla.access;

/**
 * Makes an account. Refuses with ACC-001 a user name that is taken or looks like another, ACC-002 one of mixed scripts or
 * odd signs, ACC-003 a weak password, ACC-004 a phone or e-mail that is none, ACC-005 neither password nor contact.
 */
public abstract class CreateAccount {
    public abstract AccountId create(Viewer by, NewAccount account);
}
