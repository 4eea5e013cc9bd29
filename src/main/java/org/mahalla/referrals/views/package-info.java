/** Views of the desk's list that an officer keeps under a name. */
@NullMarked
package org.mahalla.referrals.views;

import org.jspecify.annotations.NullMarked;
