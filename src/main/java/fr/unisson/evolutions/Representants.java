package fr.unisson.evolutions;

import fr.unisson.acces.CompteId;
import fr.unisson.acces.Habilitations;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.ParticipantVue;
import fr.unisson.conventions.Participants;
import fr.unisson.conventions.PartieVue;
import fr.unisson.conventions.Parties;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.echeances.Destinataire;
import fr.unisson.evolutions.domaine.QuiEngage;
import fr.unisson.gouvernance.Mandat;
import fr.unisson.gouvernance.Mandats;
import fr.unisson.gouvernance.Matiere;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Dates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who commits each party of a convention: the one place that tells it, to whom acts, to whom is
/// asked and to whom only reads.
@Component
class Representants {

    private final Conventions conventions;
    private final Parties parties;
    private final Participants participants;
    private final Habilitations habilitations;
    private final Mandats mandats;
    private final Clock horloge;

    Representants(
            Conventions conventions,
            Parties parties,
            Participants participants,
            Habilitations habilitations,
            Mandats mandats,
            Clock horloge) {
        this.conventions = conventions;
        this.parties = parties;
        this.participants = participants;
        this.habilitations = habilitations;
        this.mandats = mandats;
        this.horloge = horloge;
    }

    /// That the actor may commit this party today.
    ///
    /// @param mandat null when the direction commits it without a recorded one
    record Titre(@Nullable Long mandat) {}

    /// The party whose act is the actor's to take.
    Optional<PartieVue> partie(ConventionId id) {
        if (!Acteur.courant().connecte()) return Optional.empty();
        return actives(id).stream().filter(p -> revientAMoi(id, p)).findFirst();
    }

    boolean revientAMoi(ConventionId id, long partie) {
        return Acteur.courant().connecte()
                && actives(id).stream().anyMatch(p -> p.id() == partie && revientAMoi(id, p));
    }

    private boolean revientAMoi(ConventionId id, PartieVue p) {
        return qui(id, p)
                .revientA(
                        conventions.participation(id).est(RoleConvention.SIGNATAIRE, p.id()),
                        dirige(p),
                        mandat(p).isPresent());
    }

    /// Empty when the actor may not commit this party today.
    Optional<Titre> titre(ConventionId id, long partie) {
        if (!revientAMoi(id, partie)) return Optional.empty();
        var p = parties.charger(id, partie);
        var mandat = mandat(p);
        return qui(id, p).permet(dirige(p), mandat.isPresent())
                ? Optional.of(new Titre(mandat.map(m -> m.id().valeur()).orElse(null)))
                : Optional.empty();
    }

    /// Those whom an act is asked of, for every party that has not taken it.
    ///
    /// @param faites parties that have
    List<Destinataire> destinataires(ConventionId id, Set<Long> faites) {
        return actives(id).stream()
                .filter(p -> !faites.contains(p.id()))
                .flatMap(p -> destinataires(id, p))
                .distinct()
                .toList();
    }

    private Stream<Destinataire> destinataires(ConventionId id, PartieVue p) {
        var signataires = signataires(id, p).map(ParticipantVue::compte).toList();
        if (QuiEngage.de(!signataires.isEmpty()) == QuiEngage.SIGNATAIRE) {
            return signataires.stream().map(Destinataire.Compte::new);
        }
        // Who directs is told once, a mandate or not.
        var direction =
                habilitations.comptesAyant(p.organisation(), Set.of(RoleOrganisation.DIRECTION));
        var mandataires =
                mandats
                        .listerValides(p.organisation().valeur(), Matiere.CONVENTIONS, aujourdhui())
                        .stream()
                        .map(Mandat::compte)
                        .filter(Objects::nonNull)
                        .map(CompteId::new)
                        .filter(compte -> !direction.contains(compte))
                        .map(Destinataire.Compte::new);
        return Stream.concat(
                Stream.of(new Destinataire.Role(p.organisation(), RoleOrganisation.DIRECTION)),
                mandataires);
    }

    /// For whom reads and cannot act, who can in their own organisation; empty when they belong to
    /// no party.
    Optional<String> enClair(ConventionId id) {
        var miennes = Acteur.courant().organisations();
        return actives(id).stream()
                .filter(p -> miennes.contains(p.organisation().valeur()))
                .findFirst()
                .map(p ->
                        switch (qui(id, p)) {
                            case SIGNATAIRE ->
                                    "Pour "
                                            + p.nom()
                                            + ", c’est à "
                                            + signataires(id, p)
                                                    .map(ParticipantVue::nom)
                                                    .distinct()
                                                    .collect(Collectors.joining(" ou "))
                                            + " de le dire, comme signataire de la convention.";
                            case DIRECTION_OU_MANDAT ->
                                    "Pour "
                                            + p.nom()
                                            + ", c’est à la direction de le dire, ou à une personne"
                                            + " dont le mandat de signature est en cours.";
                        });
    }

    private List<PartieVue> actives(ConventionId id) {
        return parties.lister(id).stream().filter(PartieVue::acceptee).toList();
    }

    private QuiEngage qui(ConventionId id, PartieVue p) {
        return QuiEngage.de(signataires(id, p).findAny().isPresent());
    }

    private Stream<ParticipantVue> signataires(ConventionId id, PartieVue p) {
        return participants.lister(id).stream()
                .filter(x -> x.role() == RoleConvention.SIGNATAIRE)
                .filter(x -> Objects.equals(x.partie(), p.id()));
    }

    private boolean dirige(PartieVue p) {
        return Acteur.courant().organisations().contains(p.organisation().valeur())
                && habilitations
                        .roles(new CompteId(Acteur.courant().compte()), p.organisation())
                        .contains(RoleOrganisation.DIRECTION);
    }

    private Optional<Mandat> mandat(PartieVue p) {
        return mandats.trouverValide(
                p.organisation().valeur(),
                Acteur.courant().compte(),
                Matiere.CONVENTIONS,
                aujourdhui());
    }

    private LocalDate aujourdhui() {
        return Dates.jourDe(horloge.instant());
    }
}
