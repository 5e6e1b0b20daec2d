package dev.ceyuan.tables;

import dev.ceyuan.tables.TableRefused.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// A forward reader over one XML part, with bounds on depth and on the number of names.
final class XmlPart implements AutoCloseable {

    private static final int DEEPEST = 64;
    private static final int MOST_NAMES = 2_000;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final XMLStreamReader reader;
    private final PushbackReader characters;
    private final Refuse refuse;
    private final Set<String> names = new HashSet<>();
    private int depth;
    private int event = XMLStreamConstants.START_DOCUMENT;

    /// Opens UTF-8 XML, the encoding that every writer of .xlsx uses.
    XmlPart(InputStream bytes, Refuse refuse) {
        this.refuse = refuse;
        this.characters = new PushbackReader(new InputStreamReader(
                new MarkupGuard(bytes, refuse),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        try {
            skipByteOrderMark();
            this.reader = factory().createXMLStreamReader(characters);
        } catch (XMLStreamException | IOException e) {
            throw damaged(e);
        }
    }

    private void skipByteOrderMark() throws IOException {
        int first = characters.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            characters.unread(first);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    /// Moves on; false at the end of the document.
    boolean next() {
        try {
            if (!reader.hasNext()) {
                return false;
            }
            event = reader.next();
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> enter();
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD -> throw refuse.because(Kind.DOCUMENT_TYPE);
            case XMLStreamConstants.ENTITY_REFERENCE ->
                throw refuse.found("&" + reader.getLocalName() + ";").because(Kind.DOCUMENT_TYPE);
            default -> {}
        }
        return event != XMLStreamConstants.END_DOCUMENT;
    }

    boolean isStart() {
        return event == XMLStreamConstants.START_ELEMENT;
    }

    boolean isEnd() {
        return event == XMLStreamConstants.END_ELEMENT;
    }

    /// Whether an element of this local name starts here.
    boolean starts(String name) {
        return isStart() && reader.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return isEnd() && reader.getLocalName().equals(name);
    }

    String name() {
        return reader.getLocalName();
    }

    /// Depth of the element that starts or has just ended here, the root being 1 when it starts.
    int depth() {
        return depth;
    }

    @Nullable
    String attribute(String name) {
        return reader.getAttributeValue(null, name);
    }

    /// An attribute in any namespace, as `r:id` is.
    @Nullable
    String anyAttribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)
                    && !reader.getAttributePrefix(i).isEmpty()) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /// Appends the text that stands here, if any.
    void appendText(StringBuilder target) {
        if (event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE) {
            target.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        }
    }

    private void enter() {
        depth++;
        names.add(reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            names.add(reader.getAttributeLocalName(i));
        }
        if (depth > DEEPEST || names.size() > MOST_NAMES) {
            throw refuse.expected("≤ " + DEEPEST).found(depth).because(Kind.DAMAGED_XML);
        }
    }

    private TableRefused damaged(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof TableRefused refused) {
                return refused;
            }
        }
        String where = e instanceof XMLStreamException xml && xml.getLocation() != null
                ? xml.getLocation().getLineNumber() + ":" + xml.getLocation().getColumnNumber()
                : "";
        return refuse.found(where).because(Kind.DAMAGED_XML, e);
    }

    @Override
    public void close() {
        try {
            reader.close();
            characters.close();
        } catch (XMLStreamException e) {
            throw damaged(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
