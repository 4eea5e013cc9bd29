package org.mahalla.platform.timeline;

import java.util.UUID;

/** A step that an aggregate is to take, for taking many at once. */
public record NextStep(UUID aggregate, Step step) {}
