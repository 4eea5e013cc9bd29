/** The topics residents choose from: «نظام مسائل محلات». */
@NullMarked
package org.mahalla.problems.taxonomy;

import org.jspecify.annotations.NullMarked;
