/** What referrals keep of a problem goes with its words: when a report is erased, and when nothing of it may be seen. */
@NullMarked
package org.mahalla.referrals.hiding;

import org.jspecify.annotations.NullMarked;
