package org.mahalla.problems.closing;

import org.mahalla.shared.Contact;
import org.mahalla.shared.Language;

/** Somebody to ask, by the one way a message takes. */
public record Asked(Contact contact, Language language) {}
