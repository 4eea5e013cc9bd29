/** The append-only timeline: the only writer of state. */
@NamedInterface
@NullMarked
package org.mahalla.platform.timeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
