package fr.unisson.api.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.unisson.conventions.domaine.Constat;
import fr.unisson.conventions.domaine.DossierConvention;
import fr.unisson.conventions.domaine.TransitionConvention;
import fr.unisson.socle.vie.Manque;
import fr.unisson.socle.vie.Verification;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A passage asked for.
///
/// @param motif asked by the passages that say why
/// @param volets numbers of those to reopen
/// @param limite last day to answer in the step that opens
/// @param pertes signatures accepted to be voided
/// @param avertissements keys of the warnings that were read
record PassageDeConvention(
        @Nullable TransitionConvention transition,
        @Nullable String motif,
        @Nullable Set<Integer> volets,
        @Nullable LocalDate limite,
        @Nullable Set<Long> pertes,
        @Nullable List<String> avertissements) {

    DossierConvention.Saisie saisie() {
        return new DossierConvention.Saisie(
                volets == null ? Set.of() : volets,
                limite,
                pertes == null ? Set.of() : pertes,
                false,
                null,
                null);
    }

    List<String> avertissementsLus() {
        return avertissements == null ? List.of() : avertissements;
    }

    /// A passage that the caller may ask for now.
    ///
    /// @param motif whether it must say why
    /// @param exigences all that it needs, what comes with the request included
    /// @param avertissements to be read before it, by their keys
    record Possible(
            TransitionConvention transition,
            String libelle,
            boolean motif,
            List<Exigence> exigences,
            List<Avertissement> avertissements) {

        static Possible de(
                TransitionConvention t, List<Verification> verifiees, List<Constat> lus) {
            return new Possible(
                    t,
                    t.libelle(),
                    t.motifRequis(),
                    verifiees.stream().map(Exigence::de).toList(),
                    lus.stream().map(c -> new Avertissement(c.cle(), c.situe())).toList());
        }
    }

    /// @param phrase what to do; empty once it is met
    /// @param restes each thing to which it remains to be done
    record Exigence(
            String code, String libelle, boolean remplie, String phrase, List<Reste> restes) {

        static Exigence de(Verification v) {
            var manque = v.manque();
            return new Exigence(
                    v.code(),
                    v.libelle(),
                    v.remplie(),
                    v.phrase(),
                    manque == null ? List.of() : manque.restes().stream().map(Reste::de).toList());
        }
    }

    /// @param objet number, identifier or name; `code` says of what
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reste(String code, @Nullable String objet, String phrase) {

        static Reste de(Manque.Reste r) {
            return new Reste(r.code(), r.objet(), r.phrase());
        }
    }

    record Avertissement(String cle, String phrase) {}
}
