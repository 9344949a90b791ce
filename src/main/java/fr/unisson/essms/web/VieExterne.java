package fr.unisson.essms.web;

import static fr.unisson.essms.domaine.EtatExterne.*;

import fr.unisson.essms.PassageExterne;
import fr.unisson.essms.domaine.EtatExterne;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Etape;
import fr.unisson.socle.web.Etape.Avancement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The life of an evaluation by an outside body, as the line of steps of its page.
final class VieExterne {

    private record Pas(String nom, Set<EtatExterne> etats) {}

    private static final List<Pas> MARCHE =
            List.of(
                    new Pas("Préparation", Set.of(PROGRAMMEE, AUTO_EVALUATION, PREPAREE)),
                    new Pas("Visite", Set.of(VISITE)),
                    new Pas("Pré-rapport", Set.of(PRE_RAPPORT_RECU)),
                    new Pas("Observations", Set.of(OBSERVATIONS_ENVOYEES)),
                    new Pas("Rapport définitif", Set.of(RAPPORT_DEFINITIF)),
                    new Pas("Transmission", Set.of(TRANSMIS_ATC)),
                    new Pas("Publication", Set.of(PUBLIE)),
                    new Pas("Plan d’actions", Set.of(PLAN_EN_COURS)),
                    new Pas("Clôture", Set.of(CLOTUREE)));

    private VieExterne() {}

    static List<Etape> etapes(EtatExterne etat, List<PassageExterne> histoire) {
        if (etat == ANNULEE)
            return List.of(
                    datee("Préparation", Avancement.FAITE, dernier(MARCHE.getFirst(), histoire)),
                    datee(
                            etat.libelle(),
                            Avancement.ARRETEE,
                            dernier(new Pas("", Set.of(ANNULEE)), histoire)));
        var etapes = new ArrayList<Etape>();
        boolean passe = true;
        for (var pas : MARCHE) {
            boolean ici = pas.etats().contains(etat);
            var fait = dernier(pas, histoire);
            if (ici) {
                etapes.add(
                        datee(
                                pas.nom(),
                                etat == CLOTUREE ? Avancement.FAITE : Avancement.ICI,
                                fait));
                passe = false;
            } else if (passe) {
                // Observations alone may be passed over; the history says why.
                boolean sansObjet = fait == null && pas.etats().contains(OBSERVATIONS_ENVOYEES);
                etapes.add(
                        datee(
                                pas.nom(),
                                sansObjet ? Avancement.SANS_OBJET : Avancement.FAITE,
                                fait));
            } else etapes.add(Etape.aVenir(pas.nom()));
        }
        return etapes;
    }

    private static Etape datee(String nom, Avancement ou, @Nullable PassageExterne fait) {
        return new Etape(
                nom,
                ou,
                fait == null ? null : Dates.jour(fait.jour()),
                fait == null ? null : fait.qui());
    }

    private static @Nullable PassageExterne dernier(Pas pas, List<PassageExterne> histoire) {
        return histoire.reversed().stream()
                .filter(p -> pas.etats().contains(p.vers()))
                .findFirst()
                .orElse(null);
    }
}
