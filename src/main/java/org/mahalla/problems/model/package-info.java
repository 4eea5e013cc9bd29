/** The rules of problems as plain values: what may be reported at all. No Spring, no SQL, no wall clock. */
@NamedInterface
@NullMarked
package org.mahalla.problems.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
