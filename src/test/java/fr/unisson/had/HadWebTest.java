package fr.unisson.had;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.Personnages;
import fr.unisson.acces.CompteId;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.bureautique.DocumentWord;
import fr.unisson.conventions.ConventionEnVigueur;
import fr.unisson.conventions.domaine.Duree;
import fr.unisson.socle.Dates;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The page of the stays, and the copies in Word, of a convention in force.
@PageTest
class HadWebTest {

    @Autowired MockMvcTester mvc;
    @Autowired Personnages personnages;
    @Autowired JdbcClient db;
    @Autowired Clock horloge;
    @Autowired PlatformTransactionManager transactions;

    private ConventionEnVigueur convention;
    private Navigation referente;

    @BeforeEach
    void preparer() {
        convention =
                systeme(() ->
                        ConventionEnVigueur.depuis(
                                db, 2, jour().minusMonths(7), Duree.parDefaut()));
        CompteId compte =
                personnages.membre(
                        "Claire",
                        "Référente",
                        new OrganisationId(convention.organisation(0)),
                        RoleOrganisation.REFERENT_QUALITE);
        systeme(() ->
                db.sql(
                                """
                                insert into participant (convention_id, compte_id,
                                  partie_id, role, suppleant, depuis, ajoute_par)
                                values (:c, :compte, :partie, 'REFERENT', true, :le, :compte)
                                """)
                        .param("c", convention.cle())
                        .param("compte", compte.valeur())
                        .param("partie", convention.partie(0))
                        .param("le", horloge.instant().atOffset(java.time.ZoneOffset.UTC))
                        .update());
        referente = new Navigation(mvc).depuis("test-" + UUID.randomUUID());
        referente.lire("/connexion");
        referente.envoyer(
                "/connexion",
                "courriel",
                personnages.courriel(compte),
                "motDePasse",
                Personnages.MOT_DE_PASSE);
        referente.lire("/");
    }

    @Test
    void seule_une_convention_had_a_la_page_des_sejours() {
        assertThat(referente.lire(adresse("/sejours"))).hasStatus(404);
        enHad();
        assertThat(referente.lire(adresse("/sejours")))
                .hasStatusOk()
                .bodyText()
                .contains("Séjours et transmission", "aucun nom", "Non notée", "Aucun séjour noté");
    }

    @Test
    void une_date_se_note_se_corrige_avec_sa_raison_et_dit_la_limite() {
        enHad();
        var premier = jour().minusMonths(7);
        assertThat(
                        referente.envoyer(
                                adresse("/sejours"),
                                "nature",
                                "TROISIEME_SEJOUR",
                                "jour",
                                premier.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("Notez d’abord la date du premier séjour");
        assertThat(
                        referente.envoyer(
                                adresse("/sejours"),
                                "nature",
                                "PREMIER_SEJOUR",
                                "jour",
                                premier.toString()))
                .hasStatus(303);
        assertThat(referente.lire(adresse("/sejours")))
                .bodyText()
                .contains("La transmission est attendue", "six mois après le premier séjour");
        assertThat(
                        referente.envoyer(
                                adresse("/sejours"),
                                "nature",
                                "PREMIER_SEJOUR",
                                "jour",
                                jour().toString()))
                .hasStatus(422)
                .bodyText()
                .contains("Dites pourquoi la date change");
        for (var nature : java.util.List.of("TRANSMISE_ARS", "TRANSMISE_CAISSE"))
            assertThat(
                            referente.envoyer(
                                    adresse("/sejours"),
                                    "nature",
                                    nature,
                                    "jour",
                                    jour().toString()))
                    .hasStatus(303);
        assertThat(referente.lire(adresse("/sejours")))
                .bodyText()
                .contains("Convention transmise")
                .doesNotContain("La transmission est attendue");
    }

    @Test
    void une_convention_finie_n_attend_plus_sa_transmission() {
        enHad();
        referente.lire(adresse("/sejours"));
        referente.envoyer(
                adresse("/sejours"),
                "nature",
                "PREMIER_SEJOUR",
                "jour",
                jour().minusMonths(7).toString());
        systeme(() -> {
            convention.mettreEn("EXPIREE");
            return 1;
        });
        assertThat(referente.lire(adresse("/sejours")))
                .hasStatusOk()
                .bodyText()
                .contains("Transmission sans objet")
                .doesNotContain("Enregistrer la date");
    }

    @Test
    void un_texte_repris_d_ailleurs_ne_se_dit_pas_en_cours_d_ecriture() throws IOException {
        systeme(() ->
                db.sql("update convention set provenance = 'NON_CONFIRMEE' where id = :c")
                        .param("c", convention.cle())
                        .update());
        assertThat(texteDeWord(adresse("/texte/word?actuel=true")))
                .contains("Résumé d’une convention signée ailleurs", "Seul l’original signé")
                .doesNotContain("en cours d’écriture");
    }

    private String texteDeWord(String adresse) throws IOException {
        var reponse = referente.lire(adresse);
        assertThat(reponse).hasStatusOk();
        try (var word =
                        new XWPFDocument(
                                new ByteArrayInputStream(
                                        reponse.getResponse().getContentAsByteArray()));
                var texte = new XWPFWordExtractor(word)) {
            return texte.getText();
        }
    }

    @Test
    void le_texte_s_emporte_en_word_avec_sa_mention() throws IOException {
        assertThat(texteDeWord(adresse("/texte/word")))
                .contains(DocumentWord.COPIE, "Empreinte du texte");
        var lettre = referente.lire(adresse("/texte/documents/lettre-retrait"));
        assertThat(lettre).hasStatusOk();
        assertThat(referente.lire(adresse("/texte/documents/inconnu"))).hasStatus(404);
        var ailleurs = personnages.organisation("Sans lien");
        var voisine = new Navigation(mvc).depuis("test-" + UUID.randomUUID());
        voisine.lire("/connexion");
        voisine.envoyer(
                "/connexion",
                "courriel",
                personnages.courriel(
                        personnages.membre("Zoé", "Loin", ailleurs, RoleOrganisation.DIRECTION)),
                "motDePasse",
                Personnages.MOT_DE_PASSE);
        assertThat(voisine.lire(adresse("/texte/word"))).hasStatus(404);
    }

    private void enHad() {
        systeme(() ->
                db.sql("update convention set modele_type = 'HAD_ESMS' where id = :c")
                        .param("c", convention.cle())
                        .update());
    }

    private <T> T systeme(java.util.function.Supplier<T> travail) {
        return Acteurs.systeme()
                .executer(() ->
                        Objects.requireNonNull(
                                new TransactionTemplate(transactions).execute(_ -> travail.get())));
    }

    private LocalDate jour() {
        return Dates.jourDe(horloge.instant());
    }

    private String adresse(String suite) {
        return "/conventions/" + convention.cle() + suite;
    }
}
