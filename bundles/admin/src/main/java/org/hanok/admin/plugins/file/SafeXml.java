package org.hanok.admin.plugins.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads small XML files of strangers: no document types, no outside entities, the JDK's own parser and no other. */
final class SafeXml {

    private static final int MOST = 10_000;

    private SafeXml() {
    }

    /** @param name without prefix @param text directly inside */
    record Element(String name, Map<String, String> attributes, String text) {

        String attribute(String key) {
            return attributes.getOrDefault(key, "");
        }
    }

    private record Open(String name, Map<String, String> attributes, StringBuilder text) {
    }

    /** Every element, in the order in which they end. */
    static List<Element> elements(InputStream in) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (in) {
            return read(factory.createXMLStreamReader(in));
        } catch (XMLStreamException e) {
            throw new IOException("not readable as XML", e);
        }
    }

    private static List<Element> read(XMLStreamReader reader) throws XMLStreamException, IOException {
        List<Element> elements = new ArrayList<>();
        Deque<Open> open = new ArrayDeque<>();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> open.push(new Open(reader.getLocalName(), attributes(reader), new StringBuilder()));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> open.peek().text().append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    Open done = open.pop();
                    elements.add(new Element(done.name(), done.attributes(), done.text().toString().strip()));
                }
                case XMLStreamConstants.DTD -> throw new IOException("document types are not read");
                default -> {
                    continue;
                }
            }
            if (elements.size() > MOST || open.size() > 50) {
                throw new IOException("too much XML");
            }
        }
        return elements;
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }
}
