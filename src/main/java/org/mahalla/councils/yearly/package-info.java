/** The yearly report of a body. */
@NamedInterface
@NullMarked
package org.mahalla.councils.yearly;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
