package fr.unisson.documents;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/// The reference validator of PDF/A and PDF/UA, as a list of what it refuses.
public final class VeraPdf {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private VeraPdf() {}

    public static List<String> refusPdfA(byte[] pdf) throws Exception {
        return refus(pdf, PDFAFlavour.PDFA_3_A);
    }

    public static List<String> refusPdfUa(byte[] pdf) throws Exception {
        return refus(pdf, PDFAFlavour.PDFUA_1);
    }

    private static List<String> refus(byte[] pdf, PDFAFlavour profil) throws Exception {
        try (var lecteur =
                        Foundries.defaultInstance()
                                .createParser(new ByteArrayInputStream(pdf), profil);
                var validateur = Foundries.defaultInstance().createValidator(profil, false)) {
            var resultat = validateur.validate(lecteur);
            var refus =
                    resultat.getTestAssertions().stream()
                            .filter(a -> a.getStatus() == TestAssertion.Status.FAILED)
                            .map(VeraPdf::phrase)
                            .distinct()
                            .toList();
            if (refus.isEmpty()
                    && (!resultat.isCompliant() || resultat.getTotalAssertions() < 100)) {
                return List.of("Not validated: " + resultat);
            }
            return refus;
        }
    }

    private static String phrase(TestAssertion refus) {
        var regle = refus.getRuleId();
        return regle.getClause()
                + "-"
                + regle.getTestNumber()
                + " "
                + refus.getMessage()
                + " at "
                + refus.getLocation().getContext();
    }
}
