/** Files kept under the hash of their content, and photos that are taken in as bare pixels. */
@NamedInterface
@NullMarked
package org.mahalla.platform.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
