package fr.unisson.actions.web;

import fr.unisson.acces.SessionCourante;
import fr.unisson.actions.Actions;
import fr.unisson.actions.LigneAction;
import fr.unisson.actions.domaine.EtatAction;
import fr.unisson.actions.domaine.RoleAction;
import fr.unisson.actions.domaine.TransitionAction;
import fr.unisson.actions.web.CompositionTete.Vue;
import fr.unisson.actions.web.PageTableau.Carte;
import fr.unisson.actions.web.PageTableau.Colonne;
import fr.unisson.actions.web.PageTableau.Geste;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Transition;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Mois;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// The same filtered plan, seen otherwise: by state, by month, along time.
@Controller
@Acces
class VuesController {

    private static final int PAR_COLONNE = 20;
    private static final int DATES_AU_PLUS = 400;
    private static final int BARRES = 60;

    private final Actions actions;
    private final CompositionTete tetes;
    private final Clock horloge;
    private final Templates pages;

    VuesController(Actions actions, CompositionTete tetes, Clock horloge, Templates pages) {
        this.actions = actions;
        this.tetes = tetes;
        this.horloge = horloge;
        this.pages = pages;
    }

    @GetMapping(PlanController.ADRESSE + "/tableau")
    JteModel tableau(@ModelAttribute FiltresForm filtres) {
        var organisation = SessionCourante.organisationExigee();
        var criteres = filtres.criteres();
        var nombres = actions.nombres(organisation, criteres);
        var lignes = actions.parEtat(organisation, criteres, PAR_COLONNE);
        var roles = actions.roles(organisation);
        var colonnes =
                Arrays.stream(EtatAction.values())
                        .filter(e -> nombres.containsKey(e) || affichee(e, criteres.etats()))
                        .map(e ->
                                colonne(
                                        e,
                                        lignes.stream().filter(l -> l.etat() == e).toList(),
                                        nombres.getOrDefault(e, 0),
                                        filtres,
                                        roles))
                        .toList();
        return pages.actionsTableau(
                new PageTableau(tetes.tete(Vue.TABLEAU, organisation, filtres), colonnes));
    }

    /// An empty column stays where one works; the rare states only show when they hold something.
    private static boolean affichee(EtatAction etat, Set<EtatAction> demandes) {
        return demandes.contains(etat)
                && switch (etat) {
                    case PROPOSEE, VALIDEE, A_FAIRE, EN_COURS, REALISEE -> true;
                    default -> demandes.size() == 1;
                };
    }

    private Colonne colonne(
            EtatAction etat,
            List<LigneAction> lignes,
            int nombre,
            FiltresForm filtres,
            Set<RoleAction> roles) {
        return new Colonne(
                etat.name(),
                etat.libelle(),
                nombre,
                lignes.stream().map(l -> carte(l, roles)).toList(),
                nombre - lignes.size(),
                PlanController.ADRESSE + filtres.avecEtat(etat).requete(null));
    }

    private Carte carte(LigneAction l, Set<RoleAction> roles) {
        var adresse = PlanController.ADRESSE + "/" + l.id();
        var jour = aujourdhui();
        var miens = roles(l, roles);
        return new Carte(
                adresse,
                l.version(),
                l.titre(),
                LignesLues.faits(l),
                l.enRetard(jour) ? EtatLu.de(l.etat(), true, l.prochaine(), jour) : null,
                Transition.possibles(TransitionAction.class, l.etat(), miens).stream()
                        .map(t ->
                                new Geste(
                                        t.libelle(),
                                        adresse + "/passage/" + PassagesDAction.chemin(t),
                                        !t.motifRequis() && !PassagesDAction.demandeResultat(t)))
                        .toList());
    }

