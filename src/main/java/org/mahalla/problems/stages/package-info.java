/** A problem's life: its row, the steps that may be taken, the state kept by the timeline. */
@NamedInterface
@NullMarked
package org.mahalla.problems.stages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
