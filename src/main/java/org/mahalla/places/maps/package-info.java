/** Maps drawn by the server: as SVG in a page, as a picture to click on without JavaScript, as GeoJSON for a live map. */
@NamedInterface
@NullMarked
package org.mahalla.places.maps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
