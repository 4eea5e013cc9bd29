package org.mahalla.referrals.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/** Tells what office document a packed file is, by what lies in it and not by its name. */
final class OfficeFile {
    static final String WORDS = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String TABLE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String OPEN_WORDS = "application/vnd.oasis.opendocument.text";
    static final String OPEN_TABLE = "application/vnd.oasis.opendocument.spreadsheet";

    private static final Map<String, String> PARTS = Map.of("word/document.xml", WORDS, "xl/workbook.xml", TABLE);
    private static final int LONGEST = 100;

    private OfficeFile() {}

    /** Empty for everything else, also for one that brings macros or embedded programs along. */
    static Optional<String> type(byte[] bytes) {
        if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') {
            return Optional.empty();
        }
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            return type(zip);
        } catch (IOException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    /** Reads the list of what lies in it and unpacks nothing but its short word on what it is. */
    private static Optional<String> type(ZipFile zip) throws IOException {
        @Nullable String type = null;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (runs(name)) {
                return Optional.empty();
            }
            if (name.equals("mimetype")) {
                type = open(
                        new String(zip.getInputStream(entry).readNBytes(LONGEST), StandardCharsets.US_ASCII).strip());
            }
            type = PARTS.getOrDefault(name, type);
        }
        return Optional.ofNullable(type);
    }

    private static boolean runs(String name) {
        return name.contains("vbaproject")
                || name.contains("/embeddings/")
                || name.contains("/activex/")
                || name.startsWith("basic/")
                || name.startsWith("scripts/");
    }

    private static @Nullable String open(String said) {
        return said.equals(OPEN_WORDS) || said.equals(OPEN_TABLE) ? said : null;
    }
}
