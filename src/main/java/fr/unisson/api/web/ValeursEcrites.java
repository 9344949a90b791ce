package fr.unisson.api.web;

import fr.unisson.indicateurs.IndicateurVue;
import fr.unisson.indicateurs.Mesure;
import fr.unisson.indicateurs.Periode;
import fr.unisson.indicateurs.Saisie;
import fr.unisson.socle.vie.Motif;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Values that a program sends together.
record ValeursEcrites(@Nullable List<Valeur> valeurs) {

    static final int AU_PLUS = 1_000;

    /// @param indicateur its code in the organisation
    /// @param periode as `2026`, `2026-S1`, `2026-T1`, `2026-03`, `2026-W12` or `2026-03-15`
    /// @param valeur when the indicator is a value; otherwise numerator and denominator
    /// @param motif asked to correct what was already validated
    @Schema(name = "ValeurEcrite")
    record Valeur(
            @Nullable String indicateur,
            @Nullable String periode,
            @Nullable BigDecimal valeur,
            @Nullable BigDecimal numerateur,
            @Nullable BigDecimal denominateur,
            @Nullable String commentaire,
            @Nullable String motif) {

        Mesure mesure() {
            return new Mesure(numerateur, denominateur, valeur);
        }
    }

    List<Motif> refus() {
        if (valeurs == null || valeurs.isEmpty())
            return List.of(new Motif("VALEURS", "Envoyez au moins une valeur dans « valeurs »."));
        return valeurs.size() > AU_PLUS
                ? List.of(
                        new Motif("VALEURS", "Envoyez " + AU_PLUS + " valeurs au plus à la fois."))
                : List.of();
    }

    /// What is asked of the rules, in the same order; what cannot be read is added to `motifs`.
    List<Saisie> saisies(Map<String, IndicateurVue> connus, List<Motif> motifs) {
        var saisies = new ArrayList<Saisie>();
        var vues = new HashSet<String>();
        var toutes = valeurs == null ? List.<Valeur>of() : valeurs;
        for (int rang = 0; rang < toutes.size(); rang++) {
            var v = toutes.get(rang);
            var indicateur = v.indicateur() == null ? null : connus.get(v.indicateur());
            var periode = v.periode() == null ? null : Periode.lire(v.periode()).orElse(null);
            if (indicateur == null)
                motifs.add(situer(rang, "INDICATEUR", "Aucun indicateur ne porte ce code ici."));
            else if (periode == null || periode.frequence() != indicateur.definition().frequence())
                motifs.add(
                        situer(
                                rang,
                                "PERIODE",
                                "Cette période n’est pas de celles que suit l’indicateur."));
            else if (!vues.add(indicateur.code() + " " + periode.code()))
                motifs.add(situer(rang, "DOUBLON", "Cette période est déjà plus haut."));
            else
                saisies.add(
                        new Saisie(
                                indicateur.id(),
                                periode,
                                null,
                                v.mesure(),
                                v.commentaire(),
                                v.motif()));
        }
        return saisies;
    }

    /// A reason, with where it is in what was sent.
    Motif situer(int rang, String code, String phrase) {
        return new Motif(code, "valeurs[" + rang + "] : " + phrase);
    }
}
