/** The neighbourhood's desk: what arrived, the list, and one problem with its next steps. */
@NullMarked
package org.mahalla.problems.desk;

import org.jspecify.annotations.NullMarked;
