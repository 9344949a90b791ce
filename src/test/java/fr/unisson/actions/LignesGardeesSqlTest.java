package fr.unisson.actions;

import static fr.unisson.actions.UnPlan.fait;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.Acteurs;
import fr.unisson.Personnages;
import fr.unisson.SqlTest;
import fr.unisson.acces.CompteId;
import fr.unisson.actions.Actions.Dits;
import fr.unisson.actions.domaine.EtatAction;
import fr.unisson.actions.domaine.TransitionAction;
import fr.unisson.indicateurs.Definitions;
import fr.unisson.indicateurs.FicheDeValeur;
import fr.unisson.indicateurs.Frequence;
import fr.unisson.indicateurs.IndicateurId;
import fr.unisson.indicateurs.IndicateurVue.Tenue;
import fr.unisson.indicateurs.Indicateurs;
import fr.unisson.indicateurs.Periode;
import fr.unisson.indicateurs.SourceDeCalcul;
import fr.unisson.indicateurs.Valeurs;
import fr.unisson.socle.vie.Resultat;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A figure that was kept opens the objects as they stood on its day, to whom may see them.
@SqlTest
class LignesGardeesSqlTest {

    @Autowired Actions actions;
    @Autowired Indicateurs indicateurs;
    @Autowired Valeurs valeurs;
    @Autowired Personnages personnages;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;

    final LocalDate jour = LocalDate.now(ZoneId.of("Europe/Paris"));
    final Periode periode = Periode.de(Frequence.TRIMESTRE, jour);
    UnPlan plan;

    @BeforeEach
    void ouvrir() {
        plan = new UnPlan(personnages);
    }

    @Test
    void une_valeur_gardee_ouvre_ses_lignes_telles_qu_elles_etaient() {
        acteurs.defaire(
                plan.acteur(plan.directrice),
                () -> {
                    var tardive = auPlan("Revoir le lever", jour.minusDays(1), Visibilite.EQUIPE);
                    auPlan("Refaire le circuit", UnPlan.DEMAIN, Visibilite.EQUIPE);
                    var id = retard();
                    assertThat(fiche(id).lignes())
                            .singleElement()
                            .satisfies(l -> assertThat(l.mesure()).isNull());
                    fait(valeurs.recalculer(id, periode, null));
                    realiser(tardive);

                    var fiche = fiche(id);
                    assertThat(fiche.lignes()).hasSize(1);
                    assertThat(Objects.requireNonNull(fiche.lignes().getFirst().mesure()).rang())
                            .isOne();
                    assertThat(fiche.lignes().getFirst().ouvertes())
                            .extracting(l -> l.libelle().replaceFirst("n° \\d+, ", ""))
                            .containsExactly("Revoir le lever", "Refaire le circuit");
                    assertThat(fiche.lignes().getFirst().ouvertes())
                            .extracting(SourceDeCalcul.Ligne::comptee)
                            .containsExactly(true, false);
                    assertThat(Objects.requireNonNull(fiche.recalcul()).denominateur())
                            .isEqualByComparingTo("1");
                });
    }

    @Test
    void une_valeur_corrigee_garde_les_lignes_de_chacune_de_ses_mesures() {
        acteurs.defaire(
                plan.acteur(plan.directrice),
                () -> {
                    var tardive = auPlan("Revoir le lever", jour.minusDays(1), Visibilite.EQUIPE);
                    auPlan("Refaire le circuit", UnPlan.DEMAIN, Visibilite.EQUIPE);
                    var id = retard();
                    fait(valeurs.recalculer(id, periode, null));
                    // Validated before the period had ended, as it could be once.
                    db.sql("update valeur set etat = 'VALIDEE' where indicateur_id = ?")
                            .param(id.valeur())
                            .update();
                    realiser(tardive);
                    fait(valeurs.recalculer(id, periode, "Une action était faite"));

                    assertThat(fiche(id).lignes())
                            .extracting(l -> Objects.requireNonNull(l.mesure()).rang())
                            .containsExactly(2, 1);
                    assertThat(fiche(id).lignes())
                            .extracting(FicheDeValeur.Lignes::nombre)
                            .containsExactly(1, 2);
                });
    }

    @Test
    void une_ligne_gardee_reste_fermee_a_qui_ne_voit_pas_son_objet() {
        acteurs.defaire(
                plan.acteur(plan.directrice),
                () -> {
                    auPlan("Revoir le lever", jour.minusDays(1), Visibilite.EQUIPE);
                    auPlan("Un licenciement", jour.minusDays(1), Visibilite.DIRECTION);
                    var id = retard();
                    fait(valeurs.recalculer(id, periode, null));
                    assertThat(fiche(id).lignes().getFirst().ouvertes()).hasSize(2);
                    acteurs.devenir(
                            plan.acteur(plan.collegue),
                            () -> {
                                var lignes = fiche(id).lignes().getFirst();
                                assertThat(lignes.ouvertes())
                                        .extracting(SourceDeCalcul.Ligne::libelle)
                                        .allSatisfy(t -> assertThat(t).endsWith("Revoir le lever"));
                                assertThat(lignes.cachees()).isOne();
                                assertThat(
                                                db.sql("select libelle from valeur_ligne")
                                                        .query(String.class)
                                                        .list())
                                        .noneMatch(t -> t.contains("licenciement"));
                            });
                });
    }

    @Test
    void seule_la_plateforme_garde_des_lignes() {
        acteurs.defaire(
                plan.acteur(plan.directrice),
                () -> {
                    auPlan("Revoir le lever", jour.minusDays(1), Visibilite.EQUIPE);
                    fait(valeurs.recalculer(retard(), periode, null));
                    assertThatThrownBy(() ->
                                    db.sql(
                                                    """
                                                    insert into valeur_ligne
                                                    select valeur_id, organisation_id, rang, 9, 'x',
                                                           true, null, null, null
                                                      from valeur_ligne limit 1
                                                    """)
                                            .update())
                            .isInstanceOf(DataAccessException.class);
                });
    }

    private FicheDeValeur fiche(IndicateurId id) {
        return valeurs.fiche(id, periode);
    }

    private IndicateurId retard() {
        return fait(
                indicateurs.definir(
                        plan.organisation,
                        "RETARD",
                        new Tenue(null, null, 15, LocalDate.of(2025, 1, 1)),
                        Definitions.source("actions-en-retard").fin()));
    }

    private ActionId auPlan(String titre, LocalDate echeance, Visibilite visibilite) {
        CompteId pilote = visibilite == Visibilite.DIRECTION ? plan.directrice : plan.infirmiere;
        var id =
                fait(
                        actions.proposer(
                                plan.organisation,
                                plan.avec(titre, pilote, Set.of(), UnPlan.DEMAIN, visibilite),
                                List.of()));
        // Time passes: a day that was to come is gone.
        acteurs.devenir(
                Acteurs.systeme(),
                () ->
                        db.sql("update action set echeance = :e where id = :id")
                                .param("e", echeance)
                                .param("id", id.valeur())
                                .update());
        franchir(id, TransitionAction.VALIDER);
        franchir(id, TransitionAction.PLANIFIER);
        return id;
    }

    private void realiser(ActionId id) {
        acteurs.devenir(
                plan.acteur(plan.infirmiere),
                () -> {
                    franchir(id, TransitionAction.COMMENCER);
                    franchir(id, TransitionAction.REALISER);
                });
    }

    private void franchir(ActionId id, TransitionAction t) {
        Resultat<EtatAction> resultat =
                actions.franchir(id, actions.lire(id).version(), t, Dits.RIEN);
        fait(resultat);
    }
}
