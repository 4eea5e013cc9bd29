/** The meetings of bodies: agenda, attendance, minutes, decisions. */
@NamedInterface
@NullMarked
package org.mahalla.councils.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
