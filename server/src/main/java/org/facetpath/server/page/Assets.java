package org.facetpath.server.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.facetpath.report.html.Looks;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

/// The files that pages refer to: style sheets, scripts, pictures. They are all in this program; nothing comes from
/// elsewhere. A page refers to a file by an address that changes with its content, so a browser may keep it for good.
final class Assets {

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "png", "image/png");

    private static final Map<String, Asset> ALL = load();

    /// A file.
    ///
    /// @param version changes with the content
    record Asset(Resource content, String type, String version) {}

    private Assets() {}

    static Optional<Asset> find(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    /// Where a page finds the file.
    ///
    /// @throws IllegalArgumentException when there is none of that name
    static String address(String name) {
        var asset = find(name).orElseThrow(() -> new IllegalArgumentException("there is no asset " + name));
        return "/assets/%s?v=%s".formatted(name, asset.version());
    }

    private static Map<String, Asset> load() {
        var all = new HashMap<String, Asset>();
        put(all, "page.css", Looks.css().getBytes(StandardCharsets.UTF_8));
        put(all, "plain.css", Looks.plain().getBytes(StandardCharsets.UTF_8));
        put(all, "htmx.js", read("/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js"));
        own().forEach(name -> put(all, name, read("/assets/" + name)));
        return Map.copyOf(all);
    }

    /// The names of the files in the folder, as the build lists them.
    private static Iterable<String> own() {
        return new String(read("/assets/names.txt"), StandardCharsets.UTF_8)
                .lines()
                .filter(name -> !name.isBlank())
                .toList();
    }

    private static void put(Map<String, Asset> all, String name, byte[] content) {
        var type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
        all.put(
                name,
                new Asset(
                        new ByteArrayResource(content),
                        type,
                        DigestUtils.sha256Hex(content).substring(0, 12)));
    }

    private static byte[] read(String path) {
        try (InputStream file = Assets.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("%s is not in this program".formatted(path));
            }
            return file.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
