/** Filters of the desk that somebody keeps, for themselves or for all who work at a place, with how much they hold now. */
@NullMarked
package org.mahalla.problems.saved;

import org.jspecify.annotations.NullMarked;
