package fr.unisson.annuaire.domaine;

import static fr.unisson.annuaire.domaine.Colonne.*;
import static fr.unisson.annuaire.domaine.MotifLigne.*;

import fr.unisson.annuaire.Finess;
import fr.unisson.annuaire.Siren;
import fr.unisson.annuaire.Siret;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Checks a line and puts its values in the directory's own writing.
///
/// Everything wrong is said, not only the first thing. A wrong key never refuses a line: such
/// numbers live in the national file.
public final class Controle {
    private Controle() {}

    public static List<MotifLigne> verifier(Fiche fiche) {
        List<MotifLigne> motifs = new ArrayList<>();
        finess(fiche, motifs);
        if (fiche.genre() == Genre.POSITION) {
            if (fiche.valeur(LATITUDE) == null) motifs.add(POSITION_ILLISIBLE);
            return motifs;
        }
        if (fiche.valeur(NOM) == null) fiche.avec(NOM, fiche.valeur(NOM_LONG));
        if (fiche.valeur(NOM) == null) motifs.add(NOM_ABSENT);
        immatriculation(fiche, motifs);
        territoire(fiche);
        for (Colonne date : EnumSet.of(OUVERT_LE, FERME_LE)) date(fiche, date, motifs);
        return motifs;
    }

    private static void finess(Fiche fiche, List<MotifLigne> motifs) {
        Optional<String> lu = fiche.trouver(FINESS);
        Optional<Finess> finess = lu.flatMap(Finess::lire);
        if (lu.isEmpty()) motifs.add(FINESS_ABSENT);
        else if (finess.isEmpty()) motifs.add(FINESS_MAL_FORME);
        else {
            fiche.avec(FINESS, finess.get().valeur());
            if (!finess.get().cleJuste()) motifs.add(CLE_FINESS);
        }
        fiche.trouver(FINESS_EJ)
                .ifPresent(ej -> {
                    Optional<Finess> entite = Finess.lire(ej);
                    fiche.avec(FINESS_EJ, entite.map(Finess::valeur).orElse(null));
                    if (entite.isEmpty()) motifs.add(FINESS_EJ_ILLISIBLE);
                });
    }

    private static void immatriculation(Fiche fiche, List<MotifLigne> motifs) {
        fiche.trouver(SIREN)
                .ifPresent(siren -> {
                    fiche.avec(SIREN, siren.replace(" ", ""));
                    if (Siren.lire(siren).isEmpty()) motifs.add(SIREN_FAUX);
                });
        fiche.trouver(SIRET)
                .ifPresent(siret -> {
                    fiche.avec(SIRET, siret.replace(" ", ""));
                    if (Siret.lire(siret).isEmpty()) motifs.add(SIRET_FAUX);
                });
        fiche.trouver(TELEPHONE).ifPresent(t -> fiche.avec(TELEPHONE, t.replaceAll("[ .]", "")));
    }

    private static void territoire(Fiche fiche) {
        fiche.avec(DEPARTEMENT, departement(fiche));
    }

    private static @Nullable String departement(Fiche fiche) {
        return fiche.trouver(COMMUNE)
                .flatMap(CodeCommune::departementDe)
                .or(() -> fiche.trouver(DEPARTEMENT).map(CodeCommune::departement))
                .or(() -> fiche.trouver(CODE_POSTAL).flatMap(CodeCommune::departementDuCodePostal))
                .orElse(null);
    }

    private static void date(Fiche fiche, Colonne colonne, List<MotifLigne> motifs) {
        String texte = fiche.valeur(colonne);
        if (texte == null) return;
        Optional<LocalDate> date = DateFiness.lire(texte);
        if (date.isEmpty()) motifs.add(DATE_ILLISIBLE);
        fiche.avec(
                colonne,
                date.filter(d -> !DateFiness.conventionnelle(d))
                        .map(LocalDate::toString)
                        .orElse(null));
    }
}
