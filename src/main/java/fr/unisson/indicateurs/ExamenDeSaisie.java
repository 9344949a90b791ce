package fr.unisson.indicateurs;

import fr.unisson.indicateurs.Saisie.Champ;
import fr.unisson.indicateurs.Saisie.Refus;
import fr.unisson.socle.DonneeDePatient;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Why figures cannot be those of this indicator for this period.
final class ExamenDeSaisie {

    private ExamenDeSaisie() {}

    static List<Refus> refus(IndicateurVue i, Saisie s, LocalDate jour) {
        var refus = new ArrayList<Refus>();
        var d = i.definition();
        var n = s.mesure().numerateur();
        var den = s.mesure().denominateur();
        if (!d.saisi()) {
            refus.add(
                    de(
                            s,
                            Champ.VALEUR,
                            "CALCULE",
                            "Cette valeur se calcule, elle ne se saisit pas."));
            return refus;
        }
        if (!i.suivi()) {
            refus.add(de(s, Champ.VALEUR, "ARRETE", "Cet indicateur n’est plus suivi."));
        }
        if (d.frequence() != s.periode().frequence()) {
            refus.add(
                    de(
                            s,
                            Champ.VALEUR,
                            "FREQUENCE",
                            "Cet indicateur se mesure "
                                    + d.frequence().libelle().toLowerCase(java.util.Locale.FRANCE)
                                    + "."));
        }
        if (s.periode().debut().isAfter(jour)) {
            refus.add(de(s, Champ.VALEUR, "A_VENIR", "Cette période n’a pas commencé."));
        }
        if (d.calcul() != Calcul.RAPPORT) return refus;
        if ((n == null) != (den == null)) {
            refus.add(
                    n == null
                            ? de(s, Champ.NUMERATEUR, "INCOMPLET", "Il manque le numérateur.")
                            : de(s, Champ.DENOMINATEUR, "INCOMPLET", "Il manque le dénominateur."));
        }
        if (den != null && den.signum() < 0) {
            refus.add(de(s, Champ.DENOMINATEUR, "NEGATIF", "Un dénominateur n’est pas négatif."));
        }
        if (n != null && n.signum() < 0) {
            refus.add(de(s, Champ.NUMERATEUR, "NEGATIF", "Un numérateur n’est pas négatif."));
        }
        if (n == null || den == null || n.signum() < 0 || den.signum() < 0) return refus;
        if (den.signum() == 0 && n.signum() > 0) {
            refus.add(
                    de(
                            s,
                            Champ.DENOMINATEUR,
                            "RIEN_A_MESURER",
                            "Un dénominateur à zéro veut dire qu’il n’y avait rien à mesurer : le"
                                    + " numérateur est alors à zéro aussi."));
        } else if (d.rapport() == TypeDeRapport.PART && n.compareTo(den) > 0) {
            refus.add(
                    de(
                            s,
                            Champ.NUMERATEUR,
                            "PART_TROP_GRANDE",
                            "Le numérateur fait partie du dénominateur : il ne peut pas le"
                                    + " dépasser."));
        }
        return refus;
    }

    /// What is told with a figure designates nobody.
    static List<Refus> indiscretions(Saisie s) {
        return Stream.of(
                        indiscretion(s, Champ.COMMENTAIRE, s.commentaire()),
                        indiscretion(s, Champ.MOTIF, s.motif()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Refus> indiscretion(Saisie s, Champ champ, @Nullable String texte) {
        return texte == null
                ? Optional.empty()
                : DonneeDePatient.refus(champ.name(), texte)
                        .map(m -> de(s, champ, m.code(), m.phrase()));
    }

    private static Refus de(Saisie s, Champ champ, String code, String phrase) {
        return new Refus(s, champ, code, phrase);
    }
}
