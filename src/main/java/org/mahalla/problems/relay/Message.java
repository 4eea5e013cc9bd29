package org.mahalla.problems.relay;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What desk or reporter said through the relay; `role` is the desk's and null for the reporter. */
public record Message(int seq, boolean fromDesk, @Nullable String role, String words, LocalDate sentOn) {}
