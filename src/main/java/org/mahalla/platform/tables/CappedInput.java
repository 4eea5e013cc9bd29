package org.mahalla.platform.tables;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import org.mahalla.shared.RefusedException;

/** Counts what comes out of a packed stream and refuses (PLT-306) a bomb before it fills anything. */
final class CappedInput extends FilterInputStream {
    private static final long RATIO_COUNTS_FROM = 10L << 20;

    private final TableLimits limits;
    private final LongSupplier packed;
    private long unpacked;

    CappedInput(InputStream in, LongSupplier packed, TableLimits limits) {
        super(in);
        this.packed = packed;
        this.limits = limits;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one >= 0) {
            count(1);
        }
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int some = super.read(buffer, offset, length);
        if (some > 0) {
            count(some);
        }
        return some;
    }

    private void count(int bytes) {
        unpacked += bytes;
        boolean tooDense =
                unpacked > RATIO_COUNTS_FROM && unpacked / limits.unpackedRatio() > Math.max(1, packed.getAsLong());
        if (unpacked > limits.unpackedBytes() || tooDense) {
            throw new RefusedException("PLT-306", limits.unpackedBytes() >> 20);
        }
    }

    /** How many bytes were taken from a stream so far. */
    static final class Counter extends FilterInputStream {
        private long count;

        Counter(InputStream in) {
            super(in);
        }

        long count() {
            return count;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count += one >= 0 ? 1 : 0;
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int some = super.read(buffer, offset, length);
            count += Math.max(0, some);
            return some;
        }
    }
}
