package fr.unisson.essms.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.Personnages;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.essms.UneAutoevaluation;
import fr.unisson.socle.Dates;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The pages of evaluations by outside bodies, with their duties and their files.
@PageTest
class ExternesWebTest {

    @Autowired MockMvcTester mvc;
    @Autowired Personnages personnages;
    @Autowired JdbcClient db;
    @Autowired PlatformTransactionManager gestionnaire;

    @Test
    void une_evaluation_se_programme_et_chaque_etape_dit_la_suivante() {
        var u = unEhpad();
        var page = personnages.connecter(mvc, u.referente);
        page.lire("/essms/externes/nouvelle");
        assertThat(page.envoyer("/essms/externes/nouvelle", "etablissement", "" + u.etablissement))
                .hasStatus(422)
                .bodyText()
                .contains("Nommez l’organisme évaluateur.", "Donnez le premier jour");
        var ici = programmer(u, page);
        assertThat(page.lire(ici))
                .hasStatus(200)
                .bodyText()
                .contains("Programmée", "Préparer la visite", "12 janvier 2097");
        assertThat(devoirs(ici)).containsExactly("Préparer la visite 2097-01-12");

        etape(page, ici, "preparer", "");
        assertThat(devoirs(ici)).containsExactly("Recevoir la visite 2097-01-12");
        page.lire(ici + "/etapes/visiter");
        assertThat(page.envoyer(ici + "/etapes/visiter", "version", "2", "jour", "2099-01-01"))
                .hasStatus(422)
                .bodyText()
                .contains("aujourd’hui au plus tard");
        etape(page, ici, "visiter", "2097-03-01");
        assertThat(page.lire(ici)).bodyText().contains("Visite faite", "1er mars 2097");
        assertThat(devoirs(ici)).containsExactly("Recevoir le pré-rapport 2097-03-01");
        assertThat(page.envoyer(ici + "/etapes/preparer", "version", "3", "jour", jour()))
                .hasStatus(409);
        assertThat(page.lire(ici))
                .bodyText()
                .contains("Faite le", "Le pré-rapport de l’organisme", "Manque")
                .contains("nature=PRE_RAPPORT#joindre", "Continuer sans le pré-rapport…");
        assertThat(page.envoyer(ici + "/pieces", "nature", "", "date", "2099-01-01"))
                .hasStatus(422)
                .bodyText()
                .contains("Dites ce qu’est ce document.", "Donnez la date du document")
                .contains("Choisissez le fichier à joindre.");
        assertThat(page.lire(joindre(page, ici, "PRE_RAPPORT")))
                .bodyText()
                .contains("Le document est joint.", "Pré-rapport", "PRE_RAPPORT.txt")
                .contains(Dates.jour(LocalDate.now(Dates.PARIS)), "Rose Ferrand")
                .doesNotContain("Continuer sans");
        var piece =
                Navigation.texte(page.lire(ici))
                        .replaceFirst("(?s).*href=\"(/documents/\\d+)\".*", "$1");
        etape(page, ici, "recevoir-le-pre-rapport", "");
        assertThat(devoirs(ici)).as("sans date, rien ne presse").isEmpty();
        assertThat(personnages.connecter(mvc, u.soignant).lire(piece)).hasStatus(200);
        var ailleurs = personnages.connecter(mvc, unEhpad().referente);
        assertThat(ailleurs.lire(piece)).hasStatus(404);
        assertThat(ailleurs.lire(ici)).hasStatus(404);
        assertThat(personnages.connecter(mvc, u.observatrice).lire(ici)).hasStatus(404);
        var soignant = personnages.connecter(mvc, u.soignant);
        soignant.lire(ici);
        assertThat(soignant.envoyer(ici + "/etapes/observer", "version", "4", "jour", jour()))
                .hasStatus(403);
    }

