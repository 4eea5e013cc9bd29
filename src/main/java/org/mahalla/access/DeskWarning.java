package org.mahalla.access;

import java.util.function.BooleanSupplier;

/**
 * Something that who may do the action has to know on every page of theirs, as long as it holds; each module declares its
 * own as beans. `path` tells more. `holds` is asked with every page and has to be quick.
 */
public record DeskWarning(String labelKey, String path, Action action, BooleanSupplier holds) {}
