package fr.unisson.gouvernance.web;

import fr.unisson.gouvernance.College;
import fr.unisson.gouvernance.Designation;
import fr.unisson.gouvernance.FonctionSiege;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A form about a seat.
///
/// @param geste which form this is
/// @param actuel who sits there now; empty for a new seat
/// @param comptes people with an account that may be chosen
/// @param titulaires full members that a new one may be the substitute of
public record PageSiege(
        TeteInstance tete,
        Geste geste,
        String adresse,
        String actuel,
        SiegeForm form,
        Erreurs erreurs,
        List<Choix> comptes,
        List<Choix> titulaires) {

    public enum Geste {
        AJOUTER("Ajouter un membre", "Ajouter"),
        MODIFIER("Modifier le siège", "Enregistrer"),
        REMPLACER("Remplacer un membre", "Remplacer"),
        TERMINER("Supprimer ce siège", "Supprimer le siège");

        private final String titre;
        private final String bouton;

        Geste(String titre, String bouton) {
            this.titre = titre;
            this.bouton = bouton;
        }

        public String titre() {
            return titre;
        }

        public String bouton() {
            return bouton;
        }
    }

    public PageSiege {
        comptes = List.copyOf(comptes);
        titulaires = List.copyOf(titulaires);
    }

    public boolean ajoute() {
        return geste == Geste.AJOUTER;
    }

    public boolean remplace() {
        return geste == Geste.REMPLACER;
    }

    public boolean termine() {
        return geste == Geste.TERMINER;
    }

    public List<Choix> personnes() {
        var choix = new ArrayList<Choix>();
        choix.add(new Choix(SiegeForm.SANS_COMPTE, "Une personne sans compte, nommée plus bas"));
        choix.add(new Choix(SiegeForm.VACANT, "Personne pour le moment : siège vacant"));
        choix.addAll(comptes);
        return choix;
    }

    public List<Choix> colleges() {
        return Arrays.stream(College.values()).map(c -> new Choix(c.name(), c.libelle())).toList();
    }

    public List<Choix> fonctions() {
        return Arrays.stream(FonctionSiege.values())
                .map(f -> new Choix(f.name(), f.libelle()))
                .toList();
    }

    public List<Choix> designations() {
        return Arrays.stream(Designation.values())
                .map(d -> new Choix(d.name(), d.libelle()))
                .toList();
    }
}