    @Test
    void sans_son_document_une_etape_dit_pourquoi_et_le_rapport_ne_se_laisse_pas() {
        var u = unEhpad();
        var page = personnages.connecter(mvc, u.referente);
        page.lire("/essms/externes/nouvelle");
        var ici = programmer(u, page);
        etape(page, ici, "preparer", "");
        etape(page, ici, "visiter", "");
        var pre = ici + "/etapes/recevoir-le-pre-rapport";
        assertThat(page.lire(pre)).bodyText().contains("Continuer sans le pré-rapport");
        assertThat(page.envoyer(pre, "version", "3", "jour", jour()))
                .hasStatus(422)
                .bodyText()
                .contains("Joignez le pré-rapport, ou dites pourquoi vous continuez sans.");
        assertThat(page.envoyer(pre, "version", "3", "jour", jour(), "sans", "PRE_RAPPORT"))
                .hasStatus(422)
                .bodyText()
                .contains("Dites pourquoi vous continuez sans le pré-rapport.");
        assertThat(
                        page.suivre(
                                page.envoyer(
                                        pre,
                                        "version",
                                        "3",
                                        "jour",
                                        jour(),
                                        "sans",
                                        "PRE_RAPPORT",
                                        "note",
                                        "Lu dans Synaé seulement")))
                .bodyText()
                .contains("Sans le pré-rapport. Lu dans Synaé seulement")
                .contains("Continuer sans les observations de la structure…");
        var rapport = ici + "/etapes/recevoir-le-rapport";
        assertThat(page.lire(rapport))
                .bodyText()
                .contains("c’est lui qui se transmet", "Revenir à l’évaluation")
                .doesNotContain("name=\"jour\"");
        assertThat(
                        page.envoyer(
                                rapport,
                                "version",
                                "4",
                                "jour",
                                jour(),
                                "sans",
                                "RAPPORT",
                                "sans",
                                "OBSERVATIONS",
                                "note",
                                "Rien à redire"))
                .hasStatus(422)
                .bodyText()
                .contains("c’est lui qui se transmet");
        joindre(page, ici, "RAPPORT");
        page.lire(rapport);
        assertThat(
                        page.suivre(
                                page.envoyer(
                                        rapport,
                                        "version",
                                        "4",
                                        "jour",
                                        jour(),
                                        "sans",
                                        "OBSERVATIONS",
                                        "note",
                                        "Rien à redire")))
                .bodyText()
                .contains("Rapport définitif reçu", "sans objet", "Rien à redire");
    }

    @Test
    void la_suite_se_compte_depuis_le_jour_ou_l_etape_s_est_faite() {
        var u = unEhpad();
        var page = personnages.connecter(mvc, u.referente);
        page.lire("/essms/externes/nouvelle");
        var ici = programmer(u, page);
        var aujourdhui = LocalDate.now(Dates.PARIS);
        var hier = aujourdhui.minusDays(20);
        // Programmed here today, prepared long before.
        page.lire(ici + "/etapes/preparer");
        page.suivre(
                page.envoyer(ici + "/etapes/preparer", "version", "1", "jour", hier.toString()));
        var visite = ici + "/etapes/visiter";
        var propose = aujourdhui.plusDays(30).toString();
        assertThat(page.lire(visite))
                .bodyText()
                .contains("value=\"" + propose + "\"", "D’usage, 30 jours après cette étape.");
        assertThat(page.lire(visite + "?jour=" + hier + "&pour=" + propose + "&propose=" + propose))
                .as("laissée telle quelle, elle suit le jour")
                .bodyText()
                .contains("value=\"" + hier + "\"", "value=\"" + hier.plusDays(30) + "\"");
        assertThat(page.lire(visite + "?jour=" + hier + "&pour=2097-05-05&propose=" + propose))
                .as("choisie, elle reste")
                .bodyText()
                .contains("value=\"2097-05-05\"");
        assertThat(
                        page.suivre(
                                page.envoyer(
                                        visite,
                                        "version",
                                        "2",
                                        "jour",
                                        hier.toString(),
                                        "pour",
                                        propose,
                                        "propose",
                                        propose)))
                .bodyText()
                .contains("comptée depuis ce jour", Dates.jour(hier.plusDays(30)));
        assertThat(devoirs(ici)).containsExactly("Recevoir le pré-rapport " + hier.plusDays(30));
        joindre(page, ici, "PRE_RAPPORT");
        var pre = ici + "/etapes/recevoir-le-pre-rapport";
        page.lire(pre);
        page.envoyer(pre, "version", "3", "jour", hier.toString(), "pour", "", "propose", propose);
        assertThat(devoirs(ici)).as("effacée, elle reste effacée").isEmpty();
    }

