package fr.unisson.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import fr.unisson.documents.FichierId;
import fr.unisson.documents.Fichiers;
import fr.unisson.documents.VeraPdf;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The sealed document of an amendment and the consolidated text it makes, before the judge that
/// everybody knows.
@SqlTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentsDAvenantSqlTest {

    @Autowired UnAvenant essai;
    @Autowired DocumentsFinaux documents;
    @Autowired ImpressionDuConsolide impression;
    @Autowired Fichiers fichiers;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;

    private final Map<String, byte[]> produits = new TreeMap<>();

    @BeforeAll
    void produire() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    var c = essai.convention(2);
                    var avenant = essai.ouvrir(c, essai.sur("7", "9"));
                    essai.ecrire(c, avenant, "7", "Chaque partie répond sous 24 heures.");
                    essai.ecrire(
                            c,
                            avenant,
                            "9",
                            "Les parties partagent :\n\n- le temps ;\n- les locaux.");
                    essai.faireApprouver(c, avenant, List.of(c.enReferent(0), c.enReferent(1)));
                    essai.dispenser(avenant);
                    essai.faireSigner(c, avenant, List.of(c.enSignataire(0), c.enSignataire(1)));
                    UneAnnexe.vivante(db, c.cle(), "Annuaire des contacts");
                    assertThat(documents.produireAttendus()).isPositive();
                    var document = documents.trouver(avenant.valeur()).orElseThrow();
                    produits.put(
                            "avenant", fichiers.lire(new FichierId(document.fichier())).octets());
                    produits.put(
                            "consolide",
                            impression.imprimer(impression.maquette(c.id(), 1)).octets());
                    produits.put(
                            "signe", impression.imprimer(impression.maquette(c.id(), 0)).octets());
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"avenant", "consolide", "signe"})
    void verapdf_accepte_le_pdf_a_et_le_pdf_ua(String piece) throws Exception {
        assertThat(VeraPdf.refusPdfA(produit(piece))).isEmpty();
        assertThat(VeraPdf.refusPdfUa(produit(piece))).isEmpty();
    }

    @Test
    void l_avenant_imprime_porte_son_numero_sa_redaction_et_la_difference() throws Exception {
        assertThat(texte("avenant"))
                .contains("Avenant à une convention de partenariat", "-A1")
                .contains("est désormais ainsi rédigé")
                .contains("Différence avec le texte en vigueur")
                .contains("[retiré\u00a0: 48]", "[ajouté\u00a0: 24]");
    }

    @Test
    void le_texte_consolide_imprime_dit_que_personne_ne_l_a_signe() throws Exception {
        assertThat(texte("consolide"))
                .contains("Texte consolidé, non signé, établi pour la lecture")
                .contains("répond sous 24 heures");
    }

    @Test
    void le_texte_consolide_imprime_nomme_les_annexes_vivantes_et_dit_ou_les_lire()
            throws Exception {
        assertThat(texte("consolide"))
                .contains("ne font pas partie de ce qui est signé", "Annuaire des contacts")
                .containsPattern("/conventions/\\d+/annexes");
        assertThat(texte("avenant")).doesNotContain("Annuaire des contacts");
    }

    private byte[] produit(String piece) {
        return Objects.requireNonNull(produits.get(piece));
    }

    private String texte(String piece) throws Exception {
        try (var pdf = Loader.loadPDF(produit(piece))) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }
}
