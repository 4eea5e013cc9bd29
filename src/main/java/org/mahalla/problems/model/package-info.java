/** The rules of problems as plain values: what may be reported at all. No Spring, no SQL, no wall clock. */
@NullMarked
package org.mahalla.problems.model;

import org.jspecify.annotations.NullMarked;
