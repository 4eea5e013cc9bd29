/** Classes as they must not be: each breaks one of the house rules, so that the rules are seen to bite. */
@NullMarked
package org.mahalla.badexamples;

import org.jspecify.annotations.NullMarked;