    @Test
    void un_document_joint_par_erreur_se_remplace_jusqu_a_la_fin_et_l_histoire_le_garde() {
        var u = unEhpad();
        var page = personnages.connecter(mvc, u.referente);
        page.lire("/essms/externes/nouvelle");
        var ici = programmer(u, page);
        etape(page, ici, "preparer", "");
        etape(page, ici, "visiter", "");
        joindre(page, ici, "PRE_RAPPORT");
        etape(page, ici, "recevoir-le-pre-rapport", "");
        var avant = Navigation.texte(page.lire(ici));
        var ancien = avant.replaceFirst("(?s).*href=\"(/documents/\\d+)\".*", "$1");
        var geste = ici + ancien.replace("/documents", "/pieces") + "/remplacement";
        assertThat(avant).contains("href=\"" + geste + "\"");
        var soignant = personnages.connecter(mvc, u.soignant);
        assertThat(soignant.lire(ancien)).hasStatus(200);
        assertThat(soignant.lire(ici)).bodyText().doesNotContain("/remplacement");
        assertThat(soignant.lire(geste)).hasStatus(403);

        assertThat(page.lire(geste)).bodyText().contains("Remplacer le pré-rapport");
        assertThat(page.envoyer(geste, "raison", "Résident né le 3 mars 1930"))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez le fichier qui remplace", "Donnez la date du document")
                .contains("une date de naissance", "Résident né le 3 mars 1930");
        assertThat(remplacer(page, geste, "bon.txt", "")).hasStatus(422);
        assertThat(page.suivre(remplacer(page, geste, "bon.txt", "Celui d’un autre établissement")))
                .bodyText()
                .contains("bon.txt", "Pré-rapport\u00a0: document remplacé (PRE_RAPPORT.txt)")
                .contains("Celui d’un autre établissement", "Rose Ferrand");
        assertThat(remplacer(page, geste, "encore.txt", "Deux fois")).hasStatus(404);
        assertThat(page.lire(ancien)).as("qui mène le lit encore").hasStatus(200);
        assertThat(soignant.lire(ancien)).as("les autres ne le lisent plus").hasStatus(404);
        assertThat(soignant.lire(ici))
                .bodyText()
                .contains("bon.txt", "Pré-rapport\u00a0: document remplacé")
                .doesNotContain("PRE_RAPPORT.txt");
        // The step that asked for it still has it.
        assertThat(page.lire(ici)).bodyText().contains("Pré-rapport reçu");

        page.lire("/essms/externes/nouvelle");
        var autre = programmer(u, page);
        joindre(page, autre, "AUTRE");
        var tard =
                autre
                        + Navigation.texte(page.lire(autre))
                                .replaceFirst("(?s).*href=\"/documents(/\\d+)\".*", "/pieces$1")
                        + "/remplacement";
        assertThat(page.lire(tard)).bodyText().contains("Remplacer ce document");
        page.envoyer(autre + "/etapes/annuler", "version", "1", "jour", jour(), "note", "Doublon");
        assertThat(page.lire(autre))
                .bodyText()
                .contains("ne se remplace plus")
                .doesNotContain("/remplacement");
        assertThat(page.suivre(page.lire(tard))).bodyText().contains("garde ses documents");
        page.lire(ici);
        assertThat(envoyer(page, tard, "tard.txt", "Trop tard"))
                .hasStatus(422)
                .bodyText()
                .contains("garde ses documents tels quels");
    }

    private static MvcTestResult remplacer(
            Navigation page, String geste, String nom, String raison) {
        page.lire(geste);
        return envoyer(page, geste, nom, raison);
    }

    private static MvcTestResult envoyer(Navigation page, String geste, String nom, String raison) {
        return page.envoyerFichier(
                geste,
                new MockMultipartFile(
                        "fichier",
                        nom,
                        "text/plain",
                        ("Constats " + nom).getBytes(StandardCharsets.UTF_8)),
                "date",
                jour(),
                "raison",
                raison);
    }

    @Test
    void une_visite_se_reporte_et_sa_date_suit() {
        var u = unEhpad();
        var page = personnages.connecter(mvc, u.referente);
        page.lire("/essms/externes/nouvelle");
        var ici = programmer(u, page);
        etape(page, ici, "preparer", "");
        var report = ici + "/etapes/reporter";
        page.lire(report);
        assertThat(page.envoyer(report, "version", "2", "jour", jour()))
                .hasStatus(422)
                .bodyText()
                .contains("Donnez le nouveau jour de la visite.", "Indiquez le motif");
        assertThat(
                        page.envoyer(
                                report,
                                "version",
                                "2",
                                "jour",
                                jour(),
                                "pour",
                                "2020-01-01",
                                "note",
                                "Grippe"))
                .hasStatus(422)
                .bodyText()
                .contains("Cette date est avant celle de l’étape");
        assertThat(
                        page.suivre(
                                page.envoyer(
                                        report,
                                        "version",
                                        "2",
                                        "jour",
                                        jour(),
                                        "pour",
                                        "2098-02-03",
                                        "note",
                                        "Épidémie de grippe")))
                .bodyText()
                .contains("Prévue le 3 février 2098", "Épidémie de grippe", "Programmée");
        assertThat(devoirs(ici)).containsExactly("Préparer la visite 2098-02-03");
        // What cannot come now leads back to what can.
        assertThat(page.suivre(page.lire(ici + "/etapes/publier")))
                .bodyText()
                .contains("Cette étape ne se note pas maintenant");
    }

