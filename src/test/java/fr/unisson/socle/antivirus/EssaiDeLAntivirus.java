package fr.unisson.socle.antivirus;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Personnages;
import fr.unisson.PostgresDeTest;
import fr.unisson.Proprietaire;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.socle.postgres.VisiteurDEssai;
import fr.unisson.socle.postgres.VisiteurDEssai.Reponse;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Files sent by real HTTP to the program, with a real clamd beside it. Run by `./unisson
/// antivirus`. The program starts before clamd does: it does not wait for it.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"unisson.base=test", "unisson.test.base=neuve", "unisson.antivirus-delai=4s"})
@Import({PostgresDeTest.class, Acteurs.class, Personnages.class})
@ActiveProfiles("test")
@ExtendWith(OutputCaptureExtension.class)
@Timeout(300)
class EssaiDeLAntivirus {

    private static final ClamdDEssai CLAMD = new ClamdDEssai();
    private static final String NOM = "Bilan de Zéphirine Auchan.pdf";

    /// Where a file sent could leave something.
    private static final List<String> TABLES =
            List.of(
                    "fichier",
                    "fichier_contenu",
                    "fichier_objet",
                    "contenu_a_effacer",
                    "tableur_en_attente",
                    "texte_importe",
                    "import_fichier",
                    "essms_import",
                    "journal");

    private final VisiteurDEssai anne = new VisiteurDEssai();

    @LocalServerPort int port;
    @Autowired Personnages personnages;
    @Autowired MeterRegistry mesures;
    @Autowired JdbcClient db;
    @Autowired FlywayConnectionDetails migrations;
    @Autowired org.springframework.transaction.support.TransactionTemplate transaction;

    private URI ici = URI.create("/");
    private OrganisationId organisation = new OrganisationId(0);
    private long compte;

    @DynamicPropertySource
    static void antivirus(DynamicPropertyRegistry reglages) {
        reglages.add("unisson.antivirus", CLAMD::reseau);
    }

    @BeforeEach
    void entrer() throws IOException {
        CLAMD.demarrer();
        ici = URI.create("http://127.0.0.1:" + port);
        organisation = personnages.organisation("Clinique sans virus");
        var id =
                personnages.membre(
                        "Anne",
                        "Antivirus",
                        organisation,
                        RoleOrganisation.DIRECTION,
                        RoleOrganisation.REFERENT_QUALITE,
                        RoleOrganisation.ADMINISTRATION);
        compte = id.valeur();
        Acteurs.systeme()
                .executer(() ->
                        requireNonNull(
                                transaction.execute(_ ->
                                        db.sql("update compte set plateforme = true where id = :c")
                                                .param("c", compte)
                                                .update())));
        anne.entrer(ici, personnages.courriel(id), Personnages.MOT_DE_PASSE);
    }

    @AfterEach
    void sortir() {
        anne.close();
    }

    @AfterAll
    static void arreter() {
        CLAMD.close();
    }

    @Test
    void un_fichier_sain_est_garde_et_se_relit() throws IOException {
        var action = action();
        var sains = examines("SAIN");
        var avant = traces();
        var octets = pdf("Compte rendu de la séance".getBytes(StandardCharsets.UTF_8));
        assertThat(anne.envoyer(ici, action + "/pieces", NOM, octets).code()).isEqualTo(303);
        var page = anne.lire(ici, action).texte();
        assertThat(page).contains("Bilan de Zéphirine Auchan.pdf");
        var lien = page.replaceFirst("(?s).*?href=\"(/documents/\\d+)\".*", "$1");
        assertThat(anne.lire(ici, lien).texte()).contains("Compte rendu de la séance");
        assertThat(examines("SAIN")).isEqualTo(sains + 1);
        assertThat(traces().get("fichier"))
                .as("what is kept")
                .isEqualTo(requireNonNull(avant.get("fichier")) + 1);
    }

