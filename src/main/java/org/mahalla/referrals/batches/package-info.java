/** Letters of many referrals as one document: looked at before, made as a job, told row by row, closed together. */
@NullMarked
package org.mahalla.referrals.batches;

import org.jspecify.annotations.NullMarked;
