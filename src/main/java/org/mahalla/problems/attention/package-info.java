/** What asks for a colleague’s attention: what was given to them, where they were named, what changed since they looked. */
@NullMarked
package org.mahalla.problems.attention;

import org.jspecify.annotations.NullMarked;
