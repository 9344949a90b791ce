package fr.unisson.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import fr.unisson.conventions.ConventionASigner.Partie;
import fr.unisson.conventions.CopiesSignees.Copie;
import fr.unisson.conventions.Signatures.Geste;
import fr.unisson.conventions.Signatures.Issue;
import fr.unisson.documents.Constat;
import fr.unisson.documents.Contenu;
import fr.unisson.documents.FichierId;
import fr.unisson.documents.Fichiers;
import fr.unisson.documents.Pdfsig;
import fr.unisson.documents.VeraPdf;
import fr.unisson.documents.Verification;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Empreinte;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// The final document and the evidence, as the platform produces them for a convention of real
/// size, before the judges that everybody knows. Both are left in `target/documents-finaux`.
@SqlTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentFinalSqlTest {

    private static final String REPRISE = "L’article 9 oubliait la nuit";
    private static final Path DOSSIER = Path.of("target", "documents-finaux");

    enum Piece {
        CONVENTION,
        PREUVES
    }

    @Autowired Acteurs acteurs;
    @Autowired TourDeSignature tour;
    @Autowired Signatures signatures;
    @Autowired CopiesSignees copies;
    @Autowired DocumentsFinaux documents;
    @Autowired Verification verification;
    @Autowired Fichiers fichiers;
    @Autowired JdbcClient db;

    private final Map<Piece, Contenu> produits = new EnumMap<>(Piece.class);
    private final Map<Piece, Constat> constats = new EnumMap<>(Piece.class);

    /// Signed once by one party, taken back, then signed by all: two in the tool, one on paper
    /// whose first copy was sent back.
    @BeforeAll
    void produire() throws Exception {
        Files.createDirectories(DOSSIER);
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    var c = ConventionASigner.aSigner(db, 3);
                    nommer(c);
                    ouvrir(c);
                    signer(c, c.partie(0), Empreinte.de(ConventionASigner.TEXTE));
                    reprendre(c);
                    var empreinte = c.figer(texte());
                    deliberer(c, empreinte);
                    ouvrir(c);
                    signer(c, c.partie(1), empreinte);
                    signer(c, c.partie(0), empreinte);
                    signerSurPapier(c, c.partie(2), c.partie(0));
                    assertThat(c.etat()).isEqualTo("SIGNEE");
                    UneAnnexe.vivante(db, c.id, "Annuaire des contacts");
                    assertThat(documents.produireAttendus()).isPositive();
                    var document = documents.trouver(c.id).orElseThrow();
                    garder(Piece.CONVENTION, document.fichier());
                    garder(Piece.PREUVES, Objects.requireNonNull(document.preuves()));
                });
    }

    @ParameterizedTest
    @EnumSource
    void verapdf_accepte_le_pdf_a(Piece piece) throws Exception {
        assertThat(VeraPdf.refusPdfA(octets(piece))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void verapdf_accepte_le_pdf_ua(Piece piece) throws Exception {
        assertThat(VeraPdf.refusPdfUa(octets(piece))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void dss_trouve_le_sceau_valable_et_tout_le_document_couvert(Piece piece) {
        var constat = Objects.requireNonNull(constats.get(piece));
        assertThat(constat.etat()).isEqualTo(Constat.Etat.INTACT);
        assertThat(constat.authentique()).isTrue();
        assertThat(constat.connu()).isPresent();
        assertThat(constat.sceaux())
                .singleElement()
                .satisfies(s -> {
                    assertThat(s.integre()).isTrue();
                    assertThat(s.couvreTout()).isTrue();
                    assertThat(s.reconnu()).isTrue();
                });
    }

    @ParameterizedTest
    @EnumSource
    void pdfsig_trouve_la_signature_valable(Piece piece) throws Exception {
        assertThat(Pdfsig.lire(fichier(piece)))
                .contains("Signature is Valid")
                .contains("Total document signed");
    }

    @Test
    void la_convention_porte_ses_articles_son_registre_et_ses_signatures() throws Exception {
        assertThat(lu(Piece.CONVENTION))
                .contains("Article 23.")
                .contains("Annexe. Registre des accords et des divergences")
                .contains("Acceptée comme réserve")
                .contains("Vu la décision n°\u00a02026-41 du 2 novembre 2026")
                .contains("(heure de Paris)")
                .contains("Signé hors")
                .contains("original conservé par")
                .contains("<script>alert(1)</script>")
                .doesNotContain("192.0.2.7")
                .doesNotContain("Sans effet");
    }

    /// Named on the sealed document, outside the signed text and its digest.
    @Test
    void la_convention_nomme_ses_annexes_vivantes_hors_de_ce_qui_est_signe() throws Exception {
        assertThat(lu(Piece.CONVENTION))
                .containsPattern(
                        "hors de ce qui est signé.*/conventions/\\d+/annexes.*Annexe 3. Annuaire des"
                                + " contacts");
        assertThat(texte()).doesNotContain("Annuaire des contacts");
    }

    @Test
    void le_dossier_dit_l_heure_legale_et_l_instant() throws Exception {
        assertThat(lu(Piece.PREUVES))
                .containsPattern(
                        "à \\d\\d:\\d\\d:\\d\\d \\(heure de Paris, UTC\\+0[12]:00\\) soit"
                                + " \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
    }

    @Test
    void une_signature_annulee_est_montree_sans_effet_avec_sa_raison() throws Exception {
        assertThat(lu(Piece.PREUVES))
                .contains("Sans effet\u00a0: signature de Titulaire, Centre hospitalier")
                .contains("Annulé\u00a0: le texte a changé. Motif\u00a0: " + REPRISE);
    }

    @Test
    void une_copie_signee_ailleurs_a_sa_feuille_et_celle_rejetee_aussi() throws Exception {
        assertThat(lu(Piece.PREUVES))
                .contains("Signature de Titulaire, EHPAD")
                .contains("original conservé par le secrétariat général")
                .contains(Empreinte.de(new byte[] {2}))
                .contains("Copie jugée conforme")
                .contains("Sans effet\u00a0: signature de Titulaire, EHPAD")
                .contains("Copie rejetée par une autre partie. Motif\u00a0: Il manque la page 3");
    }

    @Test
    void les_faits_joints_disent_lesquels_comptent() throws Exception {
        var json = new JsonMapper().readTree(faitsJoints());
        assertThat(json.valueStream().filter(p -> p.path("enVigueur").asBoolean())).hasSize(3);
        assertThat(json.valueStream().filter(p -> !p.path("enVigueur").asBoolean())).hasSize(2);
        assertThat(json.valueStream().filter(p -> p.has("copie")))
                .extracting(p -> p.path("copie").path("sha256DeLaCopie").asString())
                .containsExactly(Empreinte.de(new byte[] {1}), Empreinte.de(new byte[] {2}));
    }

    /// The digest of a fact can be computed again from the file alone.
    @Test
    void l_empreinte_de_chaque_preuve_se_recalcule_du_fichier_joint() throws Exception {
        var lignes = faitsJoints().lines().filter(l -> l.contains("\"preuve\": ")).toList();
        assertThat(lignes).hasSize(3);
        for (var ligne : lignes) {
            int debut = ligne.indexOf("\"preuve\": ") + 10;
            var faits = ligne.substring(debut, ligne.lastIndexOf("}}") + 1);
            assertThat(ligne).contains("\"" + Empreinte.de(faits) + "\"");
        }
    }

    private String faitsJoints() throws Exception {
        try (var pdf = Loader.loadPDF(octets(Piece.PREUVES))) {
            var joints = pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            return new String(
                    Objects.requireNonNull(joints.get("preuves.json"))
                            .getEmbeddedFile()
                            .toByteArray(),
                    StandardCharsets.UTF_8);
        }
    }

    private void nommer(ConventionASigner c) {
        var noms = noms();
        for (int i = 0; i < noms.size(); i++)
            db.sql("update organisation set raison_sociale = :n where id = :o")
                    .param("n", noms.get(i))
                    .param("o", c.partie(i).organisation())
                    .update();
        db.sql("update convention set titre = :t, numero = '2026-00012' where id = :c")
                .param("t", "Mieux entrer, mieux sortir : parcours de l’Estuaire")
                .param("c", c.id)
                .update();
    }

    private static List<String> noms() {
        return List.of(
                "Centre hospitalier intercommunal de l’Estuaire-et-des-Marais-du-Nord (fictif)",
                "CPTS des Deux-Œuvres (fictive)",
                "EHPAD Les Tilleuls (fictif)");
    }

    private static String texte() {
        try {
            return TexteRealiste.entre(noms());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void ouvrir(ConventionASigner c) {
        acteurs.devenir(c.enAnimateur(), () -> assertThat(tour.ouvrir(c.id, null)).isEmpty());
    }

    private void reprendre(ConventionASigner c) {
        acteurs.devenir(
                c.enAnimateur(),
                () -> {
                    var perdues = new ArrayList<Long>();
                    tour.tableau(c.id).aPerdre().forEach(d -> perdues.add(d.id()));
                    assertThat(tour.rouvrir(c.id, REPRISE, Set.copyOf(perdues))).isEmpty();
                });
        c.etat("VALIDATION_INSTANCES");
    }

    /// Two bodies decided, the third party's representative is competent alone.
    private void deliberer(ConventionASigner c, String empreinte) {
        for (var p : c.parties) {
            boolean seul = p.equals(c.partie(2));
            db.sql(
                            """
                            insert into validation (convention_id, partie_id, empreinte, etat,
                              instance, decision_le, numero, motif, ouverte_le)
                            values (:c, :p, :e, :etat, 'Conseil de surveillance', '2026-11-02',
                              '2026-41', :motif, now())
                            """)
                    .param("c", c.id)
                    .param("p", p.id())
                    .param("e", empreinte)
                    .param("etat", seul ? "NON_REQUISE" : "FAVORABLE")
                    .param("motif", seul ? "les statuts donnent ce pouvoir au directeur" : null)
                    .update();
        }
    }

    private void signer(ConventionASigner c, Partie p, String empreinte) {
        acteurs.devenir(
                p.enSignataire(),
                () -> {
                    signatures.consulter(c.demande(p));
                    assertThat(signatures.demanderCode(c.demande(p), empreinte)).isEmpty();
                });
        var code = c.dernierCode(p.signataire());
        acteurs.devenir(
                p.enSignataire(),
                () ->
                        assertThat(
                                        signatures.signer(
                                                c.demande(p),
                                                new Geste(
                                                        empreinte,
                                                        true,
                                                        true,
                                                        code,
                                                        "192.0.2.7",
                                                        "Mozilla/5.0 (X11; Linux x86_64) Firefox")))
                                .isInstanceOf(Issue.Signee.class));
    }

    private void signerSurPapier(ConventionASigner c, Partie p, Partie autre) {
        deposer(c, p, 1);
        acteurs.devenir(
                autre.enReferent(),
                () ->
                        assertThat(copies.verifier(c.demande(p), false, "Il manque la page 3"))
                                .isEmpty());
        deposer(c, p, 2);
        acteurs.devenir(
                autre.enReferent(),
                () -> assertThat(copies.verifier(c.demande(p), true, "")).isEmpty());
    }

    private void deposer(ConventionASigner c, Partie p, int octet) {
        acteurs.devenir(
                p.enReferent(),
                () -> {
                    var scan =
                            fichiers.conserver(
                                    "convention-signee.pdf",
                                    "application/pdf",
                                    Contenu.de(new byte[] {(byte) octet}),
                                    p.organisation());
                    assertThat(
                                    copies.deposer(
                                            c.demande(p),
                                            new Copie(
                                                    scan.id().valeur(),
                                                    LocalDate.now(Dates.PARIS).minusDays(1),
                                                    "le secrétariat général")))
                            .isEmpty();
                });
    }

    private void garder(Piece piece, long fichier) {
        var pdf = fichiers.lire(new FichierId(fichier));
        produits.put(piece, pdf);
        constats.put(piece, verification.verifier(pdf).orElseThrow());
        try {
            Files.write(fichier(piece), pdf.octets());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private byte[] octets(Piece piece) {
        return Objects.requireNonNull(produits.get(piece)).octets();
    }

    private static Path fichier(Piece piece) {
        return DOSSIER.resolve(piece.name().toLowerCase(java.util.Locale.ROOT) + ".pdf");
    }

    /// The text as one line, whatever the place of line ends on the page.
    private String lu(Piece piece) throws Exception {
        try (var pdf = Loader.loadPDF(octets(piece))) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }
}
