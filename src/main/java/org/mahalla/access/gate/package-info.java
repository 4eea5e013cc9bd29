/** The one way in: who looks, whether the handler lets them, and the headers every answer carries. */
@NullMarked
package org.mahalla.access.gate;

import org.jspecify.annotations.NullMarked;
