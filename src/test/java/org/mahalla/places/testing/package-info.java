/** Places invented for tests. */
@org.jspecify.annotations.NullMarked
package org.mahalla.places.testing;
