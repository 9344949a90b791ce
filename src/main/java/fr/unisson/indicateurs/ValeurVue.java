package fr.unisson.indicateurs;

import fr.unisson.acces.CompteId;
import fr.unisson.indicateurs.domaine.DossierValeur;
import fr.unisson.indicateurs.domaine.EtatValeur;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The value of a period, with its last measure.
///
/// @param rang how many times it was measured: above 1, it was corrected
/// @param methode version of the definition under which it was measured
/// @param auteur who typed the last measure; null when the platform did
public record ValeurVue(
        long id,
        IndicateurId indicateur,
        Periode periode,
        int version,
        EtatValeur etat,
        int rang,
        Mesure mesure,
        int methode,
        OrigineValeur origine,
        @Nullable CompteId auteur) {

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

    /// Somebody typed it, and that was this person.
    public boolean saisiePar(long compte) {
        return origine != OrigineValeur.CALCUL && auteur != null && auteur.valeur() == compte;
    }

    public DossierValeur dossier(LocalDate jour, boolean reserveeAUnAutre) {
        return new DossierValeur(mesure.valeur() != null, periode.terminee(jour), reserveeAUnAutre);
    }
}
