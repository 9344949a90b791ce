package fr.unisson.actions;

import static fr.unisson.actions.UnPlan.fait;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Personnages;
import fr.unisson.SqlTest;
import fr.unisson.acces.CompteId;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.actions.Actions.Dits;
import fr.unisson.actions.domaine.EtatAction;
import fr.unisson.actions.domaine.Mesure;
import fr.unisson.actions.domaine.Recurrence;
import fr.unisson.actions.domaine.Recurrence.Declencheur;
import fr.unisson.actions.domaine.TransitionAction;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.indicateurs.IndicateurId;
import fr.unisson.indicateurs.IndicateurVue.Tenue;
import fr.unisson.indicateurs.Indicateurs;
import fr.unisson.journal.Journal;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Where actions come from and what measures them, told to those who may read it.
@SqlTest
class OriginesSqlTest {

    private static final LocalDate JOUR = LocalDate.of(2099, 3, 1);

    @Autowired Actions actions;
    @Autowired Constats constats;
    @Autowired Partenaires partenaires;
    @Autowired Recurrences recurrences;
    @Autowired Indicateurs indicateurs;
    @Autowired Journal journal;
    @Autowired Personnages personnages;
    UnPlan plan;

    @BeforeEach
    void ouvrir() {
        plan = new UnPlan(personnages);
    }

    @Test
    void un_constat_devient_une_action_et_se_voit_des_deux_cotes() {
        var indicateur = indicateur(plan.organisation, plan.directrice);
        var constat = lire(plan.infirmiere, "indicateur:" + indicateur).orElseThrow();
        var id = proposer(Visibilite.EQUIPE, constat.origine());
        assertThat(en(plan.collegue, () -> actions.lire(id)).origines())
                .containsExactly(constat.origine());
        assertThat(constat.origine().lien()).isEqualTo("/indicateurs/" + indicateur);
        assertThat(en(plan.collegue, () -> actions.desObjets(List.of(objet(indicateur)))))
                .extracting(LigneAction::id)
                .containsExactly(id);
        assertThat(en(plan.collegue, () -> constats.reference(objet(indicateur))))
                .hasValue("indicateur:" + indicateur);
    }

    @Test
    void la_page_d_un_constat_suffit_a_le_reconnaitre() {
        var indicateur = indicateur(plan.organisation, plan.directrice);
        for (var adresse :
                List.of(
                        "/indicateurs/" + indicateur,
                        " https://qualite.exemple.fr/indicateurs/" + indicateur + "?de=1#courbe",
                        "/indicateurs/" + indicateur + "/valeurs/2026-03")) {
            assertThat(en(plan.infirmiere, () -> constats.reconnaitre(adresse)))
                    .as(adresse)
                    .hasValueSatisfying(
                            c -> assertThat(c.reference()).isEqualTo("indicateur:" + indicateur));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "indicateur",
                "indicateur:",
                "indicateur:0",
                "indicateur:x",
                "inconnu:1",
                "action:1",
                "indicateur:99999999999999999999",
                "https://[faux",
                "/indicateurs/99999999999",
                "/actions/1"
            })
    void ce_qui_ne_designe_rien_n_est_pas_un_constat(String dit) {
        assertThat(lire(plan.directrice, dit)).isEmpty();
        assertThat(en(plan.directrice, () -> constats.reconnaitre(dit))).isEmpty();
    }

    @Test
    void qui_ne_lit_pas_le_constat_n_en_voit_que_le_genre() {
        var indicateur = indicateur(plan.organisation, plan.directrice);
        var constat = lire(plan.directrice, "indicateur:" + indicateur).orElseThrow();
        var id = proposer(Visibilite.PARTENAIRES, Origine.dite(GenreOrigine.AUTRE, "Dit"));
        fait(en(plan.directrice, () -> actions.ajouterOrigine(id, constat.origine())));
        var chezEux = personnages.organisation("Clinique voisine");
        var eux = personnages.membre("Nora", "Voisine", chezEux, RoleOrganisation.DIRECTION);
        fait(en(plan.directrice, () -> partenaires.nommer(id, chezEux)));

        var nora = personnages.acteur(eux, chezEux);
        assertThat(nora.executer(() -> actions.lire(id)).origines())
                .containsExactly(
                        Origine.dite(GenreOrigine.AUTRE, "Dit"),
                        Origine.dite(GenreOrigine.INDICATEUR, "Indicateur"));
        assertThat(nora.executer(() -> constats.lire(constat.reference()))).isEmpty();
        assertThat(nora.executer(() -> constats.reconnaitre("/indicateurs/" + indicateur)))
                .isEmpty();
        assertThat(
                        nora.executer(() ->
                                        journal.histoire(
                                                "action", id.valeur(), Integer.MAX_VALUE, 20))
                                .toString())
                .contains("Origine ajoutée")
                .doesNotContain(constat.constat().titre());
        assertThat(en(plan.collegue, () -> actions.lire(id)).origines())
                .contains(constat.origine());

        var exportees = new ArrayList<ActionExportee>();
        en(
                plan.collegue,
                () -> {
                    actions.exporter(plan.organisation, CriteresActions.TOUTES, exportees::add);
                    return true;
                });
        assertThat(exportees)
                .singleElement()
                .satisfies(a ->
                        assertThat(a.origineEnMots())
                                .isEqualTo("Dit | " + constat.constat().titre()));
    }

