/**
 * Forgetting: a report erased by its writer, and what is kept no longer than its time. What other slices hold of a report
 * they erase themselves, as {@link org.mahalla.problems.erasing.PartOfReport}.
 */
@NullMarked
package org.mahalla.problems.erasing;

import org.jspecify.annotations.NullMarked;
