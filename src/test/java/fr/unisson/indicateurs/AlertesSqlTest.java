package fr.unisson.indicateurs;

import static fr.unisson.indicateurs.UneMesure.corrigee;
import static fr.unisson.indicateurs.UneMesure.ecrit;
import static fr.unisson.indicateurs.UneMesure.fait;
import static fr.unisson.indicateurs.UneMesure.valeur;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Personnages;
import fr.unisson.SqlTest;
import fr.unisson.acces.CompteId;
import fr.unisson.echeances.GenreDeNotification;
import fr.unisson.echeances.Notifications;
import fr.unisson.indicateurs.domaine.TransitionValeur;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SqlTest
class AlertesSqlTest {

    private static final Periode T1 = Periode.of("2026-T1");

    @Autowired Indicateurs indicateurs;
    @Autowired Valeurs valeurs;
    @Autowired Alertes alertes;
    @Autowired Notifications notifications;
    @Autowired Personnages personnages;
    @Autowired Acteurs acteurs;

    UneMesure m;

    @BeforeEach
    void ouvrir() {
        m = new UneMesure(personnages);
    }

    @Test
    void une_valeur_validee_au_dela_d_un_seuil_previent_qui_tient_et_qui_valide() {
        enDirectrice(() -> {
            var id = definir("ATTENTE", m.cadre, m.referent);
            parLeCadre(valeur(id, "2026-T1", 0, 45));
            assertThat(recues(m.cadre)).isEmpty();
            valider(id, T1);
            assertThat(recues(m.cadre))
                    .containsExactly(
                            "ALERTE Alerte : Attente ATTENTE | Seuil d’alerte atteint, au 1er"
                                    + " trimestre 2026 : 45 jours. | /indicateurs/"
                                    + id);
            assertThat(recues(m.referent)).hasSize(1);
            assertThat(recues(m.observateur)).isEmpty();
            assertThat(recues(m.directrice)).isEmpty();
        });
    }

    @Test
    void une_valeur_ordinaire_ne_previent_personne() {
        enDirectrice(() -> {
            var id = definir("ATTENTE", m.cadre, m.referent);
            parLeCadre(valeur(id, "2026-T1", 0, 12));
            valider(id, T1);
            assertThat(recues(m.cadre)).isEmpty();
            assertThat(alertes.lister(m.organisation, 10)).isEmpty();
        });
    }

    @Test
    void un_lot_valide_previent_le_referent_qualite_quand_personne_ne_tient() {
        enDirectrice(() -> {
            var a = definir("A", null, null);
            var b = definir("B", null, null);
            ecrit(saisir(valeur(a, "2026-T1", 0, 70), valeur(b, "2026-T1", 0, 12)));
            assertThat(valeurs.franchirTout(m.organisation, T1, TransitionValeur.VALIDER))
                    .isEqualTo(2);
            assertThat(recues(m.referent))
                    .singleElement()
                    .satisfies(t -> assertThat(t).contains("Attente A", "Seuil critique atteint"));
            assertThat(recues(m.cadre)).isEmpty();
        });
    }

    @Test
    void une_valeur_corrigee_ou_renvoyee_retire_ce_qui_fut_dit() {
        enDirectrice(() -> {
            var id = definir("ATTENTE", m.cadre, null);
            ecrit(saisir(valeur(id, "2026-T1", 0, 45)));
            valider(id, T1);
            assertThat(recues(m.cadre)).hasSize(1);
            fait(valeurs.franchir(id, T1, version(id, T1), TransitionValeur.RENVOYER, "À revoir"));
            assertThat(recues(m.cadre)).isEmpty();
            valider(id, T1);
            assertThat(recues(m.cadre)).hasSize(1);
            ecrit(saisir(corrigee(valeur(id, "2026-T1", version(id, T1), 12), "Faute de frappe")));
            assertThat(recues(m.cadre)).isEmpty();
        });
    }

