/** What was learnt from each wave of neighbourhoods. */
@NamedInterface
@NullMarked
package org.mahalla.councils.waves;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
