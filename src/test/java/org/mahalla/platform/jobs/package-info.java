@org.jspecify.annotations.NullMarked
package org.mahalla.platform.jobs;
