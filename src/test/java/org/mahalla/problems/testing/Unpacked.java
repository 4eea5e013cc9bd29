package org.mahalla.problems.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a page or a file says, as text; a workbook's shared words and sheets are unpacked first. */
public final class Unpacked {
    private Unpacked() {}

    public static String text(MvcTestResult result) {
        byte[] bytes = result.getResponse().getContentAsByteArray();
        if (bytes.length < 2 || bytes[0] != 'P' || bytes[1] != 'K') {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        StringBuilder all = new StringBuilder();
        try {
            Path file = Files.write(Files.createTempFile("workbook", ".xlsx"), bytes);
            try (var zip = new ZipFile(file.toFile())) {
                for (var entry : Collections.list(zip.entries())) {
                    all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toString();
    }
}
