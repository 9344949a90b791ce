package fr.unisson.api.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.unisson.evaluations.Analyse;
import fr.unisson.evaluations.CollegeRepondant;
import fr.unisson.evaluations.EtatEvaluation;
import fr.unisson.evaluations.EvaluationVue;
import fr.unisson.evaluations.domaine.Critere;
import fr.unisson.evaluations.domaine.Ecart;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A joint evaluation once it is closed: figures of colleges and of the group, never of anybody,
/// and no words that somebody wrote.
///
/// @param instance the body whose partnership was rated
/// @param uneVoix a group answered, nobody on their own
/// @param lien its page
@JsonInclude(JsonInclude.Include.NON_NULL)
record EvaluationLue(
        long id,
        int version,
        String titre,
        String objet,
        EtatEvaluation etat,
        long organisation,
        @Nullable Long instance,
        @Nullable Instant clotureeLe,
        String grille,
        boolean uneVoix,
        List<Domaine> domaines,
        List<Ligne> criteres,
        String lien) {

    /// @param indice on 100; absent when too few of its items have a joint mark
    /// @param notes how many of its items have one
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Domaine(
            String code, String libelle, @Nullable BigDecimal indice, int notes, int criteres) {

        static Domaine de(Analyse.Domaine d) {
            return new Domaine(
                    d.noeud().code(),
                    d.noeud().libelle(),
                    d.indice().map(Arrondi::court).orElse(null),
                    d.notes(),
                    d.criteres());
        }
    }

    /// @param domaine code of its domain
    /// @param conjointe what the group said, in points of the scale
    /// @param ecart mean of the users minus mean of the professionals, on 0–4
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CritereEvalue")
    record Ligne(
            String code,
            String libelle,
            String domaine,
            @Nullable BigDecimal conjointe,
            @Nullable BigDecimal ecart,
            List<College> colleges) {

        static Ligne de(Analyse.Ligne l) {
            var c = l.critere();
            var conjointe = c.conjointe();
            return new Ligne(
                    l.noeud().code(),
                    l.noeud().libelle(),
                    l.domaine().code(),
                    conjointe == null ? null : Arrondi.court(conjointe),
                    c.ecart().map(Ecart::valeur).map(Arrondi::court).orElse(null),
                    Arrays.stream(CollegeRepondant.values()).map(x -> College.de(c, x)).toList());
        }
    }

    /// @param masque too few answered: nothing else is told
    /// @param n how many answers count
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record College(
            CollegeRepondant college,
            boolean masque,
            @Nullable Integer n,
            @Nullable BigDecimal moyenne,
            @Nullable BigDecimal mediane,
            @Nullable BigDecimal minimum,
            @Nullable BigDecimal maximum) {

        static College de(Critere c, CollegeRepondant college) {
            var effectifs = c.effectifs(college);
            if (effectifs.masques())
                return new College(college, true, null, null, null, null, null);
            return c.resume(college)
                    .map(r ->
                            new College(
                                    college,
                                    false,
                                    r.n(),
                                    Arrondi.court(r.moyenne()),
                                    Arrondi.court(r.mediane()),
                                    Arrondi.court(r.minimum()),
                                    Arrondi.court(r.maximum())))
                    .orElseGet(() -> new College(college, false, 0, null, null, null, null));
        }
    }

    static EvaluationLue de(Analyse a) {
        var e = a.session();
        var instance = e.instance();
        return new EvaluationLue(
                e.id().valeur(),
                e.version(),
                e.titre(),
                e.objet(),
                e.etat(),
                e.organisation().valeur(),
                instance == null ? null : instance.valeur(),
                e.clotureeLe(),
                a.grille().nom(),
                a.uneVoix(),
                a.domaines().stream().map(Domaine::de).toList(),
                a.lignes().stream().map(Ligne::de).toList(),
                e.adresse());
    }

    /// The same in a list, without figures.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Resumee(
            long id,
            String titre,
            EtatEvaluation etat,
            long organisation,
            @Nullable Instant clotureeLe,
            String lien) {

        static Resumee de(EvaluationVue e) {
            return new Resumee(
                    e.id().valeur(),
                    e.titre(),
                    e.etat(),
                    e.organisation().valeur(),
                    e.clotureeLe(),
                    e.adresse());
        }
    }
}
