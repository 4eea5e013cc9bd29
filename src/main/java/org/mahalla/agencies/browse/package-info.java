/** What everybody may read of agencies: who they are, what they serve and where; nothing of how they are reached. */
@NullMarked
package org.mahalla.agencies.browse;

import org.jspecify.annotations.NullMarked;
