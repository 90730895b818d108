package dev.revchain.maven;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The plugin as it stands in a POM. */
final class PomFragment {

    private final String version;
    private final Map<String, String> configuration = new LinkedHashMap<>();

    PomFragment(String version) {
        this.version = version;
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
