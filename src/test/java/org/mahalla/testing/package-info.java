/** What tests of several modules share: a real PostgreSQL, the running application, named neighbours. */
@NullMarked
package org.mahalla.testing;

import org.jspecify.annotations.NullMarked;
