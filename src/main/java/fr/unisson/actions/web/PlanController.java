package fr.unisson.actions.web;

import fr.unisson.acces.Membres;
import fr.unisson.acces.SessionCourante;
import fr.unisson.actions.Actions;
import fr.unisson.actions.LigneAction;
import fr.unisson.actions.Priorite;
import fr.unisson.actions.Reprises;
import fr.unisson.actions.domaine.EtatAction;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Ligne;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import unisson.pages.Templates;

/// The plan of the organisation chosen, filtered as the address says.
@Controller
@Acces
class PlanController {

    static final String ADRESSE = "/actions";

    private static final int PAR_PAGE = 30;

    private final Actions actions;
    private final Reprises reprises;
    private final Membres membres;
    private final Clock horloge;
    private final Templates pages;

    PlanController(
            Actions actions, Reprises reprises, Membres membres, Clock horloge, Templates pages) {
        this.actions = actions;
        this.reprises = reprises;
        this.membres = membres;
        this.horloge = horloge;
        this.pages = pages;
    }

    @GetMapping(ADRESSE)
    JteModel lister(@ModelAttribute FiltresForm filtres) {
        var organisation = SessionCourante.organisationExigee();
        var tranche = actions.lister(organisation, filtres.criteres(), filtres.apres(), PAR_PAGE);
        return pages.actionsPlan(
                new PagePlan(
                        filtres,
                        comptes(organisation),
                        tranche.elements().stream().map(this::ligne).toList(),
                        tranche.suite() == null ? null : ADRESSE + filtres.requete(tranche.suite()),
                        filtres.apres() == null ? null : ADRESSE + filtres.requete(null),
                        etats(),
                        membres.aChoisir(organisation),
                        Arrays.stream(Priorite.values())
                                .map(p -> new Choix(p.name(), p.libelle()))
                                .toList(),
                        filtres.requete(null),
                        actions.peutProposer(organisation),
                        reprises.permises(organisation)));
    }

    private List<Fait> comptes(OrganisationId organisation) {
        var c = actions.compter(organisation);
        var faits = new ArrayList<Fait>();
        faits.add(new Fait("Ouvertes", Integer.toString(c.ouvertes())).vers(ADRESSE));
        faits.add(compte("En retard", c.enRetard(), "?retard=true"));
        faits.add(compte("Efficacité à vérifier", c.aVerifier(), "?etat=REALISEE"));
        faits.add(compte("Propositions à examiner", c.aExaminer(), "?etat=PROPOSEE"));
        return faits;
    }

    private static Fait compte(String nom, int nombre, String filtre) {
        var fait = new Fait(nom, Integer.toString(nombre));
        return nombre == 0 ? fait : fait.vers(ADRESSE + filtre);
    }

    private static List<Choix> etats() {
        return Stream.concat(
                        Arrays.stream(EtatAction.values())
                                .map(e -> new Choix(e.name(), e.libelle())),
                        Stream.of(new Choix(FiltresForm.TOUTES, "Toutes, closes comprises")))
                .toList();
    }

    private Ligne ligne(LigneAction l) {
        var jour = aujourdhui();
        boolean retard = l.enRetard(jour);
        return new Ligne(
                l.titre(),
                ADRESSE + "/" + l.id(),
                faits(l),
                EtatLu.de(l.etat(), retard, l.pour(), jour),
                retard ? l.etat().libelle() : null);
    }

    private static String faits(LigneAction l) {
        return Stream.of(
                        "n° " + l.numero(),
                        l.priorite().name(),
                        l.pilote() == null ? "sans pilote" : l.pilote(),
                        echeance(l),
                        l.avancement().pourcent() == 0 ? "" : l.avancement().pourcent() + "\u00a0%")
                .filter(t -> !t.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /// The date that counts next: the work, then the check of its effect.
    private static String echeance(LigneAction l) {
        if (l.etat() == EtatAction.REALISEE) {
            return l.mesureLe() == null
                    ? "vérification à dater"
                    : "à vérifier le " + Dates.jour(l.mesureLe());
        }
        return l.pour() == null ? "sans échéance" : "pour le " + Dates.jour(l.pour());
    }

    private LocalDate aujourdhui() {
        return Dates.jourDe(horloge.instant());
    }
}
