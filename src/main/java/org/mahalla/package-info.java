/** Mahalla: neighbourhood problems, planning and help. */
@org.jspecify.annotations.NullMarked
package org.mahalla;