    @ParameterizedTest
    @EnumSource
    void chacun_lit_ce_qui_le_regarde_et_n_ouvre_que_ses_etapes(RoleOrganisation role) {
        var u = unEhpad();
        var page = personnages.connecter(mvc, u.referente);
        page.lire("/essms/externes/nouvelle");
        var ici = programmer(u, page);
        var lui =
                personnages.connecter(
                        mvc, personnages.membre("Une", "Personne", u.organisation, role));
        int lit =
                switch (role) {
                    case FACILITATEUR_SRA, OBSERVATEUR -> 404;
                    default -> 200;
                };
        boolean mene =
                switch (role) {
                    case ADMINISTRATION, DIRECTION, REFERENT_QUALITE -> true;
                    default -> false;
                };
        assertThat(lui.lire(ici)).hasStatus(lit);
        assertThat(Navigation.texte(lui.lire(ici)).contains("/etapes/")).isEqualTo(mene);
        assertThat(Navigation.texte(lui.lire(ici)).contains("#joindre")).isFalse();
        assertThat(lui.lire(ici + "/etapes/preparer"))
                .hasStatus(mene ? 200 : lit == 200 ? 403 : 404);
        lui.lire("/essms");
        assertThat(lui.envoyer(ici + "/pieces")).hasStatus(mene ? 422 : lit == 200 ? 403 : 404);
        assertThat(lui.envoyer(ici + "/etapes/preparer"))
                .hasStatus(mene ? 422 : lit == 200 ? 403 : 404);
    }

    @Test
    void annuler_demande_pourquoi_et_leve_le_devoir() {
        var u = unEhpad();
        var page = personnages.connecter(mvc, u.referente);
        page.lire("/essms/externes/nouvelle");
        var ici = programmer(u, page);
        page.lire(ici + "/etapes/annuler");
        assertThat(page.envoyer(ici + "/etapes/annuler", "version", "1", "jour", jour()))
                .hasStatus(422);
        assertThat(
                        page.suivre(
                                page.envoyer(
                                        ici + "/etapes/annuler",
                                        "version",
                                        "1",
                                        "jour",
                                        jour(),
                                        "note",
                                        "Reportée par l’autorité")))
                .bodyText()
                .contains("Évaluation annulée.", "Reportée par l’autorité");
        assertThat(devoirs(ici)).isEmpty();
    }

    /// @return where it leads back to
    private static String joindre(Navigation page, String ici, String nature) {
        page.lire(ici);
        return Objects.requireNonNull(
                page.envoyerFichier(
                                ici + "/pieces",
                                new MockMultipartFile(
                                        "fichier",
                                        nature + ".txt",
                                        "text/plain",
                                        ("Constats " + nature).getBytes(StandardCharsets.UTF_8)),
                                "nature",
                                nature,
                                "date",
                                jour())
                        .getResponse()
                        .getRedirectedUrl());
    }

    private void etape(Navigation page, String ici, String chemin, String pour) {
        var formulaire = Navigation.texte(page.lire(ici + "/etapes/" + chemin));
        var version = formulaire.replaceFirst("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        var propose = formulaire.replaceFirst("(?s).*name=\"pour\" value=\"([0-9-]*)\".*", "$1");
        var date = pour.isEmpty() && chemin.equals("preparer") ? propose : pour;
        page.lire(
                Objects.requireNonNull(
                        page.envoyer(
                                        ici + "/etapes/" + chemin,
                                        "version",
                                        version,
                                        "jour",
                                        jour(),
                                        "pour",
                                        date)
                                .getResponse()
                                .getRedirectedUrl()));
    }

    private static String jour() {
        return LocalDate.now(Dates.PARIS).toString();
    }

    private String programmer(UneAutoevaluation u, Navigation page) {
        var vers =
                page.envoyer(
                                "/essms/externes/nouvelle",
                                "etablissement",
                                u.etablissement.toString(),
                                "organisme",
                                "Cabinet Mesure",
                                "visite",
                                "2097-01-12")
                        .getResponse()
                        .getRedirectedUrl();
        page.lire(Objects.requireNonNull(vers));
        return vers;
    }

    /// What is due for the direction, with its date.
    private java.util.List<String> devoirs(String ici) {
        return Acteurs.systeme()
                .executer(() ->
                        Objects.requireNonNull(
                                new TransactionTemplate(gestionnaire)
                                        .execute(_ ->
                                                db.sql(
                                                                """
                                                                select distinct libelle || ' ' || pour_le
                                                                  from echeance
                                                                 where module = 'essms'
                                                                   and objet_id = :id
                                                                   and levee_le is null
                                                                """)
                                                        .param(
                                                                "id",
                                                                Long.valueOf(
                                                                        ici.replaceFirst(
                                                                                ".*/", "")))
                                                        .query(String.class)
                                                        .list())));
    }

    private UneAutoevaluation unEhpad() {
        return Acteurs.systeme()
                .executer(() ->
                        Objects.requireNonNull(
                                new TransactionTemplate(gestionnaire)
                                        .execute(_ -> UneAutoevaluation.dans(db, personnages))));
    }
}
