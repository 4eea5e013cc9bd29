/** The three layouts: for everybody, for staff, and plain. */
@NamedInterface
@NullMarked
package org.mahalla.frame.layout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
