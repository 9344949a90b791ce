package fr.unisson.reprises;

import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.ConventionEnVigueurFranchie;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.PartieSortie;
import fr.unisson.conventions.PartieVue;
import fr.unisson.conventions.Parties;
import fr.unisson.echeances.Cle;
import fr.unisson.echeances.Destinataire;
import fr.unisson.echeances.Echeance;
import fr.unisson.echeances.Echeances;
import fr.unisson.reprises.donnees.RepriseSql;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.ActeurDeTransaction;
import fr.unisson.socle.Dates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What a convention taken over asks: another party to read it, then its author to correct it.
@Component
class DevoirsDeReprise {

    private static final String MODULE = "reprises";
    private static final String OBJET = "reprise";
    private static final int JOURS = 30;

    private final RepriseSql reprises;
    private final Conventions conventions;
    private final Parties parties;
    private final Echeances echeances;
    private final ActeurDeTransaction acteurs;
    private final Clock horloge;

    DevoirsDeReprise(
            RepriseSql reprises,
            Conventions conventions,
            Parties parties,
            Echeances echeances,
            ActeurDeTransaction acteurs,
            Clock horloge) {
        this.reprises = reprises;
        this.conventions = conventions;
        this.parties = parties;
        this.echeances = echeances;
        this.acteurs = acteurs;
        this.horloge = horloge;
    }

    /// Another party is to confirm it, if one of those that stay has not.
    @EventListener
    void suivre(PartieSortie sortie) {
        acteurs.devenir(
                Acteur.systeme("échéances"),
                () -> {
                    reprises.trouver(sortie.convention()).ifPresent(this::actualiser);
                    return true;
                });
    }

    /// What ended is corrected no more.
    @EventListener
    void suivre(ConventionEnVigueurFranchie passage) {
        if (!passage.metFin()) return;
        acteurs.devenir(
                Acteur.systeme("échéances"),
                () -> {
                    reprises.trouver(passage.convention()).ifPresent(this::actualiser);
                    return true;
                });
    }

    void actualiser(RepriseVue reprise) {
        var attendus = acteurs.devenir(Acteur.systeme("échéances"), () -> attendus(reprise));
        echeances.remplacer(MODULE, OBJET, reprise.convention().valeur(), attendus);
    }

    private List<Echeance> attendus(RepriseVue r) {
        return switch (r.etat()) {
            case CONFIRMEE, RETIREE -> List.of();
            case CONTESTEE ->
                    conventions.charger(r.convention()).etat().close()
                            ? List.of()
                            : List.of(
                                    devoir(
                                            r,
                                            "corriger",
                                            "Corriger une convention importée, contestée par une"
                                                    + " autre partie",
                                            qui(r.organisation())));
            case NON_CONFIRMEE ->
                    r.copie() == null
                            ? List.of(
                                    devoir(
                                            r,
                                            "deposer",
                                            "Déposer le document signé d’une convention importée",
                                            qui(r.organisation())))
                            : List.of(
                                    devoir(
                                            r,
                                            "confirmer",
                                            "Confirmer une convention importée par un partenaire",
                                            autres(r)));
        };
    }

    private List<Destinataire> autres(RepriseVue r) {
        return parties.lister(r.convention()).stream()
                .filter(PartieVue::acceptee)
                .map(PartieVue::organisation)
                .filter(o -> !o.equals(r.organisation()))
                .flatMap(o -> qui(o).stream())
                .toList();
    }

    private static List<Destinataire> qui(OrganisationId organisation) {
        return List.of(
                new Destinataire.Role(organisation, RoleOrganisation.REFERENT_QUALITE),
                new Destinataire.Role(organisation, RoleOrganisation.DIRECTION));
    }

    private Echeance devoir(
            RepriseVue r, String verbe, String libelle, List<Destinataire> destinataires) {
        var jour = Dates.jourDe(horloge.instant());
        var pour = jour.plusDays(JOURS);
        return new Echeance(
                new Cle(MODULE, OBJET, r.convention().valeur(), verbe),
                destinataires,
                libelle,
                conventions.charger(r.convention()).titre(),
                "/conventions/" + r.convention() + "/origine",
                pour,
                rappels(pour),
                true);
    }

    private static List<LocalDate> rappels(LocalDate pour) {
        return Stream.of(pour.minusDays(14), pour.minusDays(3)).toList();
    }
}
