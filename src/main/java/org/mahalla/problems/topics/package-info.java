/** The room where the taxonomy is changed: drafts, their effect on open work, versions that were published. */
@NullMarked
package org.mahalla.problems.topics;

import org.jspecify.annotations.NullMarked;
