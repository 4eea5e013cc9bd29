package org.mahalla.badexamples;

import org.mahalla.shared.PhoneNumber;

/** A fact that carries a person. */
record ProblemReported(PhoneNumber by) {}
