/** The parts pages are made of: fields, tags, steps, notices. */
@NamedInterface
@NullMarked
package org.mahalla.frame.components;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
