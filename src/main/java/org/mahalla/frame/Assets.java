package org.mahalla.frame;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The files under `static`, read once at start and kept in memory. Style sheets are made small, name hashed files, and
 * bring along the sheet they import, so that a page asks for one.
 */
@Component
final class Assets {
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern URL = Pattern.compile("url\\(\"?(?!data:|#)([^)\"]+)\"?\\)");

    private static final Pattern LINE_START = Pattern.compile("(?m)^[ \\t]+(//.*\\n)?|^//.*\\n|^\\n");
    private static final Pattern IMPORT = Pattern.compile("@import \"([a-z]+\\.css)\";");

    private final Map<String, Asset> files = new HashMap<>();
    private final Asset worker;

    Assets() {
        Map<String, byte[]> found = found();
        found.forEach((name, body) -> {
            if (!name.endsWith(".css")) {
                files.put(name, Asset.of(name, name.startsWith("js/") ? script(body) : body));
            }
        });
        found.keySet().forEach(name -> {
            if (name.endsWith(".css")) {
                files.put(name, Asset.of(name, sheet(name, found).getBytes(StandardCharsets.UTF_8)));
            }
        });
        worker = workerOf(found.getOrDefault("js/worker.js", new byte[0]));
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

    /** What a worker does, under the version of all files together; the queue comes from where pages have it too. */
    Asset worker() {
        return worker;
    }

    private Asset workerOf(byte[] body) {
        String hashes = new TreeMap<>(files).values().stream().map(Asset::hash).collect(Collectors.joining());
        String version =
                Asset.of("all.txt", hashes.getBytes(StandardCharsets.UTF_8)).hash();
        String queue = files.containsKey("js/queue.js") ? "importScripts(\"" + address("js/queue.js") + "\");\n" : "";
        String script = "const VERSION = \"" + version + "\";\n" + queue;
        return Asset.of(
                "sw.js", (script + new String(script(body), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
    }

    /** Without indentation and lines of comment; a script of ours has no text over several lines. */
    private static byte[] script(byte[] body) {
        return LINE_START
                .matcher(new String(body, StandardCharsets.UTF_8))
                .replaceAll("")
                .getBytes(StandardCharsets.UTF_8);
    }

    String inline(String name) {
        return Objects.requireNonNull(files.get(name), name).inline();
    }

    private String sheet(String name, Map<String, byte[]> found) {
        byte[] body = Objects.requireNonNull(found.get(name), name);
        String small = COMMENT.matcher(new String(body, StandardCharsets.UTF_8)).replaceAll("");
        small = small.replaceAll("\\s*\\n\\s*", "").strip();
        small = URL.matcher(small)
                .replaceAll(url -> Matcher.quoteReplacement("url(" + address(resolved(name, url.group(1))) + ")"));
        return IMPORT.matcher(small)
                .replaceAll(sheet -> Matcher.quoteReplacement(sheet(resolved(name, sheet.group(1)), found)));
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
