/** The register of places: territories, divisions, neighbourhoods with their waves, venues; the list for everybody. */
@NullMarked
package org.mahalla.places.registry;

import org.jspecify.annotations.NullMarked;
