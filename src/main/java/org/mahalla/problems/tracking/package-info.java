/** Following a report by its code. */
@NullMarked
package org.mahalla.problems.tracking;

import org.jspecify.annotations.NullMarked;
