package fr.unisson.documents;

import java.io.IOException;
import java.io.StringReader;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.springframework.web.util.HtmlUtils;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/// Reads XHTML with every door of XML closed: no document type, no entity, no file, no network.
final class Xhtml {

    private static final Pattern ENTITE = Pattern.compile("&([A-Za-z][A-Za-z0-9]*);");
    private static final Set<String> ENTITES_XML = Set.of("amp", "lt", "gt", "quot", "apos");

    private Xhtml() {}

    /// Reads a document.
    ///
    /// @throws IllegalArgumentException with line and column when the text is not well formed
    static Document lire(String xhtml) {
        try {
            return lecteur().parse(new InputSource(new StringReader(sansEntitesNommees(xhtml))));
        } catch (SAXParseException e) {
            var ou = "line " + e.getLineNumber() + ", column " + e.getColumnNumber();
            throw new IllegalArgumentException("XHTML not well formed, " + ou, e);
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalArgumentException("XHTML not readable", e);
        }
    }

    /// XML knows five named entities, HTML two hundred and fifty: `&nbsp;` becomes its character.
    private static String sansEntitesNommees(String xhtml) {
        return ENTITE.matcher(xhtml)
                .replaceAll(trouve ->
                        Matcher.quoteReplacement(
                                ENTITES_XML.contains(trouve.group(1))
                                        ? trouve.group()
                                        : HtmlUtils.htmlUnescape(trouve.group())));
    }

    private static DocumentBuilder lecteur() throws ParserConfigurationException {
        var fabrique = DocumentBuilderFactory.newDefaultInstance();
        fabrique.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        fabrique.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        fabrique.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        fabrique.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        fabrique.setXIncludeAware(false);
        fabrique.setNamespaceAware(false);
        var lecteur = fabrique.newDocumentBuilder();
        lecteur.setErrorHandler(new ErreursMuettes());
        return lecteur;
    }

    /// The default handler writes on the standard error; the exception says it all.
    private static final class ErreursMuettes implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
