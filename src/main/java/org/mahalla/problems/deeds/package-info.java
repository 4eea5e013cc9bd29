/** What the desk does to one or many problems at once: looked at before, told row by row, taken back for ten minutes. */
@NamedInterface
@NullMarked
package org.mahalla.problems.deeds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
