package dev.revchain.worker;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Who answers the standard's call, in words. */
final class ProviderName {

    private final Mirror mirror;
    private final Request request;
    private final String namespace;

    ProviderName(Mirror mirror, Request request, String namespace) {
        this.mirror = mirror;
        this.request = request;
        this.namespace = namespace;
    }

    /** The name with the version, where both can be found out; else the class. */
    String text() throws IOException {
        String type = request.provider().or(this::registered).orElse("");
        Optional<Class<?>> eclipse = mirror.find("org.eclipse.persistence.Version");
        return type.startsWith("org.eclipse.persistence") && eclipse.isPresent()
                ? "EclipseLink " + mirror.callStatic("org.eclipse.persistence.Version", "getVersion")
                : type;
    }

    /** The first class that a jar registers as a provider; empty when none does. */
    Optional<String> registered() {
        List<URL> files = mirror.resources("META-INF/services/" + namespace + ".persistence.spi.PersistenceProvider");
        for (URL file : files) {
            try (InputStream in = file.openStream()) {
                Optional<String> name = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .map(line -> line.replaceFirst("#.*", "").strip())
                        .filter(line -> !line.isEmpty())
                        .findFirst();
                if (name.isPresent()) {
                    return name;
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        return Optional.empty();
    }
}
