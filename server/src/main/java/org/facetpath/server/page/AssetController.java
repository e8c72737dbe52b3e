package org.facetpath.server.page;

import java.time.Duration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// `/assets`: the files that pages refer to.
@RestController
final class AssetController {

    private static final Duration KEPT = Duration.ofDays(365);

    @GetMapping("/assets/{name}")
    ResponseEntity<Resource> asset(@PathVariable String name) {
        return Assets.find(name)
                .map(asset -> ResponseEntity.ok()
                        .cacheControl(CacheControl.maxAge(KEPT).cachePublic().immutable())
                        // Weak: what has a strong one is not compressed on its way.
                        .eTag("W/\"%s\"".formatted(asset.version()))
                        .header("Content-Type", asset.type())
                        .body(asset.content()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
