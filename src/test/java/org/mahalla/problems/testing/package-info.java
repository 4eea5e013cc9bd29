/** Problems for tests of every module that shows them. */
@NullMarked
package org.mahalla.problems.testing;

import org.jspecify.annotations.NullMarked;
