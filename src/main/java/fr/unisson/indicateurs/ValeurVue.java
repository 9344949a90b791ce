package fr.unisson.indicateurs;

import fr.unisson.indicateurs.domaine.DossierValeur;
import fr.unisson.indicateurs.domaine.EtatValeur;

/// The value of a period, with its last measure.
///
/// @param rang how many times it was measured: above 1, it was corrected
/// @param methode version of the definition under which it was measured
public record ValeurVue(
        long id,
        IndicateurId indicateur,
        Periode periode,
        int version,
        EtatValeur etat,
        int rang,
        Mesure mesure,
        int methode,
        OrigineValeur origine) {

    /// Withdrawn: the period is as if nobody had measured it.
    public boolean manquante() {
        return mesure.valeur() == null && !sansObjet();
    }

    /// There was nothing to measure.
    public boolean sansObjet() {
        var d = mesure.denominateur();
        return d != null && d.signum() == 0;
    }

    public boolean corrigee() {
        return rang > 1;
    }

    public DossierValeur dossier() {
        return dossier(mesure);
    }

    static DossierValeur dossier(Mesure mesure) {
        return new DossierValeur(mesure.valeur() != null);
    }
}
