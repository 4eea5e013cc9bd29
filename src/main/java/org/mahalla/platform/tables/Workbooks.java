package org.mahalla.platform.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.mahalla.shared.RefusedException;

/** A look into a workbook before anything believes it: sizes as they unpack (not as declared), macros, wild cells. */
final class Workbooks {
    static final int MAX_COLUMNS = 16_384;
    private static final int MAX_ENTRIES = 10_000;
    private static final int MAX_COLUMN_LETTERS = 3;

    private Workbooks() {}

    static void check(Path file, TableLimits limits) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.xml") == null || zip.size() > MAX_ENTRIES) {
                throw new RefusedException("PLT-309");
            }
            long packed = Math.max(1, Files.size(file));
            long unpacked = 0;
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (name.endsWith("vbaproject.bin")) {
                    throw new RefusedException("PLT-303");
                }
                long cap = name.endsWith("worksheets/sheet1.xml") || name.contains("worksheets/")
                        ? limits.unpackedBytes()
                        : limits.sharedTextBytes();
                unpacked = check(zip, entry, unpacked, packed, cap, limits);
            }
        } catch (ZipException e) {
            throw new RefusedException("PLT-309");
        }
    }

    private static long check(ZipFile zip, ZipEntry entry, long before, long packed, long cap, TableLimits limits)
            throws IOException {
        byte[] buffer = new byte[1 << 14];
        WildCells wild = new WildCells();
        long own = 0;
        try (InputStream in = new CappedInput(zip.getInputStream(entry), () -> packed, limits)) {
            for (int some = in.read(buffer); some >= 0; some = in.read(buffer)) {
                own += some;
                wild.look(buffer, some);
                if (own > cap || before + own > limits.unpackedBytes()) {
                    throw new RefusedException("PLT-306", limits.unpackedBytes() >> 20);
                }
            }
        }
        return before + own;
    }

    /** Finds cell addresses beyond the last column (r="AAAA1"), for which a reader would make room. */
    private static final class WildCells {
        private int state;

        void look(byte[] bytes, int length) {
            for (int i = 0; i < length; i++) {
                byte b = bytes[i];
                if (state >= 3 && b >= 'A' && b <= 'Z') {
                    state++;
                } else {
                    state = next(b);
                }
                if (state > 3 + MAX_COLUMN_LETTERS) {
                    throw new RefusedException("PLT-305", MAX_COLUMNS);
                }
            }
        }

        private int next(byte b) {
            if (state == 2 && (b == '"' || b == '\'')) {
                return 3;
            }
            if (state == 1 && b == '=') {
                return 2;
            }
            return b == 'r' ? 1 : 0;
        }
    }
}
