/** A package nobody should make. */
@NullMarked
package org.mahalla.badexamples.util;

import org.jspecify.annotations.NullMarked;
