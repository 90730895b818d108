package dev.revchain.maven;

import dev.revchain.database.DatabaseUrl;
import dev.revchain.database.ServerVersion;
import dev.revchain.embedded.EmbeddedVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The plugin as it stands in a POM. */
final class PomFragment {

    /** What holds from now on, and so belongs there when it was typed. */
    private static final List<String> LASTING = List.of(
            "user",
            "serverId",
            "versionTable",
            "versionSchema",
            "postgresVersion",
            "locations",
            "schemaDirectory",
            "includeSchemas",
            "excludeSchemas",
            "excludeObjects",
            "grants",
            "owners");

    private final String version;
    private final Map<String, String> configuration = new LinkedHashMap<>();

    PomFragment(String version) {
        this.version = version;
    }

    /** With what was typed on this command line, and what a project needs that has such a database. */
    static PomFragment typed(Goal goal, String version, ServerVersion database) {
        PomFragment fragment = new PomFragment(version);
        goal.typed("migrate.url").map(DatabaseUrl::parse).ifPresent(url -> {
            fragment.with("url", url.address().toString());
            url.credentials().user().ifPresent(user -> fragment.with("user", user));
        });
        LASTING.forEach(name -> goal.typed("migrate." + name).ifPresent(value -> fragment.with(name, value)));
        String major = String.valueOf(database.major());
        if (goal.typed("migrate.postgresVersion").isEmpty() && !major.equals(EmbeddedVersion.DEFAULT)) {
            fragment.with("postgresVersion", major);
        }
        return fragment;
    }

    /** The fragment with one more parameter. */
    PomFragment with(String parameter, String value) {
        configuration.put(parameter, value);
        return this;
    }

    String text() {
        return """
                <plugin>
                  <groupId>dev.revchain</groupId>
                  <artifactId>migration-maven-plugin</artifactId>
                  <version>%s</version>
                %s
                </plugin>""".formatted(version, configuration.isEmpty() ? example() : parameters());
    }

    private static String example() {
        return """
                  <!-- Without a <url>, embedded PostgreSQL keeps its data in .migrate/
                  <configuration>
                    <url>jdbc:postgresql://localhost:5432/app</url>
                    <serverId>app-database</serverId>
                  </configuration>
                  -->""".indent(2).stripTrailing();
    }

    private String parameters() {
        return configuration.entrySet().stream()
                .map(entry -> "    <%1$s>%2$s</%1$s>\n".formatted(entry.getKey(), escaped(entry.getValue())))
                .collect(Collectors.joining("", "  <configuration>\n", "  </configuration>"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
