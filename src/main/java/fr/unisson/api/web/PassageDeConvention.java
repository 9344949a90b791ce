package fr.unisson.api.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.unisson.conventions.domaine.Constat;
import fr.unisson.conventions.domaine.DossierConvention;
import fr.unisson.conventions.domaine.EtapeDeConvention;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.domaine.TransitionConvention;
import fr.unisson.conventions.domaine.TransitionEnVigueur;
import fr.unisson.evolutions.PassagesEnVigueur;
import fr.unisson.gouvernance.DecisionVue;
import fr.unisson.socle.vie.Manque;
import fr.unisson.socle.vie.Transition;
import fr.unisson.socle.vie.Verification;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A passage asked for.
///
/// @param transition name of the passage
/// @param motif asked by the passages that say why
/// @param volets numbers of those to reopen
/// @param limite last day to answer in the step that opens
/// @param pertes signatures accepted to be voided
/// @param avertissements keys of the warnings that were read
/// @param decision of the committee, for a suspension or its end
/// @param jusquAu last day of a suspension
record PassageDeConvention(
        @Nullable String transition,
        @Nullable String motif,
        @Nullable Set<Integer> volets,
        @Nullable LocalDate limite,
        @Nullable Set<Long> pertes,
        @Nullable List<String> avertissements,
        @Nullable Long decision,
        @Nullable LocalDate jusquAu) {

    /// Those that somebody may ask for: the platform takes the others by itself.
    static final List<String> NOMS =
            Stream.concat(
                            Arrays.stream(TransitionConvention.values()),
                            Arrays.stream(TransitionEnVigueur.values()))
                    .filter(t -> !t.roles().equals(Set.of(RoleConvention.SYSTEME)))
                    .map(Transition::name)
                    .toList();

    /// @throws ParametreIllisible when there is no such passage
    @Nullable EtapeDeConvention<?> etape() {
        if (transition == null) return null;
        try {
            return EtapeDeConvention.de(transition);
        } catch (IllegalArgumentException e) {
            throw new ParametreIllisible("transition");
        }
    }

    PassagesEnVigueur.Demande demande() {
        return new PassagesEnVigueur.Demande(decision, jusquAu, motif);
    }

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
    /// @param decisions of the committee, one of which it must cite
    record Possible(
            String transition,
            String libelle,
            boolean motif,
            List<Exigence> exigences,
            List<Avertissement> avertissements,
            List<DecisionCitable> decisions) {

        static Possible de(
                EtapeDeConvention<?> t, List<Verification> verifiees, List<Constat> lus) {
            return de(t, verifiees, lus, List.of());
        }

        static Possible de(PassagesEnVigueur.Possible p) {
            return de(p.transition(), p.exigences(), List.of(), p.decisions());
        }

        private static Possible de(
                EtapeDeConvention<?> t,
                List<Verification> verifiees,
                List<Constat> lus,
                List<DecisionVue> decisions) {
            return new Possible(
                    t.name(),
                    t.libelle(),
                    t.motifRequis(),
                    verifiees.stream().map(Exigence::de).toList(),
                    lus.stream().map(c -> new Avertissement(c.cle(), c.situe())).toList(),
                    decisions.stream()
                            .map(d -> new DecisionCitable(d.id().valeur(), d.numero(), d.texte()))
                            .toList());
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

    record DecisionCitable(long id, String numero, String texte) {}
}
