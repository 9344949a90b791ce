package fr.unisson.socle.tableur;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The columns that cells say they are in. The reader of workbooks makes room for every column
/// before the one it is given: one cell in a column that does not exist would fill the memory.
final class ReferencesDeCellules {

    /// A workbook ends at column XFD.
    private static final int LETTRES_AU_PLUS = 3;

    private static final XMLInputFactory XML = new InputFactoryImpl();

    static {
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    }

    private ReferencesDeCellules() {}

    /// Any entry of the archive, since any may be named as a sheet. By the parser that reads it
    /// afterwards, so that both stop at the same place when it is not XML, or no longer.
    static void verifier(InputStream entree) throws Illisible {
        try {
            var lecture = XML.createXMLStreamReader(entree);
            while (lecture.hasNext()) {
                if (lecture.next() == XMLStreamConstants.START_ELEMENT
                        && lecture.getLocalName().equals("c")) verifier(lecture);
            }
        } catch (XMLStreamException | RuntimeException _) {
            // What follows is not read afterwards either.
        }
    }

    private static void verifier(XMLStreamReader cellule) throws Illisible {
        for (int i = 0; i < cellule.getAttributeCount(); i++) {
            if (cellule.getAttributeLocalName(i).equals("r")
                    && lettres(cellule.getAttributeValue(i)) > LETTRES_AU_PLUS) {
                throw Illisible.abime();
            }
        }
    }

    private static long lettres(String reference) {
        return reference.chars().filter(c -> c < '0' || c > '9').count();
    }
}
