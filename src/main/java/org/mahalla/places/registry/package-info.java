/** The register of places: territories, divisions, neighbourhoods with their waves, venues; the list for everybody. */
@NamedInterface
@NullMarked
package org.mahalla.places.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
