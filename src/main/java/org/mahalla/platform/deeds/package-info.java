/** One thing done to many rows at once: told row by row, gone on with after a crash, taken back for a while. */
@NamedInterface("deeds")
@NullMarked
package org.mahalla.platform.deeds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
