/** Tables of strangers: read row by row without trust, and written so that nothing in them can hurt who opens them. */
@NamedInterface("tables")
@NullMarked
package org.mahalla.platform.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
