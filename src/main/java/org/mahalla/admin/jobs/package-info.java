/** Long work: what runs, how far it is, stopping it. */
@NullMarked
package org.mahalla.admin.jobs;

import org.jspecify.annotations.NullMarked;
