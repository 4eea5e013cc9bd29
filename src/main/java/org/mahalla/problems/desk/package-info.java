/** The neighbourhood's desk: what arrived, the list, one problem with its next steps, and what only a reviewer sees. */
@NullMarked
package org.mahalla.problems.desk;

import org.jspecify.annotations.NullMarked;
