/** The topics residents choose from: «نظام مسائل محلات». */
@NamedInterface
@NullMarked
package org.mahalla.problems.taxonomy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
