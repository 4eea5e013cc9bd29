/** Files from outside: upload, match the columns, try, commit. */
@NullMarked
package org.mahalla.admin.imports;

import org.jspecify.annotations.NullMarked;
