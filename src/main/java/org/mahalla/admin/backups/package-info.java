/** Backups: what is on the shelf, when one was last proved, making one and proving one now. */
@NullMarked
package org.mahalla.admin.backups;

import org.jspecify.annotations.NullMarked;
