/** People who sign in for tests of every module. */
@NullMarked
package org.mahalla.access.testing;

import org.jspecify.annotations.NullMarked;
