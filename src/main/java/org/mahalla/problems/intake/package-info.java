/** Receiving reports: the three steps on a phone, drafts, the code, and what the desk types for somebody. */
@NamedInterface
@NullMarked
package org.mahalla.problems.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
