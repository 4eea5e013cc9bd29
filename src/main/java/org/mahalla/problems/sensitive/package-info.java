/** What the council does not see: reports about a person, its manager or itself, before the reviewer above alone. */
@NullMarked
package org.mahalla.problems.sensitive;

import org.jspecify.annotations.NullMarked;