    @Test
    void un_fichier_infecte_est_refuse_sans_rien_laisser_et_sans_etre_nomme(CapturedOutput journal)
            throws IOException {
        var action = action();
        var avant = traces();
        var infectes = examines("INFECTE");
        for (var contenu : List.of(pdf(ClamdDEssai.infecte()), ClamdDEssai.infecte(), docx())) {
            var refus = anne.envoyer(ici, action + "/pieces", NOM, contenu);
            assertThat(refus.code()).isEqualTo(422);
            assertThat(refus.texte())
                    .contains("l’antivirus y reconnaît un contenu dangereux", "copie saine");
        }
        assertThat(traces()).isEqualTo(avant);
        assertThat(examines("INFECTE")).isEqualTo(infectes + 3);
        assertThat(journal.toString())
                .contains("compte " + compte + ", 68 octets", ClamdDEssai.SIGNATURE)
                .doesNotContain("Zéphirine");
    }

    @Test
    void aucune_page_qui_recoit_un_fichier_n_y_echappe() throws IOException {
        anne.lire(ici, "/annuaire/ajout");
        var avant = traces();
        var csv = new ByteArrayOutputStream();
        csv.writeBytes("Titre;Échéance\n".getBytes(StandardCharsets.UTF_8));
        csv.writeBytes(ClamdDEssai.infecte());
        for (var adresse :
                List.of(
                        "/actions/import",
                        "/grilles/import",
                        "/indicateurs/import",
                        "/conventions/registre/import",
                        "/essms/libelles",
                        "/modeles/textes",
                        "/annuaire/imports",
                        "/plateforme/resultats-has")) {
            anne.lire(ici, adresse);
            var refus = anne.envoyer(ici, adresse, "plan.csv", csv.toByteArray());
            assertThat(refus.code()).as(adresse).isEqualTo(422);
            assertThat(refus.texte()).as(adresse).contains("l’antivirus y reconnaît");
        }
        assertThat(traces()).isEqualTo(avant);
    }

    @Test
    void un_fichier_plus_long_que_clamd_n_en_lit_le_dit() throws IOException {
        var action = action();
        var avant = traces();
        var longs = examines("TROP_LONG");
        var long3 = pdf(new byte[3 * ClamdDEssai.EXAMINES_AU_PLUS]);
        // Sent again: clamd hangs up at another moment each time.
        for (int i = 0; i < 10; i++) {
            var refus = anne.envoyer(ici, action + "/pieces", NOM, long3);
            assertThat(refus.code()).isEqualTo(422);
            assertThat(refus.texte()).contains("ne peut pas l’examiner en entier");
        }
        assertThat(anne.envoyer(ici, action + "/pieces", NOM, zip(200)).texte())
                .as("more entries than clamd opens")
                .contains("ne peut pas l’examiner en entier");
        assertThat(anne.envoyer(ici, "/annuaire/imports", "finess.json", long3).texte())
                .contains("./unisson import", "limites de clamd");
        assertThat(examines("TROP_LONG")).isEqualTo(longs + 12);
        assertThat(traces()).isEqualTo(avant);
    }

    @Test
    void un_clamd_mort_fait_refuser_puis_tout_reprend_sans_redemarrer(CapturedOutput journal)
            throws IOException {
        var action = action();
        assertThat(etat()).contains("ClamAV", "répond").doesNotContain("Ne répond pas");
        var avant = traces();
        CLAMD.arreter();

        refuse(anne.envoyer(ici, action + "/pieces", NOM, pdf(new byte[1000])));
        assertThat(traces()).isEqualTo(avant);
        assertThat(etat()).contains("Ne répond pas", "tout fichier envoyé est refusé");
        assertThat(anne.lire(ici, "/actuator/health").code()).isEqualTo(200);
        anne.lire(ici, "/verification");
        assertThat(anne.envoyer(ici, "/verification", "a.pdf", pdf(new byte[1000])).code())
                .as("nothing of it is kept")
                .isEqualTo(200);
        assertThat(journal.toString())
                .contains("l’antivirus ne répond pas", "compte " + compte)
                .doesNotContain("Zéphirine");

        CLAMD.demarrer();
        anne.lire(ici, action);
        assertThat(anne.envoyer(ici, action + "/pieces", NOM, pdf(new byte[1000])).code())
                .isEqualTo(303);
    }

