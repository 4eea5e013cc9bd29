package org.mahalla.problems.follow;

import java.util.UUID;
import org.mahalla.shared.Contact;
import org.mahalla.shared.Language;

/** Somebody who follows something: where the messages go and in which language, and nothing else. */
record Follower(UUID id, Contact contact, Language language, Target target) {}