    private static Set<RoleAction> roles(LigneAction l, Set<RoleAction> roles) {
        if (roles.isEmpty()) return roles;
        var miens = EnumSet.copyOf(roles);
        var pilote = l.piloteId();
        if (pilote != null && pilote.valeur() == Acteur.courant().compte()) {
            miens.add(RoleAction.PILOTE);
        }
        if (l.contributeur()) miens.add(RoleAction.CONTRIBUTEUR);
        return miens;
    }

    @GetMapping(PlanController.ADRESSE + "/calendrier")
    JteModel calendrier(
            @ModelAttribute FiltresForm filtres,
            @RequestParam(required = false) @Nullable String mois) {
        var organisation = SessionCourante.organisationExigee();
        var jour = aujourdhui();
        var choisi = Mois.lire(mois, jour);
        var lignes =
                actions.entre(
                        organisation,
                        filtres.criteres(),
                        choisi.atDay(1),
                        choisi.atEndOfMonth(),
                        DATES_AU_PLUS);
        var entrees =
                lignes.stream()
                        .filter(l -> l.prochaine() != null)
                        .map(l ->
                                new Mois.Entree(
                                        Objects.requireNonNull(l.prochaine()),
                                        l.titre(),
                                        PlanController.ADRESSE + "/" + l.id(),
                                        l.etat() == EtatAction.REALISEE
                                                ? "efficacité à vérifier"
                                                : Objects.requireNonNullElse(
                                                        l.pilote(), "sans pilote"),
                                        EtatLu.de(l.etat(), l.enRetard(jour), l.prochaine(), jour)))
                        .toList();
        return pages.actionsCalendrier(
                new PageCalendrier(
                        tetes.tete(Vue.CALENDRIER, organisation, filtres),
                        Mois.de(choisi, jour, entrees, adresse(filtres)),
                        lignes.size() == DATES_AU_PLUS));
    }

    private static Function<YearMonth, String> adresse(FiltresForm filtres) {
        var requete = filtres.requete(null);
        return m ->
                Vue.CALENDRIER.adresse + (requete.isEmpty() ? "?" : requete + "&") + "mois=" + m;
    }

    @GetMapping(PlanController.ADRESSE + "/frise")
    JteModel frise(@ModelAttribute FiltresForm filtres) {
        var organisation = SessionCourante.organisationExigee();
        var tranche = actions.lister(organisation, filtres.criteres(), filtres.apres(), BARRES);
        var jour = aujourdhui();
        var echelle = Echelle.pour(tranche.elements(), jour);
        var adresse = Vue.FRISE.adresse;
        return pages.actionsFrise(
                new PageFrise(
                        tetes.tete(Vue.FRISE, organisation, filtres),
                        echelle.reperes(),
                        tranche.elements().stream().map(l -> echelle.barre(l, jour)).toList(),
                        echelle.ici(jour),
                        tranche.suite() == null ? null : adresse + filtres.requete(tranche.suite()),
                        filtres.apres() == null ? null : adresse + filtres.requete(null)));
    }

    /// Actions of other organisations that named one of the reader's.
    @GetMapping(PlanController.ADRESSE + "/partagees")
    JteModel partagees(@ModelAttribute FiltresForm filtres) {
        var organisation = SessionCourante.organisationExigee();
        var jour = aujourdhui();
        var ici = PlanController.ADRESSE + "/partagees";
        var rangees = new ArrayList<PagePartagees.Rangee>();
        var tranche = actions.partageesAvec(organisation, filtres.apres());
        for (var p : tranche.elements()) {
            rangees.add(
                    new PagePartagees.Rangee(p.organisation(), LignesLues.ligne(p.ligne(), jour)));
        }
        return pages.actionsPartagees(
                new PagePartagees(
                        tetes.tete(Vue.PARTAGEES, organisation, filtres),
                        rangees,
                        tranche.suite() == null ? null : ici + "?apres=" + tranche.suite(),
                        filtres.apres() == null ? null : ici));
    }

    private LocalDate aujourdhui() {
        return Dates.jourDe(horloge.instant());
    }
}
