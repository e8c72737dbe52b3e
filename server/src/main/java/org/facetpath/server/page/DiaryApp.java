package org.facetpath.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What makes the diary an app that opens without a network: its manifest, and the worker that keeps its page and files
/// on the phone.
@RestController
final class DiaryApp {

    private static final List<String> FILES =
            List.of("plain.css", "app.css", "patient.css", "icon.png", "app.js", "language.js", "diary.js");

    /// The frame of the diary's pages.
    static AppFrame frame(HttpServletRequest request) {
        return AppFrame.of(request)
                .with("diary.js")
                .installable(DiaryController.PATH + "/app.webmanifest")
                .backTo(DiaryController.PATH);
    }

    @GetMapping(DiaryController.PATH + "/app.webmanifest")
    ResponseEntity<Map<String, Object>> manifest(HttpServletRequest request) {
        var name = Pages.speech(request).say("diary.app");
        var icons = Stream.of("192", "512")
                .map(size -> Map.of(
                        "src",
                        Assets.address("diary-icon-%s.png".formatted(size)),
                        "sizes",
                        "%sx%s".formatted(size, size),
                        "type",
                        "image/png",
                        "purpose",
                        "any maskable"))
                .toList();
        var manifest = Map.<String, Object>of(
                "name",
                name,
                "short_name",
                name,
                "id",
                DiaryController.PATH,
                "start_url",
                DiaryController.PATH,
                "scope",
                DiaryController.PATH,
                "display",
                "standalone",
                "background_color",
                "#fbfaf7",
                "theme_color",
                "#0b5a8a",
                "icons",
                icons);
        return ResponseEntity.ok()
                .header("Content-Type", "application/manifest+json")
                .body(manifest);
    }

    /// The worker with the addresses of this build's files, so that another build is another worker.
    @GetMapping(DiaryController.PATH + "/worker.js")
    ResponseEntity<String> worker() throws IOException {
        var files = FILES.stream()
                .map(name -> "'" + Assets.address(name) + "'")
                .collect(Collectors.joining(", ", "const FILES = [", "];\n"));
        var script = Assets.find("diary-worker.js").orElseThrow().content().getContentAsString(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/javascript; charset=utf-8"))
                .cacheControl(CacheControl.noCache())
                .header("Service-Worker-Allowed", DiaryController.PATH)
                .body(files + script);
    }
}
