package org.mahalla.access;

/**
 * A path that another machine posts to with a secret of its own and without cookies, declared as a bean by its module: no
 * form token is asked for there. The handler checks the secret before anything else.
 */
public record MachineDoor(String path) {}
