/** Which problem comes first: a score from signs that anybody can check, with weights that are settings. */
@NamedInterface
@NullMarked
package org.mahalla.problems.priority;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
