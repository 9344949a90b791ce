package fr.unisson.conventions.web;

import fr.unisson.acces.Habilitations;
import fr.unisson.acces.SessionCourante;
import fr.unisson.conventions.donnees.PartiesLecture.Partie;
import fr.unisson.socle.Elision;
import fr.unisson.socle.web.Choix;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// The roles that the reader may give, and to whom: each party names its own people, the
/// facilitator names for the common roles.
@Component
class ChoixDesRoles {

    private final Habilitations habilitations;

    ChoixDesRoles(Habilitations habilitations) {
        this.habilitations = habilitations;
    }

    /// Values are read back by `PartiesController.Attribution`.
    List<Choix> roles(Dossier dossier) {
        var lecteur = dossier.lecteur();
        var roles = new ArrayList<Choix>();
        if (!dossier.etat().avantSignature()) {
            return roles;
        }
        dossier.parties().stream()
                .filter(p -> p.etat().equals("ACCEPTEE") && lecteur.pour().contains(p.id()))
                .forEach(p -> roles.addAll(dePartie(p)));
        if (lecteur.anime()) {
            roles.add(new Choix("ANIMATEUR", "Animateur"));
            roles.add(new Choix("REPRESENTANT_USAGERS", "Représentant des usagers"));
            roles.add(new Choix("OBSERVATEUR", "Observateur, en lecture seule"));
        }
        return roles;
    }

    private static List<Choix> dePartie(Partie p) {
        return List.of(
                new Choix("REFERENT@" + p.id(), "Référent " + Elision.de(p.nom())),
                new Choix("REFERENT@" + p.id() + "+", "Référent suppléant " + Elision.de(p.nom())),
                new Choix("SECRETAIRE@" + p.id(), "Secrétaire d’instance " + Elision.de(p.nom())),
                new Choix("SIGNATAIRE@" + p.id(), "Signataire " + Elision.de(p.nom())),
                new Choix(
                        "REPRESENTANT_USAGERS@" + p.id(),
                        "Représentant des usagers, avec " + p.nom()));
    }

    List<Choix> nommables(Dossier dossier) {
        return SessionCourante.exigee().habilitations().keySet().stream()
                .flatMap(o -> habilitations.membres(o).stream())
                .filter(m -> !m.compte().ferme())
                .map(m ->
                        new Choix(
                                m.compte().id().toString(),
                                m.compte().nomComplet() + ", " + m.rolesEnClair()))
                .distinct()
                .toList();
    }
}
