package dev.revchain.entities;

import dev.revchain.problem.Problem;
import dev.revchain.problem.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads {@code META-INF/persistence.xml}, of any version of the standard. */
final class PersistenceXml {

    private static final String FILE = "META-INF/persistence.xml";

    private PersistenceXml() {}

    /** The units of those of the folders and jars that have some. */
    static List<PersistenceUnit> in(List<Path> places) {
        List<PersistenceUnit> units = new ArrayList<>();
        for (Path place : places) {
            try {
                Resource.read(place, FILE, in -> units.addAll(units(place, in)));
            } catch (IOException e) {
                throw Problem.of(
                                ProblemCode.FILE_UNREADABLE, "\"" + place + "\" has a " + FILE + " that cannot be read")
                        .fact("cause", String.valueOf(e.getMessage()))
                        .failed(e);
            }
        }
        return units;
    }

    private static List<PersistenceUnit> units(Path place, InputStream in) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Element root = factory.newDocumentBuilder().parse(in).getDocumentElement();
            return children(root, "persistence-unit").stream()
                    .map(unit -> unit(place, unit))
                    .toList();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static PersistenceUnit unit(Path place, Element unit) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (Element properties : children(unit, "properties")) {
            for (Element property : children(properties, "property")) {
                settings.put(property.getAttribute("name"), property.getAttribute("value"));
            }
        }
        return new PersistenceUnit(
                unit.getAttribute("name"),
                place,
                texts(unit, "provider").stream().findFirst(),
                new PersistenceUnit.Listed(texts(unit, "class"), texts(unit, "jar-file")),
                texts(unit, "exclude-unlisted-classes").stream().anyMatch(text -> !text.equals("false")),
                texts(unit, "mapping-file"),
                settings);
    }

    private static List<String> texts(Element parent, String name) {
        return children(parent, name).stream()
                .map(element ->
                        Optional.ofNullable(element.getTextContent()).orElse("").strip())
                .toList();
    }

    private static List<Element> children(Element parent, String name) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node instanceof Element && name.equals(node.getLocalName()))
                .map(Element.class::cast)
                .toList();
    }
}
