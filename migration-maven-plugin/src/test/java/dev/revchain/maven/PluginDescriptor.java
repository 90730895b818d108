package dev.revchain.maven;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The goals and their parameters as Maven reads them. */
final class PluginDescriptor {

    /** Given by Maven, never by a user. */
    static final Set<String> MAVENS_OWN = Set.of("session", "execution", "pluginVersion");

    private PluginDescriptor() {}

    static Element read() {
        try (InputStream xml = PluginDescriptor.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(xml)
                    .getDocumentElement();
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Those of our own making. */
    static List<Element> goals() {
        return elements(read(), "mojo").stream()
                .filter(mojo -> !text(mojo, "goal").equals("help"))
                .toList();
    }

    static List<String> parameters(Element goal) {
        return elements(goal, "parameter").stream()
                .map(parameter -> text(parameter, "name"))
                .filter(name -> !MAVENS_OWN.contains(name))
                .toList();
    }

    static Element configuration(Element goal, String parameter) {
        List<Element> configurations = elements(goal, "configuration");
        return elements(configurations.get(0), parameter).get(0);
    }

    static List<Element> elements(Element parent, String name) {
        var found = parent.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    static String text(Element parent, String name) {
        return elements(parent, name).stream()
                .filter(element -> element.getParentNode() == parent)
                .map(Element::getTextContent)
                .findFirst()
                .orElse("");
    }
}
