package org.mahalla.access.own;

import java.time.LocalDate;

/** One role with the name of its place and the last day of its term. */
record OwnRole(String roleKey, String place, LocalDate until) {}
