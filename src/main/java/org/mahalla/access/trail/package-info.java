/** The trail as who may see it reads it: rows, filters, page. */
@NullMarked
package org.mahalla.access.trail;

import org.jspecify.annotations.NullMarked;
