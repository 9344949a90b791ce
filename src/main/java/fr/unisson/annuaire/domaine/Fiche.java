package fr.unisson.annuaire.domaine;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One organisation, establishment or position as read in a file, with the line it starts at.
///
/// Values are texts already cleaned: trimmed, inner spaces joined, empty read as absent.
public final class Fiche {
    private final Genre genre;
    private final long ligne;
    private final Map<Colonne, String> valeurs = new EnumMap<>(Colonne.class);

    public Fiche(Genre genre, long ligne) {
        this.genre = genre;
        this.ligne = ligne;
    }

    public Genre genre() {
        return genre;
    }

    public long ligne() {
        return ligne;
    }

    public Fiche avec(Colonne colonne, @Nullable String valeur) {
        String propre = Texte.propre(valeur);
        if (propre == null) valeurs.remove(colonne);
        else valeurs.put(colonne, propre);
        return this;
    }

    public @Nullable String valeur(Colonne colonne) {
        return valeurs.get(colonne);
    }

    public Optional<String> trouver(Colonne colonne) {
        return Optional.ofNullable(valeurs.get(colonne));
    }

    @Override
    public String toString() {
        return genre + " ligne " + ligne + " " + valeurs;
    }
}