    @Test
    void un_clamd_qui_ecoute_et_se_tait_ne_retient_personne() throws IOException {
        var action = action();
        var avant = traces();
        CLAMD.figer();
        try {
            refuse(anne.envoyer(ici, action + "/pieces", NOM, pdf(new byte[900_000])));
            assertThat(etat()).contains("Ne répond pas");
            assertThat(traces()).isEqualTo(avant);
        } finally {
            CLAMD.reprendre();
        }
        anne.lire(ici, action);
        assertThat(anne.envoyer(ici, action + "/pieces", NOM, pdf(new byte[1000])).code())
                .isEqualTo(303);
    }

    @Test
    void la_prise_locale_sert_aussi() {
        var clamd = new Clamd(AdresseDeClamd.de(CLAMD.locale()), Duration.ofSeconds(10));
        assertThat(clamd.examiner(new ByteArrayInputStream(pdf(new byte[1000]))))
                .isEqualTo(new ReponseDeClamd.Sain());
        assertThat(clamd.examiner(new ByteArrayInputStream(ClamdDEssai.infecte())))
                .isEqualTo(new ReponseDeClamd.Infecte(ClamdDEssai.SIGNATURE));
        for (int i = 0; i < 10; i++) {
            assertThat(clamd.examiner(new ByteArrayInputStream(new byte[5_000_000])))
                    .isEqualTo(new ReponseDeClamd.TropLong());
        }
    }

    private static void refuse(Reponse reponse) {
        assertThat(reponse.code()).isEqualTo(422);
        assertThat(reponse.texte())
                .contains("l’antivirus de la plateforme ne répond pas", "Recommencez");
    }

    private String action() throws IOException {
        anne.lire(ici, "/actions/nouvelle");
        var reponse =
                anne.poster(
                        ici,
                        "/actions",
                        "titre",
                        "Prévenir les chutes",
                        "type",
                        "CORRECTIVE",
                        "priorite",
                        "P1",
                        "echeance",
                        "2099-06-30");
        assertThat(reponse.code()).as(reponse.texte()).isEqualTo(303);
        anne.lire(ici, reponse.suite());
        return URI.create(reponse.suite()).getPath();
    }

    private String etat() throws IOException {
        return anne.lire(ici, "/plateforme/etat").texte();
    }

    private long examines(String etat) {
        var duree = mesures.find("unisson.antivirus.examens").tag("etat", etat).timer();
        return duree == null ? 0 : duree.count();
    }

    private Map<String, Long> traces() {
        var proprietaire = Proprietaire.de(migrations);
        var comptes = new TreeMap<String, Long>();
        TABLES.forEach(t ->
                comptes.put(
                        t,
                        Acteurs.systeme()
                                .executer(() ->
                                        proprietaire
                                                .sql("select count(*) from " + t)
                                                .query(Long.class)
                                                .single())));
        return comptes;
    }

    private static byte[] pdf(byte[] suite) {
        var octets = new ByteArrayOutputStream();
        octets.writeBytes("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
        octets.writeBytes(suite);
        return octets.toByteArray();
    }

    /// The test file, compressed in what is named a document: only who unpacks it sees it.
    private static byte[] docx() throws IOException {
        var octets = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(octets)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(("<a>" + "b".repeat(500)).getBytes(StandardCharsets.US_ASCII));
            zip.write(ClamdDEssai.infecte());
            zip.closeEntry();
        }
        return octets.toByteArray();
    }

    private static byte[] zip(int entrees) throws IOException {
        var octets = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(octets)) {
            for (int i = 0; i < entrees; i++) {
                zip.putNextEntry(new ZipEntry("piece-" + i + ".txt"));
                zip.write(("texte " + i).repeat(50).getBytes(StandardCharsets.US_ASCII));
                zip.closeEntry();
            }
        }
        return octets.toByteArray();
    }
}
