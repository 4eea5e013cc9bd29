package org.mahalla.frame;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The files under `static`, read once at start and kept in memory; style sheets are made small and name hashed files. */
@Component
final class Assets {
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern URL = Pattern.compile("url\\(\"?(?!data:|#)([^)\"]+)\"?\\)");

    private final Map<String, Asset> files = new HashMap<>();

    Assets() {
        Map<String, byte[]> found = found();
        found.forEach((name, body) -> {
            if (!name.endsWith(".css")) {
                files.put(name, Asset.of(name, body));
            }
        });
        found.forEach((name, body) -> {
            if (name.endsWith(".css")) {
                files.put(name, Asset.of(name, sheet(name, body)));
            }
        });
    }

    @Nullable
    Asset find(String name) {
        return files.get(name);
    }

    String address(String name) {
        Asset asset = files.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("no asset " + name);
        }
        return asset.address();
    }

    private byte[] sheet(String name, byte[] body) {
        String small = COMMENT.matcher(new String(body, StandardCharsets.UTF_8)).replaceAll("");
        small = small.replaceAll("\\s*\\n\\s*", "").strip();
        return URL.matcher(small)
                .replaceAll(url -> Matcher.quoteReplacement("url(" + address(resolved(name, url.group(1))) + ")"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String resolved(String sheet, String relative) {
        return URI.create("/" + sheet).resolve(relative).getPath().substring(1);
    }

    private static Map<String, byte[]> found() {
        Map<String, byte[]> found = new TreeMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:static/**/*.*")) {
                String path = file.getURL().getPath();
                String name = path.substring(path.lastIndexOf("/static/") + "/static/".length());
                if (Asset.served(name)) {
                    found.put(name, file.getContentAsByteArray());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