    @Test
    void une_suite_qui_sort_de_l_ordinaire_previent_a_son_dernier_point() {
        enDirectrice(() -> {
            var id = definir("ATTENTE", m.cadre, null);
            var periodes = Periode.of("2025-T1").plus(5).fenetre(6);
            for (int k = 0; k < periodes.size(); k++) {
                ecrit(saisir(valeur(id, periodes.get(k).code(), 0, 10L + k)));
            }
            valider(id, periodes.get(2));
            assertThat(recues(m.cadre)).isEmpty();
            valider(id, periodes.getLast());
            assertThat(recues(m.cadre))
                    .singleElement()
                    .satisfies(
                            t -> assertThat(t).contains("Six points de suite dans le même sens"));
        });
    }

    @Test
    void les_alertes_du_jour_vont_de_la_plus_grave_a_la_moindre_et_oublient_ce_qui_est_arrete() {
        enDirectrice(() -> {
            var alerte = definir("A", null, null);
            var critique = definir("B", null, null);
            var arrete = definir("C", null, null);
            ecrit(
                    saisir(
                            valeur(alerte, "2026-T1", 0, 45),
                            valeur(critique, "2026-T1", 0, 70),
                            valeur(arrete, "2026-T1", 0, 70)));
            fait(indicateurs.suivre(arrete, indicateurs.lire(arrete).version(), false));
            var lues = alertes.lister(m.organisation, 10);
            assertThat(lues).extracting(Alerte::indicateur).containsExactly(critique, alerte);
            assertThat(lues.getFirst().pourTous())
                    .isEqualTo("Seuil critique atteint, au 1er trimestre 2026 (valeur à valider)");
            assertThat(alertes.lister(m.organisation, 1)).hasSize(1);
            valider(alerte, T1);
            fait(valeurs.franchir(alerte, T1, version(alerte, T1), TransitionValeur.PUBLIER, null));
            assertThat(simples(alertes.lister(m.organisation, 10).getLast().pourTous()))
                    .endsWith("2026 : 45 jours");
        });
    }

    private void enDirectrice(Runnable geste) {
        acteurs.defaire(m.acteur(m.directrice), geste);
    }

    private IndicateurId definir(
            String code,
            @org.jspecify.annotations.Nullable CompteId responsable,
            @org.jspecify.annotations.Nullable CompteId valideur) {
        return fait(
                indicateurs.definir(
                        m.organisation,
                        code,
                        new IndicateurVue.Tenue(responsable, valideur, 15, UneMesure.DEBUT),
                        Definitions.valeur()
                                .libelle("Attente " + code)
                                .sens(Sens.BAISSE)
                                .seuils(40, 60)
                                .fin()));
    }

    private List<Saisie.Refus> saisir(Saisie... saisies) {
        return valeurs.saisir(m.organisation, List.of(saisies), OrigineValeur.SAISIE);
    }

    /// Typed by who keeps the indicator: the definition names somebody else to validate.
    private void parLeCadre(Saisie s) {
        acteurs.devenir(m.acteur(m.cadre), () -> ecrit(saisir(s)));
    }

    private void valider(IndicateurId id, Periode periode) {
        fait(valeurs.franchir(id, periode, version(id, periode), TransitionValeur.VALIDER, null));
    }

    private int version(IndicateurId id, Periode periode) {
        return java.util.Objects.requireNonNull(valeurs.fiche(id, periode).valeur()).version();
    }

    private List<String> recues(CompteId qui) {
        var lues = new ArrayList<String>();
        acteurs.devenir(
                m.acteur(qui),
                () ->
                        notifications.lister(0, false).elements().stream()
                                .filter(n -> n.genre() == GenreDeNotification.ALERTE)
                                .map(n ->
                                        String.join(
                                                " | ",
                                                n.genre() + " " + n.titre(),
                                                n.texte(),
                                                n.lien()))
                                .map(AlertesSqlTest::simples)
                                .forEach(lues::add));
        return lues;
    }

    /// With plain spaces.
    private static String simples(String texte) {
        return texte.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
