package fr.unisson.securite;

import fr.unisson.annuaire.domaine.Fiche;
import fr.unisson.annuaire.domaine.Genre;
import fr.unisson.annuaire.domaine.MotifLigne;
import fr.unisson.annuaire.donnees.fichiers.Lecteur;

/// Takes what a reader of the directory gives, and does nothing with it.
final class SansSuite implements Lecteur.Recepteur {

    @Override
    public void fiche(Fiche fiche) {}

    @Override
    public void refuser(Genre genre, long ligne, MotifLigne motif, String contenu) {}

    @Override
    public void avertir(Fiche fiche, MotifLigne motif) {}

    @Override
    public void edition(String date) {}
}
