/** The yearly report of a body. */
@NullMarked
package org.mahalla.councils.yearly;

import org.jspecify.annotations.NullMarked;