    @Test
    void un_constat_d_un_genre_inconnu_ne_dit_que_son_genre() {
        var perdu =
                new Origine(
                        GenreOrigine.AUDIT,
                        "Chambre 12",
                        "/audits/1",
                        new Origine.Objet("audits", "audit", 1));
        var id = proposer(Visibilite.EQUIPE, perdu);
        assertThat(en(plan.directrice, () -> actions.lire(id)).origines())
                .containsExactly(
                        Origine.dite(GenreOrigine.AUDIT, "Audit ou évaluation des pratiques"));
    }

    @Test
    void un_constat_ne_se_lie_qu_une_fois_et_par_qui_porte_l_action() {
        var indicateur = indicateur(plan.organisation, plan.directrice);
        var origine = lire(plan.directrice, "indicateur:" + indicateur).orElseThrow().origine();
        var id = proposer(Visibilite.EQUIPE, origine);
        assertThat(codes(en(plan.collegue, () -> actions.ajouterOrigine(id, origine))))
                .containsExactly(Motif.ROLE);
        assertThat(codes(en(plan.directrice, () -> actions.ajouterOrigine(id, origine))))
                .containsExactly("DEJA_LIEE");
    }

    @Test
    void l_indicateur_qui_mesure_l_effet_est_de_l_organisation_et_montre_l_action() {
        var sien = indicateur(plan.organisation, plan.directrice);
        var chezEux = personnages.organisation("Clinique voisine");
        var eux = personnages.membre("Nora", "Voisine", chezEux, RoleOrganisation.DIRECTION);
        var autre = indicateur(chezEux, eux);
        var id = proposer(Visibilite.EQUIPE, Origine.dite(GenreOrigine.AUTRE, "Dit"));
        assertThat(codes(modifier(id, mesure(JOUR, autre), null, RaisonsDeDates.AUCUNE)))
                .containsExactly("INDICATEUR_INCONNU");
        fait(modifier(id, mesure(JOUR, sien), null, RaisonsDeDates.AUCUNE));
        assertThat(en(plan.collegue, () -> actions.lire(id)).contenu().mesure().suivi())
                .isEqualTo(sien);
        assertThat(en(plan.collegue, () -> actions.mesureesPar(sien)))
                .extracting(LigneAction::id)
                .containsExactly(id);
        assertThat(personnages.acteur(eux, chezEux).executer(() -> actions.mesureesPar(sien)))
                .isEmpty();
    }

    @Test
    void chaque_date_fixee_ne_change_qu_avec_sa_raison_gardee() {
        var id = proposer(Visibilite.EQUIPE, Origine.dite(GenreOrigine.AUTRE, "Dit"));
        fait(modifier(id, mesure(JOUR, null), JOUR, RaisonsDeDates.AUCUNE));
        assertThat(
                        codes(
                                modifier(
                                        id,
                                        mesure(JOUR.plusDays(1), null),
                                        JOUR.plusDays(2),
                                        new RaisonsDeDates(" ", ""))))
                .containsExactly("DEBUT_MOTIF", "MESURE_MOTIF");
        assertThat(
                        codes(
                                modifier(
                                        id,
                                        mesure(null, null),
                                        JOUR,
                                        new RaisonsDeDates("Pour l’autre", ""))))
                .containsExactly("MESURE_MOTIF");
        fait(
                modifier(
                        id,
                        mesure(null, null),
                        JOUR.plusDays(2),
                        new RaisonsDeDates("Formateur absent", "Plus mesurable")));
        assertThat(
                        en(
                                plan.collegue,
                                () ->
                                        journal
                                                .histoire(
                                                        "action",
                                                        id.valeur(),
                                                        Integer.MAX_VALUE,
                                                        20)
                                                .stream()
                                                .map(f -> f.fait() + " | " + f.detail())
                                                .toList()))
                .contains(
                        "Début déplacé du 1er mars 2099 au 3 mars 2099 | Formateur absent",
                        "Contrôle de l’efficacité retiré, il était fixé au 1er mars 2099 | Plus"
                                + " mesurable");
    }

