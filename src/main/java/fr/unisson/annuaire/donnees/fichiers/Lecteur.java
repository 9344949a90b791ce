package fr.unisson.annuaire.donnees.fichiers;

import fr.unisson.annuaire.domaine.Fiche;
import fr.unisson.annuaire.domaine.Format;
import fr.unisson.annuaire.domaine.Genre;
import fr.unisson.annuaire.domaine.MotifLigne;
import java.io.IOException;

/// Reads one format of file, line after line, without holding it.
public interface Lecteur {
    Format format();

    void lire(Source source, Recepteur recepteur) throws IOException;

    /// What receives the lines as they are read.
    interface Recepteur {
        void fiche(Fiche fiche) throws IOException;

        /// A line that could not even be read as a [Fiche].
        void refuser(Genre genre, long ligne, MotifLigne motif, String contenu) throws IOException;

        /// A line that is kept although something in it is set aside.
        void avertir(Fiche fiche, MotifLigne motif) throws IOException;

        /// The date the file says it was made on.
        void edition(String date);
    }
}
