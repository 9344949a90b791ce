package fr.unisson.reprises.domaine.registre;

import fr.unisson.conventions.domaine.SituationDeReprise;
import fr.unisson.reprises.Reprise;
import fr.unisson.socle.Typographie;
import fr.unisson.socle.tableur.Remarque;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A line of the file, as it would become a convention.
///
/// @param reprise null when the line does not say enough
/// @param situation where it would stand today
/// @param doublon why it looks like a convention already there, null when it does not
/// @param prise whether it is taken
public record LigneDuRegistre(
        int numero,
        String titre,
        List<Partenaires.Nomme> partenaires,
        @Nullable Reprise reprise,
        @Nullable SituationDeReprise situation,
        List<Remarque> remarques,
        @Nullable String doublon,
        boolean prise) {

    public LigneDuRegistre {
        partenaires = List.copyOf(partenaires);
        remarques = List.copyOf(remarques);
    }

    /// The remarks, each after the name of its column.
    public List<String> mots() {
        return remarques.stream().map(LigneDuRegistre::mots).toList();
    }

    /// Why it is left out, nothing when it is not.
    public String raisons() {
        return doublon != null
                ? doublon
                : remarques.stream()
                        .filter(r -> r.gravite() == Remarque.Gravite.ECARTE)
                        .map(LigneDuRegistre::mots)
                        .collect(Collectors.joining(" "));
    }

    private static String mots(Remarque r) {
        return Typographie.francaise(r.colonne() + " : " + r.phrase());
    }

    LigneDuRegistre doublonDe(String autre, boolean quandMeme) {
        return new LigneDuRegistre(
                numero, titre, partenaires, reprise, situation, remarques, autre, quandMeme);
    }
}
