package org.mahalla.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mahalla.shared.NotFoundException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** Serves the files under `static`: for ever when the address names this content, for minutes when it names an older one. */
@Controller
final class AssetController {
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final CacheControl SHORTLY =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private final Assets assets;

    AssetController(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/assets/{hash}/{*name}")
    ResponseEntity<byte[]> file(
            @PathVariable String hash,
            @PathVariable String name,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, required = false) @Nullable String encodings) {
        Asset asset = get(name.substring(1));
        return answer(asset, asset.hash().equals(hash) ? FOR_EVER : SHORTLY, encodings);
    }

    @GetMapping({"/robots.txt", "/favicon.ico"})
    ResponseEntity<byte[]> wellKnown(
            HttpServletRequest request,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, required = false) @Nullable String encodings) {
        boolean robots = request.getRequestURI().endsWith("robots.txt");
        return answer(get(robots ? "robots.txt" : "favicon.svg"), SHORTLY, encodings);
    }

    /**
     * The service worker, which must stand at the root to serve every page. It is asked anew each time, and differs as
     * soon as any file does, so that phones take up a new version of the whole at once.
     */
    @GetMapping("/sw.js")
    ResponseEntity<byte[]> worker(
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, required = false) @Nullable String encodings) {
        return answer(assets.worker(), CacheControl.noCache(), encodings);
    }

    private Asset get(String name) {
        Asset asset = assets.find(name);
        if (asset == null) {
            throw new NotFoundException();
        }
        return asset;
    }

    private static ResponseEntity<byte[]> answer(Asset asset, CacheControl cache, @Nullable String encodings) {
        byte[] gzip = asset.gzip();
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .cacheControl(cache)
                .header(HttpHeaders.CONTENT_TYPE, asset.type())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (gzip != null
                && encodings != null
                && encodings.toLowerCase(Locale.ROOT).contains("gzip")) {
            return answer.header(HttpHeaders.CONTENT_ENCODING, "gzip")
                    .eTag(asset.hash() + "-gzip")
                    .body(gzip);
        }
        return answer.eTag(asset.hash()).body(asset.body());
    }
}
