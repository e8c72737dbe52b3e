package org.facetpath.report.packet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// Reads a page of well-formed XML and makes every text on it printable.
final class PrintedPage {

    static Document of(String xml, Typeface letters) {
        try {
            var factory = DocumentBuilderFactory.newNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var page = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
            makePrintable(page.getDocumentElement(), letters);
            return page;
        } catch (ParserConfigurationException | SAXException wrong) {
            throw new IllegalStateException("The page of a packet is not well-formed.", wrong);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void makePrintable(Node node, Typeface letters) {
        if (node instanceof Text text && !node.getParentNode().getNodeName().equals("style")) {
            text.setData(letters.printable(text.getData()));
        }
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            makePrintable(child, letters);
        }
    }

    private PrintedPage() {}
}
