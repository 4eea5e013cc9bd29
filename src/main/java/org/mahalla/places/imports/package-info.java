/** Divisions and neighbourhoods from the files of others, by a mapping; the same file again changes nothing. */
@NamedInterface
@NullMarked
package org.mahalla.places.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
