package fr.unisson.pilotage;

import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.ParticipantVue;
import fr.unisson.conventions.Participants;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.echeances.Cle;
import fr.unisson.echeances.Destinataire;
import fr.unisson.echeances.Echeance;
import fr.unisson.echeances.Echeances;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.ActeurDeTransaction;
import fr.unisson.socle.Dates;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What a date of the text asks of people. A suspended convention asks for nothing.
@Component
class DevoirsDuTexte {

    static final String ECHEANCE = "echeance_du_texte";

    private final Conventions conventions;
    private final Participants participants;
    private final Echeances echeances;
    private final ActeurDeTransaction acteurs;
    private final Clock horloge;

    DevoirsDuTexte(
            Conventions conventions,
            Participants participants,
            Echeances echeances,
            ActeurDeTransaction acteurs,
            Clock horloge) {
        this.conventions = conventions;
        this.participants = participants;
        this.echeances = echeances;
        this.acteurs = acteurs;
        this.horloge = horloge;
    }

    /// Whoever acts, everybody who owes it is read.
    void mettreAJour(EcheanceDuTexteVue e) {
        var attendus = acteurs.devenir(Acteur.systeme("échéances"), () -> attendus(e));
        echeances.remplacer(DevoirsDuPilotage.MODULE, ECHEANCE, e.id(), attendus);
    }

    private List<Echeance> attendus(EcheanceDuTexteVue e) {
        var convention = conventions.charger(e.convention());
        if (e.faite() || convention.etat() != EtatConvention.EN_VIGUEUR) return List.of();
        var qui =
                participants.lister(e.convention()).stream()
                        .filter(p -> doit(p, e))
                        .map(ParticipantVue::compte)
                        .distinct()
                        .<Destinataire>map(Destinataire.Compte::new)
                        .toList();
        if (qui.isEmpty()) return List.of();
        var jour = Dates.jourDe(horloge.instant());
        return List.of(
                new Echeance(
                        new Cle(DevoirsDuPilotage.MODULE, ECHEANCE, e.id(), "tenir"),
                        qui,
                        e.nature().devoir(),
                        convention.titre() + " : " + e.objet(),
                        e.adresse(),
                        e.pourLe(),
                        Stream.of(
                                        e.pourLe().minusDays(60),
                                        e.pourLe().minusDays(14),
                                        e.pourLe().plusDays(7))
                                .filter(r -> r.isAfter(jour))
                                .toList(),
                        false));
    }

    private static boolean doit(ParticipantVue p, EcheanceDuTexteVue e) {
        var partie = e.partie();
        return partie == null
                ? DevoirsDuPilotage.COMITE.contains(p.role())
                : p.role() == RoleConvention.REFERENT && partie.equals(p.partie());
    }
}
