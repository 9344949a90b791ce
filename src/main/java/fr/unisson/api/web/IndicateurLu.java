package fr.unisson.api.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.unisson.indicateurs.Frequence;
import fr.unisson.indicateurs.IndicateurVue;
import fr.unisson.indicateurs.OrigineValeur;
import fr.unisson.indicateurs.ValeurVue;
import fr.unisson.indicateurs.domaine.EtatValeur;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An indicator, as other programs read it.
///
/// @param methode number of the definition in force
/// @param calcul how a value is worked out, in words
@JsonInclude(JsonInclude.Include.NON_NULL)
record IndicateurLu(
        long id,
        int version,
        long organisation,
        String code,
        int methode,
        String libelle,
        String but,
        String calcul,
        String unite,
        Frequence frequence,
        @Nullable BigDecimal seuilAlerte,
        @Nullable BigDecimal seuilCritique,
        LocalDate suiviDepuis,
        @Nullable LocalDate arreteLe,
        String lien) {

    static IndicateurLu de(IndicateurVue i) {
        var d = i.definition();
        return new IndicateurLu(
                i.id().valeur(),
                i.version(),
                i.organisation().valeur(),
                i.code(),
                i.methode(),
                d.libelle(),
                d.but(),
                d.enMots(),
                d.unite(),
                d.frequence(),
                d.seuilAlerte(),
                d.seuilCritique(),
                i.tenue().suiviDepuis(),
                i.arreteLe(),
                "/indicateurs/" + i.id());
    }

    /// @param periode as it is sent
    /// @param valeur absent when there was nothing to measure
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Valeur(
            String periode,
            LocalDate debut,
            LocalDate fin,
            EtatValeur etat,
            @Nullable BigDecimal numerateur,
            @Nullable BigDecimal denominateur,
            @Nullable BigDecimal valeur,
            int methode,
            OrigineValeur origine,
            boolean corrigee) {

        static Valeur de(ValeurVue v) {
            return new Valeur(
                    v.periode().code(),
                    v.periode().debut(),
                    v.periode().fin(),
                    v.etat(),
                    v.mesure().numerateur(),
                    v.mesure().denominateur(),
                    v.mesure().valeur(),
                    v.methode(),
                    v.origine(),
                    v.corrigee());
        }
    }
}
