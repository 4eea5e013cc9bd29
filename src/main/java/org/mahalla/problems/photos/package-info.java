/** Photos of problems: kept apart until a person has looked, then public one by one. */
@NamedInterface
@NullMarked
package org.mahalla.problems.photos;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
