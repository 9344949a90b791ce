package fr.unisson.conventions.web;

import fr.unisson.conventions.domaine.Duree;
import fr.unisson.conventions.domaine.ModePriseEffet;
import fr.unisson.conventions.domaine.ModeRenouvellement;
import fr.unisson.socle.web.Erreurs;
import org.jspecify.annotations.Nullable;

/// Effect, term, renewal and notice, as typed.
///
/// @param mois empty for an open-ended convention
public record DureeForm(
        @Nullable ModePriseEffet mode,
        @Nullable String dateEffet,
        @Nullable String evenement,
        @Nullable String mois,
        @Nullable ModeRenouvellement renouvellement,
        @Nullable String periodeMois,
        @Nullable String renouvellementsMax,
        @Nullable String preavisMois,
        @Nullable Boolean evaluationPrealable,
        @Nullable Boolean finitAvecLeCadre) {

    /// What was only assumed is asked, not shown as if somebody had said it.
    static DureeForm de(Duree d) {
        return new DureeForm(
                d.mode(),
                d.dateEffet() == null ? null : d.dateEffet().toString(),
                d.evenement(),
                texte(d.mois()),
                d.renouvellementSuppose() ? null : d.renouvellement(),
                texte(d.periodeMois()),
                texte(d.renouvellementsMax()),
                d.preavisSuppose() ? null : Integer.toString(d.preavisMois()),
                d.evaluationPrealable(),
                d.finitAvecLeCadre());
    }

    /// @param avant what is assumed there may still be left unsaid
    Erreurs erreurs(Duree avant) {
        var erreurs = Erreurs.AUCUNE;
        if (mode == null)
            erreurs = erreurs.plus("mode", "Dites comment la convention prend effet.");
        if (renouvellement == null && !avant.renouvellementSuppose())
            erreurs = erreurs.plus("renouvellement", "Dites ce qui se passe au terme.");
        if (!vide(dateEffet) && SeanceForm.date(dateEffet) == null)
            erreurs = erreurs.plus("dateEffet", "Cette date n’existe pas.");
        erreurs = nombre(erreurs, "mois", mois);
        erreurs = nombre(erreurs, "periodeMois", periodeMois);
        erreurs = nombre(erreurs, "renouvellementsMax", renouvellementsMax);
        return vide(preavisMois) && !avant.preavisSuppose()
                ? erreurs.plus("preavisMois", "Indiquez le préavis de retrait, en mois.")
                : nombre(erreurs, "preavisMois", preavisMois);
    }

    /// To be called when [#erreurs] is empty.
    Duree duree(Duree avant) {
        return new Duree(
                mode == null ? ModePriseEffet.DERNIERE_SIGNATURE : mode,
                SeanceForm.date(dateEffet),
                vide(evenement) ? null : evenement,
                entier(mois),
                renouvellement == null ? avant.renouvellement() : renouvellement,
                entier(periodeMois),
                entier(renouvellementsMax),
                preavisMois == null || preavisMois.isBlank()
                        ? avant.preavisMois()
                        : Integer.parseInt(preavisMois.strip()),
                Boolean.TRUE.equals(evaluationPrealable),
                Boolean.TRUE.equals(finitAvecLeCadre),
                renouvellement == null,
                vide(preavisMois));
    }

    private static Erreurs nombre(Erreurs erreurs, String champ, @Nullable String valeur) {
        if (vide(valeur) || valeur == null || valeur.strip().matches("\\d{1,3}")) return erreurs;
        return erreurs.plus(champ, "Un nombre entier est attendu.");
    }

    private static @Nullable Integer entier(@Nullable String valeur) {
        return vide(valeur) || valeur == null || valeur.strip().equals("0")
                ? null
                : Integer.valueOf(valeur.strip());
    }

    private static @Nullable String texte(@Nullable Integer nombre) {
        return nombre == null ? null : nombre.toString();
    }

    private static boolean vide(@Nullable String texte) {
        return texte == null || texte.isBlank();
    }
}
