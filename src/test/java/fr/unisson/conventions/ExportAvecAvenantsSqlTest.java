package fr.unisson.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import fr.unisson.documents.Fichiers;
import fr.unisson.justificatifs.Deballage;
import fr.unisson.justificatifs.DemandeDeDossier;
import fr.unisson.justificatifs.Justificatifs;
import fr.unisson.justificatifs.PreparationDesDossiers;
import fr.unisson.justificatifs.PublicVise;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What was exported without its amendments misled its readers.
@SqlTest
class ExportAvecAvenantsSqlTest {

    @Autowired UnAvenant essai;
    @Autowired DocumentsFinaux documents;
    @Autowired Justificatifs justificatifs;
    @Autowired PreparationDesDossiers preparation;
    @Autowired Fichiers fichiers;
    @Autowired Acteurs acteurs;

    @Test
    void scenario_17_l_export_d_une_convention_avec_deux_avenants_contient_le_texte_consolide() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    var c = essai.convention(2);
                    signer(c, "7", "Chaque partie répond sous 24 heures.");
                    signer(c, "9", "Les parties partagent leurs locaux.");
                    assertThat(documents.produireAttendus()).isEqualTo(2);
                    acteurs.devenir(
                            c.enReferent(0),
                            () ->
                                    assertThat(
                                                    justificatifs
                                                            .demander(
                                                                    DemandeDeDossier.deLAnnee(
                                                                            PublicVise.ARCHIVE,
                                                                            essai.aujourdhui()
                                                                                    .getYear(),
                                                                            List.of(c.id())))
                                                            .estFait())
                                            .isTrue());
                    assertThat(preparation.preparer()).isPositive();
                    acteurs.devenir(c.enReferent(0), () -> verifier(deballer()));
                });
    }

    private Deballage deballer() {
        var id = justificatifs.lister().getFirst().id();
        return Deballage.de(fichiers.lire(justificatifs.fichier(id)).octets()).verifier();
    }

    private static void verifier(Deballage zip) {
        assertThat(zip.fichiers().keySet())
                .anyMatch(n -> n.endsWith("texte-consolide-apres-avenant-2.pdf"))
                .filteredOn(n -> n.contains("1-documents-signes/"))
                .hasSize(2)
                .allMatch(n -> n.matches(".*-A[12]\\.pdf"));
        assertThat(texte(zip.octets("texte-consolide")))
                .contains("non signé", "répond sous 24 heures", "partagent leurs locaux");
        // Who signed and when, never from which address or device.
        assertThat(zip.texte("signatures-avenant-1.json"))
                .contains("\"enVigueur\" : true", "texteSha256")
                .doesNotContain("192.0.2.7", "Essai", "@");
        assertThat(zip.fichiers().keySet())
                .filteredOn(n -> n.contains("preuves-completes/"))
                .as("the reader belongs to a party")
                .hasSize(2);
        assertThat(zip.texte("manifeste.json")).contains("Texte consolidé après l’avenant n° 2");
    }

    private void signer(ConventionEnVigueur c, String article, String texte) {
        var avenant = essai.ouvrir(c, essai.sur(article));
        essai.ecrire(c, avenant, article, texte);
        essai.faireApprouver(c, avenant, List.of(c.enReferent(0), c.enReferent(1)));
        essai.dispenser(avenant);
        essai.faireSigner(c, avenant, List.of(c.enSignataire(0), c.enSignataire(1)));
    }

    private static String texte(byte[] pdf) {
        try (var lu = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(lu).replaceAll("\\s+", " ");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
