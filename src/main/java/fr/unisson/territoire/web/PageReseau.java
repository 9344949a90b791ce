package fr.unisson.territoire.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Onglet;
import fr.unisson.territoire.domaine.Reseau;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The network of conventions: its picture, and the same in a table.
///
/// @param territoires the departments the reader supports, empty for most readers
/// @param tous whether every organisation is drawn
public record PageReseau(
        List<Onglet> onglets,
        @Nullable String modele,
        @Nullable String territoire,
        List<Choix> modeles,
        List<Choix> territoires,
        Reseau reseau,
        List<Ligne> lignes,
        boolean tous) {

    /// An organisation and its conventions.
    public record Ligne(int numero, String nom, String adresse, boolean mien, List<Lien> liens) {
        public Ligne {
            liens = List.copyOf(liens);
        }
    }

    /// @param adresse none when the reader may know of it and not read it
    /// @param precision type, state and end
    public record Lien(
            String titre, @Nullable String adresse, String precision, List<Integer> avec) {
        public Lien {
            avec = List.copyOf(avec);
        }
    }

    public PageReseau {
        onglets = List.copyOf(onglets);
        modeles = List.copyOf(modeles);
        territoires = List.copyOf(territoires);
        lignes = List.copyOf(lignes);
    }
}
