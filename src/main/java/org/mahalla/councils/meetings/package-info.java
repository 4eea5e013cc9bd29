/** The meetings of bodies: agenda, attendance, minutes, decisions. */
@NullMarked
package org.mahalla.councils.meetings;

import org.jspecify.annotations.NullMarked;
