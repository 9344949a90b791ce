package fr.unisson.territoire.web;

import fr.unisson.conventions.web.TeteConvention;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Pastille;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a convention is tied to, and whether its territory may see it.
///
/// @param parent its framework, or the one it follows
/// @param relevant whether what it hangs from is its framework
/// @param creer address of a new specific convention, null when the reader opens none
/// @param cadres frameworks it may be hung from, empty when it hangs from one or the reader may not
/// @param monAccord what the reader's party agreed to, null when the reader is no referent
public record PageLiens(
        TeteConvention tete,
        @Nullable Lien parent,
        boolean relevant,
        @Nullable String ecart,
        List<Lien> specifiques,
        List<Lien> suites,
        @Nullable String creer,
        List<Choix> cadres,
        List<Accord> accords,
        boolean montree,
        @Nullable Boolean monAccord,
        Erreurs erreurs) {

    /// @param genre what it is for this convention
    public record Lien(
            String genre,
            String titre,
            String adresse,
            Pastille etat,
            String fin,
            @Nullable String ecart) {}

    public record Accord(String partie, boolean donne) {}

    public PageLiens {
        specifiques = List.copyOf(specifiques);
        suites = List.copyOf(suites);
        cadres = List.copyOf(cadres);
        accords = List.copyOf(accords);
    }

    /// A specific convention is nobody's framework.
    public boolean cadrePossible() {
        return !relevant || !specifiques.isEmpty();
    }
}
