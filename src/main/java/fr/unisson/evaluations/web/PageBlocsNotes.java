package fr.unisson.evaluations.web;

import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import java.util.List;

/// The note-pads of all domains, as the group reads and writes them.
///
/// @param ecrit the reader writes them now
public record PageBlocsNotes(
        Fil fil, String adresse, String titre, List<Bloc> blocs, boolean ecrit, Erreurs erreurs) {

    public PageBlocsNotes {
        blocs = List.copyOf(blocs);
    }

    /// @param champ name of its field; its rank is sent beside it
    /// @param apres rank of the words that were read
    public record Bloc(String champ, int apres, String texte, BlocNotesLu lu) {}
}
