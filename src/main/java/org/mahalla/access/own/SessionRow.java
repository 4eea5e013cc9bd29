package org.mahalla.access.own;

import java.time.LocalDate;

/** One sign-in as its owner sees it. */
record SessionRow(String handle, String agent, LocalDate since, LocalDate seen, boolean here) {}
