/** What is drawn on paper: joined letters in the house's type, text that can be searched and copied. */
@NamedInterface
@NullMarked
package org.mahalla.frame.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
