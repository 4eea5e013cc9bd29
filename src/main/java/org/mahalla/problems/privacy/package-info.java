/** Before anything goes public: personal details marked in words, faces and plates made unknowable on photos. */
@NamedInterface
@NullMarked
package org.mahalla.problems.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
