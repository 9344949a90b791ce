package fr.unisson.conventions;

import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.donnees.InstanceConventionSql;
import fr.unisson.echeances.Courrier;
import fr.unisson.echeances.Lettre;
import fr.unisson.gouvernance.InstanceId;
import fr.unisson.gouvernance.InstanceVue;
import fr.unisson.gouvernance.Instances;
import fr.unisson.gouvernance.Reunions;
import fr.unisson.gouvernance.Sieges;
import fr.unisson.gouvernance.Transmissions;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.ActeurDeTransaction;
import fr.unisson.socle.Dates;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A party that leaves a convention bears its bodies no longer, and its people no longer sit there.
/// Where it was the first to answer for a body, a party that stays takes over, and is told.
@Component
class DepartsDesInstances {

    private static final Set<RoleOrganisation> PREVENUS =
            Set.of(RoleOrganisation.DIRECTION, RoleOrganisation.REFERENT_QUALITE);

    private final Parties parties;
    private final Instances instances;
    private final Transmissions transmissions;
    private final Sieges sieges;
    private final Reunions reunions;
    private final InstanceConventionSql sql;
    private final Annuaire annuaire;
    private final Courrier courrier;
    private final ActeurDeTransaction acteurs;

    DepartsDesInstances(
            Parties parties,
            Instances instances,
            Transmissions transmissions,
            Sieges sieges,
            Reunions reunions,
            InstanceConventionSql sql,
            Annuaire annuaire,
            Courrier courrier,
            ActeurDeTransaction acteurs) {
        this.parties = parties;
        this.instances = instances;
        this.transmissions = transmissions;
        this.sieges = sieges;
        this.reunions = reunions;
        this.sql = sql;
        this.annuaire = annuaire;
        this.courrier = courrier;
        this.acteurs = acteurs;
    }

    @EventListener
    @Transactional
    void quitter(PartieSortie sortie) {
        acteurs.devenir(
                Acteur.systeme("Convention"),
                () -> {
                    sql.attachees(sortie.convention().valeur()).stream()
                            .sorted()
                            .filter(i -> !sertEncore(i, sortie))
                            .map(i -> instances.lire(new InstanceId(i)))
                            .filter(InstanceVue::active)
                            .forEach(i -> quitter(i, sortie));
                    return sortie;
                });
    }

    /// The body also serves another convention to which this organisation is a party.
    private boolean sertEncore(long instance, PartieSortie sortie) {
        return sql.conventions(instance).stream()
                .filter(c -> c.id() != sortie.convention().valeur())
                .flatMap(c -> parties.lister(new ConventionId(c.id())).stream())
                .anyMatch(p -> p.acceptee() && p.organisation().equals(sortie.organisation()));
    }

    private void quitter(InstanceVue instance, PartieSortie sortie) {
        var nom = annuaire.charger(sortie.organisation()).raisonSociale();
        finirLesSieges(instance.id(), sortie, nom);
        reunions.constaterLesDeparts(instance.id());
        if (instance.organisation().equals(sortie.organisation())) {
            var suivante = quiReste(sortie);
            if (suivante.isEmpty()
                    || !transmissions.transmettre(instance.id(), suivante.get()).estFait()) return;
            prevenir(suivante.get(), instance, nom);
        }
        instances.quitter(instance.id(), sortie.organisation());
    }

    private void finirLesSieges(InstanceId instance, PartieSortie sortie, String nom) {
        var dernier = sortie.dernierJour();
        for (var s : sieges.enVigueur(instance, dernier)) {
            if (!Objects.equals(s.organisation(), sortie.organisation())) continue;
            LocalDate fin = s.debut().isAfter(dernier) ? s.debut() : dernier;
            sieges.terminer(
                    s.id(),
                    s.version(),
                    fin,
                    nom + " a quitté la convention après le " + Dates.jour(dernier) + ".");
        }
    }

    private Optional<OrganisationId> quiReste(PartieSortie sortie) {
        return parties.lister(sortie.convention()).stream()
                .filter(PartieVue::acceptee)
                .map(PartieVue::organisation)
                .filter(o -> !o.equals(sortie.organisation()))
                .findFirst();
    }

    private void prevenir(OrganisationId suivante, InstanceVue instance, String partie) {
        courrier.deposer(
                suivante,
                PREVENUS,
                Lettre.de(
                        "Votre organisation porte désormais « " + instance.nom() + " »",
                        partie
                                + ", qui portait cette instance, a quitté la convention. Votre"
                                + " organisation répond désormais de ses réunions, de sa"
                                + " composition et de ses comptes rendus. Si une autre partie doit"
                                + " le faire, associez-la depuis la fiche de l’instance.",
                        "/instances/" + instance.id()));
    }
}
