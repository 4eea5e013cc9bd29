/** Agencies and what they serve, brought in from a table of others. */
@NamedInterface
@NullMarked
package org.mahalla.agencies.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
