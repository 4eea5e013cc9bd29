/** Clusters: firms as members, and what they demand together. */
@NamedInterface
@NullMarked
package org.mahalla.councils.clusters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
