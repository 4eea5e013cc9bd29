/** What councils should talk about of their referrals: new answers, and agencies that do not answer. */
@NullMarked
package org.mahalla.referrals.agenda;

import org.jspecify.annotations.NullMarked;
