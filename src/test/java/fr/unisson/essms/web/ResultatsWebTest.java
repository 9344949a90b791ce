package fr.unisson.essms.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.Personnages;
import fr.unisson.essms.FichierHas;
import fr.unisson.essms.ImportDeResultats;
import fr.unisson.essms.UneAutoevaluation;
import fr.unisson.socle.tableur.FormatDeTableur;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Loading published results, and reading those of an establishment beside its peers.
@PageTest
class ResultatsWebTest {

    private static final String PLATEFORME = "/plateforme/resultats-has";

    @Autowired MockMvcTester mvc;
    @Autowired Personnages personnages;
    @Autowired ImportDeResultats importation;
    @Autowired JdbcClient db;
    @Autowired PlatformTransactionManager gestionnaire;
    @TempDir Path dossier;

    @Test
    void la_plateforme_verifie_puis_importe_et_chacun_lit_ce_qui_le_regarde() throws IOException {
        var compte = personnages.compte("Paula", "Tient");
        db("update compte set plateforme = true where id = " + compte.valeur());
        var operatrice = personnages.connecter(mvc, compte);
        operatrice.lire(PLATEFORME);
        assertThat(envoyer(operatrice, "vide.csv", new byte[0]))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez un fichier qui ne soit pas vide.");
        assertThat(envoyer(operatrice, "a.parquet", "PAR1".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "format Parquet, que la plateforme ne lit pas. Téléchargez plutôt"
                                + " open_data_par_essms.xlsx",
                        "Rien n’a été écrit.");
        assertThat(
                        envoyer(
                                operatrice,
                                "a.csv",
                                "finess_geo;x\n1;2\n".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains("Il manque les colonnes eval_code, eval_date_fin, region");

        var contenu = Files.readAllBytes(fichier().ecrire(dossier, FormatDeTableur.CSV));
        assertThat(
                        operatrice.lire(
                                rapport(envoyer(operatrice, "has.csv", contenu, "essai", "true"))))
                .hasStatus(200)
                .bodyText()
                .contains(
                        "Vérification\u00a0: rien n’a été écrit",
                        "Seraient nouvelles",
                        "Laissées de côté",
                        "numéro FINESS «\u00a012\u00a0» (neuf caractères attendus)",
                        "Revenir aux résultats de la HAS")
                .doesNotContain("http-equiv=\"refresh\"");
        assertThat(compter()).isZero();
        assertThat(operatrice.lire(rapport(envoyer(operatrice, "has.csv", contenu))))
                .hasStatus(200)
                .bodyText()
                .contains("Importé", "Établissements absents de l’annuaire", "Tient");
        assertThat(operatrice.lire(PLATEFORME))
                .bodyText()
                .contains(
                        "8 lignes lues, 7 nouvelles, 0 modifiée, 1 laissée de côté",
                        "Vérifié",
                        "Chapitre = moyenne de ses objectifs",
                        "Seuils de la simulation");
        assertThat(compter()).isEqualTo(7);

        var u = unEhpad();
        var page = personnages.connecter(mvc, u.referente);
        var resultats = "/essms/etablissements/" + u.etablissement + "/resultats";
        assertThat(page.lire("/essms")).bodyText().contains("Résultats publiés et pairs");
        assertThat(page.lire(resultats))
                .hasStatus(200)
                .bodyText()
                .contains(
                        "Terminée le 13 mars 2024",
                        "Niveau publié",
                        "Pays de la Loire, 6 établissements",
                        "France, 6 établissements",
                        "Moyenne des objectifs de vos 5 pairs de la région\u00a0: 1 plus basse que la"
                                + " vôtre, 1 égale, 3 plus hautes.",
                        "3,10",
                        "Ses autres évaluations")
                .as("le nom de l’organisme peut être celui d’une personne")
                .doesNotContain("Organisme d’essai");
        assertThat(page.lire(resultats + "?evaluation=AN-0"))
                .bodyText()
                .contains("Terminée le 6 février 2019");
        assertThat(page.lire("/annuaire/etablissements/" + u.etablissement))
                .bodyText()
                .contains("Niveau C publié")
                .doesNotContain("Organisme d’essai");

        // Published figures are for every account, the comparison for who rates there.
        for (var autre :
                new Navigation[] {
                    personnages.connecter(mvc, u.observatrice),
                    personnages.connecter(mvc, unEhpad(null).referente)
                }) {
            assertThat(autre.lire(resultats))
                    .hasStatus(200)
                    .bodyText()
                    .contains("Terminée le 13 mars 2024", "3,10")
                    .doesNotContain("Vos pairs", "médianes", "vos 5 pairs");
        }
        assertThat(page.lire(PLATEFORME)).hasStatus(403);
        assertThat(page.lire(PLATEFORME + "/imports/1")).hasStatus(403);
        assertThat(new Navigation(mvc).lire("/annuaire/etablissements/" + u.etablissement))
                .bodyText()
                .contains("Niveau C publié");
    }

    @Test
    void sans_resultat_la_page_dit_ce_qui_viendra() {
        var u = unEhpad(null);
        var page = personnages.connecter(mvc, u.referente);
        assertThat(page.lire("/essms/etablissements/" + u.etablissement + "/resultats"))
                .hasStatus(200)
                .bodyText()
                .contains("Aucun résultat publié ici", "trop peu d’établissements");
    }

    /// Six of a region, one of them evaluated twice, and a line that cannot be read.
    private static FichierHas fichier() {
        var fichier = new FichierHas();
        for (int i = 0; i < 6; i++) {
            fichier.ligne(
                    "44000987" + i,
                    "AN-1",
                    "984",
                    "cotation_chapitre_1",
                    "3." + i,
                    "moy_objectifs_100",
                    Integer.toString(i == 1 ? 72 : 70 + i),
                    "cotation_objectif_1.1",
                    "3." + i,
                    "indice_qualite",
                    "C");
        }
        return fichier.ligne("440009871", "AN-0", "984", "eval_date_fin", "2019-02-06")
                .ligne("12", "AN-1", "984");
    }

    private static MvcTestResult envoyer(
            Navigation qui, String nom, byte[] contenu, String... champs) {
        return qui.envoyerFichier(
                PLATEFORME, new MockMultipartFile("fichier", nom, null, contenu), champs);
    }

    /// The page of an import, once it has ended.
    private String rapport(MvcTestResult reponse) {
        assertThat(reponse).hasStatus(303);
        var adresse = Navigation.entete(reponse, "Location");
        long id = Long.parseLong(adresse.substring(adresse.lastIndexOf('/') + 1));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() ->
                        Acteurs.systeme().executer(() -> importation.charger(id)).etat().fini());
        return adresse;
    }

    private long compter() {
        return Acteurs.systeme()
                .executer(() ->
                        Objects.requireNonNull(
                                new TransactionTemplate(gestionnaire)
                                        .execute(_ ->
                                                db.sql(
                                                                """
                                                                select count(*) from essms_resultat
                                                                 where categorie = '984'
                                                                """)
                                                        .query(Long.class)
                                                        .single())));
    }

    private UneAutoevaluation unEhpad() {
        return unEhpad("440009871");
    }

    private UneAutoevaluation unEhpad(@org.jspecify.annotations.Nullable String finess) {
        return Acteurs.systeme()
                .executer(() ->
                        Objects.requireNonNull(
                                new TransactionTemplate(gestionnaire)
                                        .execute(_ -> {
                                            var u =
                                                    UneAutoevaluation.dans(
                                                            db,
                                                            personnages,
                                                            finess == null ? "985" : "984");
                                            db.sql(
                                                            """
                                                            update etablissement
                                                               set finess_et = :finess
                                                             where id = :id
                                                            """)
                                                    .param("finess", finess)
                                                    .param("id", u.etablissement.valeur())
                                                    .update();
                                            return u;
                                        })));
    }

    private void db(String sql) {
        Acteurs.systeme()
                .executer(() ->
                        Objects.requireNonNull(
                                new TransactionTemplate(gestionnaire)
                                        .execute(_ -> db.sql(sql).update())));
    }
}
