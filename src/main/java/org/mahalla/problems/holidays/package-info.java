/** Holidays, which no deadline counts, and occasions. */
@NamedInterface
@NullMarked
package org.mahalla.problems.holidays;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