    @ParameterizedTest
    @EnumSource(Declencheur.class)
    void abandonner_une_occurrence_demande_ce_que_devient_la_serie(Declencheur declencheur) {
        var id = auPlanChaqueAnnee(declencheur);
        assertThat(codes(abandonner(id, null))).containsExactly("PORTEE");
        assertThat(serie(id).occurrences()).hasSize(1);
        fait(abandonner(id, PorteeDAbandon.CETTE_OCCURRENCE));
        boolean aussitot = declencheur == Declencheur.REALISATION;
        assertThat(serie(id).vive()).isTrue();
        assertThat(serie(id).occurrences()).hasSize(aussitot ? 2 : 1);
        if (!aussitot) return;
        var suivante = serie(id).derniere().action();
        assertThat(en(plan.directrice, () -> actions.lire(suivante)).pour())
                .isEqualTo(JOUR.plusYears(1));
        fait(abandonner(suivante, PorteeDAbandon.TOUTE_LA_SERIE));
        assertThat(serie(id).vive()).isFalse();
        assertThat(serie(id).occurrences()).hasSize(2);
    }

    @Test
    void une_action_seule_ou_une_occurrence_depassee_s_abandonne_sans_autre_question() {
        var seule = proposer(Visibilite.EQUIPE, Origine.dite(GenreOrigine.AUTRE, "Dit"));
        fait(abandonner(seule, null));
        var premiere = auPlanChaqueAnnee(Declencheur.REALISATION);
        fait(abandonner(premiere, PorteeDAbandon.CETTE_OCCURRENCE));
        assertThat(en(plan.directrice, () -> recurrences.finiraitAvec(premiere))).isFalse();
    }

    private ActionId auPlanChaqueAnnee(Declencheur declencheur) {
        var id =
                fait(
                        en(
                                plan.directrice,
                                () ->
                                        actions.proposer(
                                                plan.organisation,
                                                plan.contenu("Exercice", plan.infirmiere, JOUR),
                                                List.of())));
        fait(franchir(id, TransitionAction.VALIDER, Dits.RIEN));
        fait(franchir(id, TransitionAction.PLANIFIER, Dits.RIEN));
        fait(
                en(
                        plan.directrice,
                        () -> recurrences.poser(id, 0, new Recurrence(12, declencheur, 0, null))));
        return id;
    }

    private RecurrenceVue serie(ActionId id) {
        return en(plan.directrice, () -> recurrences.de(id)).orElseThrow();
    }

    private Resultat<EtatAction> abandonner(ActionId id, @Nullable PorteeDAbandon portee) {
        return franchir(id, TransitionAction.ABANDONNER, new Dits("Remplacée", null, portee));
    }

    private Resultat<EtatAction> franchir(ActionId id, TransitionAction t, Dits dits) {
        return en(plan.directrice, () -> actions.franchir(id, actions.lire(id).version(), t, dits));
    }

    private Resultat<ActionId> modifier(
            ActionId id, Mesure mesure, @Nullable LocalDate debut, RaisonsDeDates raisons) {
        return en(
                plan.directrice,
                () -> {
                    var a = actions.lire(id);
                    return actions.modifier(
                            id, a.version(), avec(a.contenu(), mesure, debut), raisons);
                });
    }

    private static ContenuAction avec(ContenuAction c, Mesure mesure, @Nullable LocalDate debut) {
        return new ContenuAction(
                c.titre(),
                c.description(),
                c.type(),
                c.priorite(),
                c.dimension(),
                c.axe(),
                c.pilote(),
                c.contributeurs(),
                debut,
                c.echeance(),
                c.moyens(),
                c.coutPrevu(),
                c.coutReel(),
                c.resultatAttendu(),
                mesure,
                c.avancement(),
                c.visibilite(),
                c.complements());
    }

    private static Mesure mesure(@Nullable LocalDate le, @Nullable IndicateurId suivi) {
        return new Mesure("Chutes", "moins de 4", le, suivi);
    }

    private ActionId proposer(Visibilite visibilite, Origine origine) {
        var contenu =
                avec(plan.avec("Agir", null, Set.of(), null, visibilite), Mesure.AUCUNE, null);
        return fait(
                en(
                        plan.directrice,
                        () -> actions.proposer(plan.organisation, contenu, List.of(origine))));
    }

    private IndicateurId indicateur(OrganisationId organisation, CompteId qui) {
        var modele = indicateurs.modeles().getFirst();
        return personnages
                .acteur(qui, organisation)
                .executer(() -> {
                    fait(
                            indicateurs.definir(
                                    organisation,
                                    "ESSAI",
                                    new Tenue(null, null, 15, LocalDate.of(2025, 1, 1)),
                                    modele.definition()));
                    return indicateurs.lister(organisation).getFirst().id();
                });
    }

    private static Origine.Objet objet(IndicateurId id) {
        return new Origine.Objet("indicateurs", "indicateur", id.valeur());
    }

    private java.util.Optional<Constats.Nomme> lire(CompteId qui, String reference) {
        return en(qui, () -> constats.lire(reference));
    }

    private static List<String> codes(Resultat<?> resultat) {
        return resultat.motifs().stream().map(Motif::code).toList();
    }

    private <T> T en(CompteId qui, Supplier<T> geste) {
        return plan.acteur(qui).executer(geste);
    }
}
