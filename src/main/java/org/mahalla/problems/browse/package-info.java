/** The public lists and pages of problems, their maps and exports: what everybody may read, and nothing else. */
@NamedInterface("browse")
@NullMarked
package org.mahalla.problems.browse;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
