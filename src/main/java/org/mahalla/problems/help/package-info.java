/** Help for oneself: a sealed request outside the public flow, never a problem; kept for the relief module. */
@NullMarked
package org.mahalla.problems.help;

import org.jspecify.annotations.NullMarked;
