package org.mahalla.platform.files;

import org.mahalla.shared.Refusal;

/** What became of an uploaded photo. */
public sealed interface PhotoOutcome {
    /** It is in the store. */
    record Accepted(Photo photo) implements PhotoOutcome {}

    /** Nothing was kept; the refusal (PLT-101 … PLT-112) says why and what would help. */
    record Refused(Refusal refusal) implements PhotoOutcome {}
}
