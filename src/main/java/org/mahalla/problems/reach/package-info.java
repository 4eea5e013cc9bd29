/** How messages reach people and lead back: short addresses, the address of the site, and who wants no notices. */
@NamedInterface
@NullMarked
package org.mahalla.problems.reach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
