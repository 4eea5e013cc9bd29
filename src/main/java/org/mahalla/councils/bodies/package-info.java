/** Bodies with their seats and who holds them. */
@NamedInterface
@NullMarked
package org.mahalla.councils.bodies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
