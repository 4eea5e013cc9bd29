/** Help for oneself: a sealed request outside the public flow, never a problem; kept for the relief module. */
@NamedInterface
@NullMarked
package org.mahalla.problems.help;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
