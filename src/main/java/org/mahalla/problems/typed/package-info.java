/** Reports that the desk types for somebody who telephones or stands there, and the code it reads out to them. */
@NullMarked
package org.mahalla.problems.typed;

import org.jspecify.annotations.NullMarked;
