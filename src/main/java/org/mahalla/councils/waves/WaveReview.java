package org.mahalla.councils.waves;

import java.time.LocalDate;

/** What went well in a wave, what did not, and what the next one does otherwise; everybody reads it once published. */
public record WaveReview(int wave, String well, String badly, String next, LocalDate writtenOn, boolean published) {}
