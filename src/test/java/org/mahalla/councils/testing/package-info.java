/** Councils for tests. */
@NullMarked
package org.mahalla.councils.testing;

import org.jspecify.annotations.NullMarked;
