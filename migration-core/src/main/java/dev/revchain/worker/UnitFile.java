package dev.revchain.worker;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A {@code persistence.xml} with a unit of our own: the classes that were found, and no database. */
final class UnitFile {

    static final String NAME = "revchain-entities";

    private final Request request;
    private final Map<String, Object> settings;
    private final String namespace;

    UnitFile(Request request, Map<String, Object> settings, String namespace) {
        this.request = request;
        this.settings = settings;
        this.namespace = namespace;
    }

    /** Writes it to its place below a folder of the class path. */
    void write(Path folder) throws IOException {
        Path file = folder.resolve("META-INF/persistence.xml");
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file)) {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("persistence");
            root(xml);
            unit(xml);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** EclipseLink 5.0 knows no element where it is not said where their schema is. */
    private void root(XMLStreamWriter xml) throws XMLStreamException {
        boolean jakarta = namespace.equals("jakarta");
        String names = jakarta ? "https://jakarta.ee/xml/ns/persistence" : "http://xmlns.jcp.org/xml/ns/persistence";
        String version = jakarta ? "3.0" : "2.2";
        xml.writeDefaultNamespace(names);
        xml.writeNamespace("xsi", XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI);
        xml.writeAttribute(
                "xsi",
                XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI,
                "schemaLocation",
                names + " " + names + "/persistence_" + version.replace('.', '_') + ".xsd");
        xml.writeAttribute("version", version);
    }

    private void unit(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("persistence-unit");
        xml.writeAttribute("name", NAME);
        xml.writeAttribute("transaction-type", "RESOURCE_LOCAL");
        if (request.provider().isPresent()) {
            element(xml, "provider", request.provider().get());
        }
        for (String mapping : request.mappingFiles()) {
            element(xml, "mapping-file", mapping);
        }
        for (String name : request.classes()) {
            element(xml, "class", name);
        }
        element(xml, "exclude-unlisted-classes", "true");
        xml.writeStartElement("properties");
        for (Map.Entry<String, Object> setting : settings.entrySet()) {
            xml.writeEmptyElement("property");
            xml.writeAttribute("name", setting.getKey());
            xml.writeAttribute("value", String.valueOf(setting.getValue()));
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
