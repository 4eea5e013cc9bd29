/** What problems give to the meetings of councils: the highest of them for the agenda, and the figures of a year. */
@NullMarked
package org.mahalla.problems.agenda;

import org.jspecify.annotations.NullMarked;
