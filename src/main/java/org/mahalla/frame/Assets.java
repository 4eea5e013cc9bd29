package org.mahalla.frame;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The files under `static`, read once at start and kept in memory with their hashes. */
@Component
final class Assets {
    private final Map<String, Asset> files = new HashMap<>();

    Assets() {
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:static/**/*.*")) {
                String path = file.getURL().getPath();
                String name = path.substring(path.lastIndexOf("/static/") + "/static/".length());
                files.put(name, Asset.of(name, file.getContentAsByteArray()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
}
