package fr.unisson.conventions.web;

import fr.unisson.socle.web.Choix;
import java.util.List;

/// The structured data of an article as a form: single answers, then a list whose rows are added
/// and removed, with or without a script. Fields are named `donnees.presidence` and
/// `donnees.membres.0.titulaire`.
///
/// @param liste title of the list, empty when there is none
/// @param ligne what one row is called
public record FormulaireDonnees(
        String titre, String liste, String ligne, List<Ligne> lignes, List<Champ> champs) {

    static final String PREFIXE = "donnees.";

    public FormulaireDonnees {
        lignes = List.copyOf(lignes);
        champs = List.copyOf(champs);
    }

    public record Ligne(int rang, List<Champ> champs) {
        public Ligne {
            champs = List.copyOf(champs);
        }
    }

    public enum Genre {
        TEXTE,
        LONG,
        /// One value per line.
        PLUSIEURS,
        DATE,
        NOMBRE,
        CHOIX,
        OUI_NON
    }

    public record Champ(String nom, String libelle, Genre genre, List<Choix> choix, String valeur) {
        public Champ {
            choix = List.copyOf(choix);
        }

        public boolean oui() {
            return valeur.equals("true");
        }
    }

    public boolean aListe() {
        return !liste.isEmpty();
    }
}
