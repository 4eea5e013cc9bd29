/** Bodies with their seats and who holds them. */
@NullMarked
package org.mahalla.councils.bodies;

import org.jspecify.annotations.NullMarked;
