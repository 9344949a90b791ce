package fr.unisson.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.documents.Constat.Etat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SceauTest {

    @TempDir static Path dossier;
    private static Atelier atelier;
    private static Contenu imprime;
    private static DocumentScelle scelle;

    @BeforeAll
    static void sceller() {
        atelier = new Atelier(dossier, null);
        imprime = atelier.impression().imprimer(UneConvention.maquette());
        scelle = atelier.sceau().sceller(imprime);
    }

    @Test
    void le_document_scelle_reste_un_pdf_a() throws Exception {
        assertThat(VeraPdf.refusPdfA(scelle.pdf().octets())).isEmpty();
    }

    @Test
    void le_document_scelle_reste_accessible() throws Exception {
        assertThat(VeraPdf.refusPdfUa(scelle.pdf().octets())).isEmpty();
    }

    @Test
    void le_document_scelle_est_reconnu_intact() {
        var constat = atelier.lecteur().lire(scelle.pdf());
        assertThat(constat.etat()).isEqualTo(Etat.INTACT);
        assertThat(constat.authentique()).isTrue();
        var sceau = constat.sceaux().getFirst();
        assertThat(sceau.niveau()).contains(NiveauDuSceau.B);
        assertThat(sceau.annonceLe()).contains(UneConvention.LE);
        assertThat(sceau.atteste()).isEmpty();
        assertThat(sceau.reconnu()).isTrue();
        assertThat(sceau.certificat()).contains(atelier.sceau().certificat());
        assertThat(atelier.sceau().certificat().titulaire())
                .isEqualTo("Sceau de démonstration Unisson");
    }

    @Test
    void pdfsig_trouve_la_signature_valable() throws Exception {
        var fichier = Files.write(dossier.resolve("scelle.pdf"), scelle.pdf().octets());
        assertThat(Pdfsig.lire(fichier))
                .contains("Signature is Valid")
                .contains("Total document signed")
                .contains("Sceau de démonstration Unisson");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 0.9})
    void un_octet_change_se_voit(double place) {
        var octets = scelle.pdf().octets();
        int ou = (int) (imprime.taille() * place);
        octets[ou] ^= 1;
        assertThat(atelier.lecteur().lire(Contenu.de(octets)).etat())
                .isIn(Etat.ALTERE, Etat.ILLISIBLE);
    }

    @Test
    void un_texte_change_se_voit_chez_pdfsig_aussi() throws Exception {
        var octets = scelle.pdf().octets();
        int ou = new String(octets, StandardCharsets.ISO_8859_1).indexOf("<pdf:Producer>Unisson");
        octets[ou + "<pdf:Producer>".length()] = 'u';
        assertThat(atelier.lecteur().lire(Contenu.de(octets)).etat()).isEqualTo(Etat.ALTERE);
        var fichier = Files.write(dossier.resolve("altere.pdf"), octets);
        assertThat(Pdfsig.lire(fichier)).doesNotContain("Signature is Valid");
    }

    @Test
    void un_ajout_apres_le_sceau_se_voit() throws IOException {
        assertThat(atelier.lecteur().lire(annote(scelle.pdf())).etat())
                .isEqualTo(Etat.COMPLETE_ENSUITE);
    }

    private static Contenu annote(Contenu pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf.octets())) {
            var page = document.getPage(0);
            var note = new PDAnnotationText();
            note.setContents("Pénalité ajoutée");
            page.getAnnotations().add(note);
            page.getCOSObject().setNeedToBeUpdated(true);
            var sortie = new java.io.ByteArrayOutputStream();
            document.saveIncremental(sortie);
            return Contenu.de(sortie.toByteArray());
        }
    }

    @Test
    void la_preuve_jointe_se_retrouve_dans_le_document_scelle() throws IOException {
        try (var pdf = Loader.loadPDF(scelle.pdf().octets())) {
            var pieces = pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            assertThat(pieces).containsOnlyKeys("preuve.json");
            assertThat(pieces.values().iterator().next().getEmbeddedFile().toByteArray())
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo("{\"procedure\":\"é\"}");
        }
    }

    @Test
    void la_cle_creee_n_est_lisible_que_par_son_proprietaire_et_sert_encore() throws IOException {
        var fichier = dossier.resolve("sceau.p12");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(fichier)))
                .isEqualTo("rw-------");
        assertThat(new Atelier(dossier, null).sceau().certificat())
                .isEqualTo(atelier.sceau().certificat());
    }

    @Test
    void le_sceau_d_une_autre_plateforme_est_dit_intact_mais_inconnu(@TempDir Path ailleurs) {
        var constat = new Atelier(ailleurs, null).lecteur().lire(scelle.pdf());
        assertThat(constat.etat()).isEqualTo(Etat.INTACT);
        assertThat(constat.authentique()).isFalse();
        assertThat(constat.sceaux().getFirst().reconnu()).isFalse();
    }

    @Test
    void un_fichier_sans_sceau_ou_abime_recoit_son_nom() throws IOException {
        var octets = scelle.pdf().octets();
        assertThat(etat(imprime.octets())).isEqualTo(Etat.NON_SCELLE);
        assertThat(etat(new byte[0])).isEqualTo(Etat.VIDE);
        assertThat(etat("PK\3\4 un classeur".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Etat.PAS_UN_PDF);
        assertThat(etat(Arrays.copyOf(octets, octets.length - 5_000))).isEqualTo(Etat.TRONQUE);
        assertThat(etat(Arrays.copyOf(octets, octets.length / 2))).isEqualTo(Etat.TRONQUE);
        assertThat(etat("%PDF-1.7\nrien\n%%EOF".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Etat.ILLISIBLE);
        assertThat(etat(chiffre("secret"))).isEqualTo(Etat.CHIFFRE);
        assertThat(etat(chiffre(""))).isEqualTo(Etat.CHIFFRE);
    }

    private static Etat etat(byte[] octets) {
        return atelier.lecteur().lire(Contenu.de(octets)).etat();
    }

    private static byte[] chiffre(String motDePasse) throws IOException {
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.protect(
                    new StandardProtectionPolicy(
                            "proprietaire", motDePasse, new AccessPermission()));
            var sortie = new java.io.ByteArrayOutputStream();
            pdf.save(sortie);
            return sortie.toByteArray();
        }
    }

    @Test
    void sans_cle_ni_droit_d_en_creer_rien_n_est_scelle(@TempDir Path vide) {
        var sans = new Atelier(vide, null, UneConvention.HORLOGE, false);
        assertThatThrownBy(() -> sans.sceau().sceller(imprime))
                .isInstanceOf(SceauIndisponible.class)
                .hasMessageContaining("sceau.p12");
        assertThat(sans.lecteur().lire(scelle.pdf()).etat()).isEqualTo(Etat.INTACT);
    }

    @Test
    void l_heure_d_une_autorite_est_ajoutee_et_attestee(@TempDir Path ailleurs) throws Exception {
        var attestee = Instant.parse("2026-03-14T09:30:00Z");
        try (var autorite = AutoriteDeTest.demarrer(attestee)) {
            var horodate = new Atelier(ailleurs, autorite.url());
            var document = horodate.sceau().sceller(imprime);
            assertThat(document.niveau()).isEqualTo(NiveauDuSceau.T);
            var constat = horodate.lecteur().lire(document.pdf());
            assertThat(constat.etat()).isEqualTo(Etat.INTACT);
            var sceau = constat.sceaux().getFirst();
            assertThat(sceau.niveau()).contains(NiveauDuSceau.T);
            assertThat(sceau.atteste())
                    .contains(new Constat.Attestation(attestee, "Horodatage de test", false));
            assertThat(VeraPdf.refusPdfA(document.pdf().octets())).isEmpty();
        }
    }

    @Test
    void une_autorite_muette_ne_baisse_pas_le_niveau(@TempDir Path ailleurs) throws Exception {
        try (var autorite = AutoriteDeTest.enPanne()) {
            var horodate = new Atelier(ailleurs, autorite.url());
            assertThatThrownBy(() -> horodate.sceau().sceller(imprime))
                    .isInstanceOf(SceauIndisponible.class);
        }
    }

    @Test
    void un_certificat_perime_ne_scelle_plus_mais_se_verifie() {
        var plusTard = UneConvention.HORLOGE.instant().plus(Duration.ofDays(4000));
        var apres =
                new Atelier(
                        dossier,
                        null,
                        java.time.Clock.fixed(plusTard, java.time.ZoneOffset.UTC),
                        true);
        assertThatThrownBy(() -> apres.sceau().sceller(imprime))
                .isInstanceOf(SceauIndisponible.class);
        assertThat(apres.lecteur().lire(scelle.pdf()).authentique()).isTrue();
    }
}
