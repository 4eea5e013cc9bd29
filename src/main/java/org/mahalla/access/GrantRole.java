package org.mahalla.access;

/**
 * Gives a role over a place for a term. Refuses with ACC-010 who may not manage people at the place, ACC-011 an auditor
 * who is or would be an administrator, ACC-012 a term longer than five years, ACC-013 an account that is not there.
 */
public abstract class GrantRole {
    public abstract void grant(Viewer by, AccountId account, Grant grant, String reason);
}
