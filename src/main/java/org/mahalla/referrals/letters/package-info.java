/** Letters to agencies as PDF: joined letters, page numbers, a code to answer by, text that can be searched and copied. */
@NamedInterface
@NullMarked
package org.mahalla.referrals.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
