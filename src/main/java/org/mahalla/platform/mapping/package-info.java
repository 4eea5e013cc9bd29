/** What a stranger's table means to us: which column is which field, how its dates, places and words are read. */
@NamedInterface("mapping")
@NullMarked
package org.mahalla.platform.mapping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
