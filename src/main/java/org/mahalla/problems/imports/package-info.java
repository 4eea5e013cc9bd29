/** Reports from the files of others, by a mapping: every row accounted for, the same file again adds nothing. */
@NamedInterface
@NullMarked
package org.mahalla.problems.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
