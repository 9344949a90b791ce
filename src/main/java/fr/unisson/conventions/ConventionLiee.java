package fr.unisson.conventions;

import fr.unisson.conventions.domaine.EtatConvention;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A convention at the other end of a link.
///
/// @param finitAvecLeCadre the text of the specific convention says that it ends with its framework
/// @param effet day of effect, once it is known
public record ConventionLiee(
        ConventionId id,
        @Nullable String numero,
        String titre,
        EtatConvention etat,
        LienDeConvention lien,
        boolean finitAvecLeCadre,
        @Nullable LocalDate effet) {

    public String adresse() {
        return "/conventions/" + id;
    }

    /// Signed, to take effect on the day after that end at the latest: nobody decides any more what
    /// follows the other.
    ///
    /// @param fin end of the period of the convention that is followed, null without term
    public boolean relaie(@Nullable LocalDate fin) {
        return lien.succede()
                && etat == EtatConvention.SIGNEE
                && effet != null
                && (fin == null || !effet.isAfter(fin.plusDays(1)));
    }

    /// How the convention that is followed names this one.
    public String suivante() {
        boolean renouvelle = lien == LienDeConvention.RENOUVELLEMENT;
        if (!enCours()) return renouvelle ? "Renouvelée par" : "Remplacée par";
        return (renouvelle ? "Renouvellement " : "Remplacement ")
                + (etat == EtatConvention.SIGNEE ? "signé :" : "préparé :");
    }

    /// How the one that follows names this one.
    public String precedente() {
        return lien == LienDeConvention.RENOUVELLEMENT ? "Renouvelle" : "Remplace";
    }

    /// Two conventions that follow each other often bear the same title: the number tells them
    /// apart.
    public String nom() {
        return numero == null ? titre : numero + " " + titre;
    }

    /// Neither in force nor ended: somebody still works on it, or it waits for its day.
    public boolean enCours() {
        return etat.compareTo(EtatConvention.SIGNEE) <= 0;
    }
}
