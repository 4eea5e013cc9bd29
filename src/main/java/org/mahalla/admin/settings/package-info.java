/** Settings: what they are, what holds, who changed what and why. */
@NullMarked
package org.mahalla.admin.settings;

import org.jspecify.annotations.NullMarked;
