/** The register of agencies: the desk's pages on which they are added, changed and retired. */
@NamedInterface
@NullMarked
package org.mahalla.agencies.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
