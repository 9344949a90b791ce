package fr.unisson.justificatifs.web;

import fr.unisson.conventions.web.TeteConvention;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The evidence that one convention gives.
///
/// @param publics audiences, one button each
/// @param dite whether the reader may say what it is evidence for
public record PageJustificatifsDeConvention(
        TeteConvention tete,
        int annee,
        List<Choix> publics,
        List<Mission> missions,
        boolean dite,
        List<Choix> aChoisir,
        @Nullable String mission,
        @Nullable String libelle,
        Erreurs erreurs) {

    public record Mission(int rang, String nom, String qui) {}

    public PageJustificatifsDeConvention {
        publics = List.copyOf(publics);
        missions = List.copyOf(missions);
        aChoisir = List.copyOf(aChoisir);
    }
}
