/** Photos of problems: kept apart until a person has looked, then public one by one. */
@NullMarked
package org.mahalla.problems.photos;

import org.jspecify.annotations.NullMarked;
