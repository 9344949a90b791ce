package fr.unisson.essms.web;

import static fr.unisson.essms.domaine.EtatExterne.*;

import fr.unisson.essms.domaine.EtatExterne;
import fr.unisson.socle.web.Etape;
import fr.unisson.socle.web.Etape.Avancement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The life of an evaluation by an outside body, as the line of steps of its page.
final class VieExterne {

    private record Pas(String nom, Set<EtatExterne> etats) {}

    private static final List<Pas> MARCHE =
            List.of(
                    new Pas("Préparation", Set.of(PROGRAMMEE, AUTO_EVALUATION, PREPAREE)),
                    new Pas("Visite", Set.of(VISITE)),
                    new Pas("Pré-rapport", Set.of(PRE_RAPPORT_RECU, OBSERVATIONS_ENVOYEES)),
                    new Pas("Rapport définitif", Set.of(RAPPORT_DEFINITIF)),
                    new Pas("Transmission", Set.of(TRANSMIS_ATC)),
                    new Pas("Publication", Set.of(PUBLIE)),
                    new Pas("Plan d’actions", Set.of(PLAN_EN_COURS)),
                    new Pas("Clôture", Set.of(CLOTUREE)));

    private VieExterne() {}

    static List<Etape> etapes(EtatExterne etat) {
        if (etat == ANNULEE)
            return List.of(
                    Etape.faite("Préparation", null, null),
                    new Etape(etat.libelle(), Avancement.ARRETEE, null, null));
        var etapes = new ArrayList<Etape>();
        boolean passe = true;
        for (var pas : MARCHE) {
            boolean ici = pas.etats().contains(etat);
            etapes.add(
                    ici && etat != CLOTUREE
                            ? Etape.ici(pas.nom(), null, null)
                            : ici || passe
                                    ? Etape.faite(pas.nom(), null, null)
                                    : Etape.aVenir(pas.nom()));
            if (ici) passe = false;
        }
        return etapes;
    }
}
