package fr.unisson.actions.web;

import fr.unisson.acces.Membres;
import fr.unisson.actions.Actions;
import fr.unisson.actions.CriteresActions.Tri;
import fr.unisson.actions.Reprises;
import fr.unisson.actions.domaine.EtatAction;
import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Onglet;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The head of the plan, the same for all its views.
@Component
class CompositionTete {

    private static final int ETABLISSEMENTS_AU_PLUS = 100;

    enum Vue {
        LISTE("Liste", PlanController.ADRESSE),
        TABLEAU("Tableau par état", PlanController.ADRESSE + "/tableau"),
        CALENDRIER("Calendrier", PlanController.ADRESSE + "/calendrier"),
        FRISE("Frise", PlanController.ADRESSE + "/frise"),
        PARTAGEES("Partagées avec nous", PlanController.ADRESSE + "/partagees");

        final String nom;
        final String adresse;

        Vue(String nom, String adresse) {
            this.nom = nom;
            this.adresse = adresse;
        }
    }

    private final Actions actions;
    private final Reprises reprises;
    private final Membres membres;
    private final Annuaire annuaire;

    CompositionTete(Actions actions, Reprises reprises, Membres membres, Annuaire annuaire) {
        this.actions = actions;
        this.reprises = reprises;
        this.membres = membres;
        this.annuaire = annuaire;
    }

    TetePlan tete(Vue vue, OrganisationId organisation, FiltresForm filtres) {
        return new TetePlan(
                filtres,
                vue.adresse,
                comptes(organisation),
                Arrays.stream(Vue.values())
                        .map(v -> new Onglet(v.nom, v.adresse + filtres.requete(null), v == vue))
                        .toList(),
                raccourcis(vue, filtres),
                etats(),
                membres.aChoisir(organisation),
                ChoixDAction.priorites(),
                new TetePlan.Precis(
                        ChoixDAction.origines(),
                        ChoixDAction.types(),
                        ChoixDAction.dimensions(),
                        etablissements(organisation),
                        Arrays.stream(Tri.values())
                                .map(t -> new Choix(t.name(), t.libelle()))
                                .toList()),
                actions.peutProposer(organisation),
                reprises.permises(organisation));
    }

    private static List<Onglet> raccourcis(Vue vue, FiltresForm filtres) {
        return Stream.of(
                        FiltresForm.AUCUN,
                        FiltresForm.LES_MIENNES,
                        FiltresForm.EN_RETARD,
                        FiltresForm.LES_MIENNES_EN_RETARD)
                .map(f ->
                        new Onglet(
                                f.nom(),
                                vue.adresse + f.requete(null),
                                f.requete(null).equals(filtres.requete(null))))
                .toList();
    }

    private List<Fait> comptes(OrganisationId organisation) {
        var c = actions.compter(organisation);
        return List.of(
                new Fait("Ouvertes", Integer.toString(c.ouvertes())).vers(PlanController.ADRESSE),
                compte("En retard", c.enRetard(), "?retard=true"),
                compte("Efficacité à vérifier", c.aVerifier(), "?etat=REALISEE"),
                compte("Propositions à examiner", c.aExaminer(), "?etat=PROPOSEE"));
    }

    private static Fait compte(String nom, int nombre, String filtre) {
        var fait = new Fait(nom, Integer.toString(nombre));
        return nombre == 0 ? fait : fait.vers(PlanController.ADRESSE + filtre);
    }

    private List<Choix> etablissements(OrganisationId organisation) {
        return annuaire
                .etablissements(organisation, null, ETABLISSEMENTS_AU_PLUS)
                .elements()
                .stream()
                .filter(e -> !e.ferme())
                .map(e -> new Choix(e.id().toString(), e.nom()))
                .toList();
    }

    private static List<Choix> etats() {
        return Stream.concat(
                        Arrays.stream(EtatAction.values())
                                .map(e -> new Choix(e.name(), e.libelle())),
                        Stream.of(new Choix(FiltresForm.TOUTES, "Toutes, closes comprises")))
                .toList();
    }
}
