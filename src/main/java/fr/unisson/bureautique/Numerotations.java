package fr.unisson.bureautique;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/// Lists of a Word document: bullets share one definition, each numbered list starts again at one.
final class Numerotations {

    private static final int NIVEAUX = 6;
    private static final int RETRAIT = 360;

    private final XWPFNumbering listes;
    private final BigInteger puces;
    private int suivante = 1;

    Numerotations(XWPFDocument word) {
        this.listes = word.createNumbering();
        this.puces = listes.addNum(definir(STNumberFormat.BULLET));
    }

    BigInteger puces() {
        return puces;
    }

    /// A list of its own.
    BigInteger numeros() {
        return listes.addNum(definir(STNumberFormat.DECIMAL));
    }

    private BigInteger definir(STNumberFormat.Enum forme) {
        var definition = CTAbstractNum.Factory.newInstance();
        definition.setAbstractNumId(BigInteger.valueOf(suivante++));
        for (int n = 0; n < NIVEAUX; n++) {
            var niveau = definition.addNewLvl();
            niveau.setIlvl(BigInteger.valueOf(n));
            niveau.addNewStart().setVal(BigInteger.ONE);
            niveau.addNewNumFmt().setVal(forme);
            niveau.addNewLvlText()
                    .setVal(forme == STNumberFormat.BULLET ? "•" : "%" + (n + 1) + ".");
            var retrait = niveau.addNewPPr().addNewInd();
            retrait.setLeft(BigInteger.valueOf((long) RETRAIT * (n + 1)));
            retrait.setHanging(BigInteger.valueOf(RETRAIT));
        }
        return listes.addAbstractNum(new XWPFAbstractNum(definition));
    }
}
