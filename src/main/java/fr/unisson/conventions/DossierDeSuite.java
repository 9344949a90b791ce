package fr.unisson.conventions;

import fr.unisson.conventions.domaine.DossierConvention;
import fr.unisson.conventions.domaine.DossierConvention.Cadre;
import fr.unisson.conventions.domaine.DossierConvention.Partie;
import fr.unisson.conventions.domaine.DossierConvention.PriseEffet;
import fr.unisson.conventions.domaine.DossierConvention.Saisie;
import fr.unisson.conventions.domaine.DossierConvention.Signature;
import fr.unisson.conventions.domaine.DossierConvention.Texte;
import fr.unisson.conventions.domaine.EtatValidation;
import fr.unisson.conventions.donnees.LigneAvis;
import fr.unisson.conventions.donnees.LigneValidation;
import fr.unisson.conventions.donnees.Situation;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;

/// The facts that the passages after the review look at; what only earlier passages need is left
/// empty.
record DossierDeSuite(
        Situation situation,
        List<LigneValidation> validations,
        List<LigneAvis> avis,
        Set<String> equivalentes) {

    DossierDeSuite {
        validations = List.copyOf(validations);
        avis = List.copyOf(avis);
        equivalentes = Set.copyOf(equivalentes);
    }

    /// The validation that counts for a party: on this text, else on one that every referent
    /// declared equal in substance, else one that was not required, whatever the text.
    Optional<LigneValidation> courante(long partie) {
        var siennes = validations.stream().filter(v -> v.partie() == partie).toList();
        return siennes.stream()
                .filter(v -> v.empreinte().equals(situation.empreinte()))
                .findFirst()
                .or(() ->
                        siennes.stream()
                                .filter(v -> equivalentes.contains(v.empreinte()))
                                .filter(v -> v.etat() != EtatValidation.A_REPRENDRE)
                                .max(Comparator.comparingLong(LigneValidation::id)))
                .or(() ->
                        siennes.stream()
                                .filter(v -> v.etat() == EtatValidation.NON_REQUISE)
                                .max(Comparator.comparingLong(LigneValidation::id)));
    }

    List<LigneAvis> avisDe(long validation) {
        return avis.stream().filter(a -> a.validation() == validation).toList();
    }

    DossierConvention composer(
            LocalDate aujourdhui,
            ToIntFunction<Situation.Partie> signataires,
            List<Signature> signatures,
            int declarationsDEffet,
            Saisie saisie) {
        var s = situation;
        return new DossierConvention(
                aujourdhui,
                new Cadre(s.titre(), "", s.parties().size(), 1, 0, null, 0, ""),
                s.parties().stream().map(p -> partie(p, signataires.applyAsInt(p))).toList(),
                List.of(),
                List.of(),
                List.of(),
                new Texte(s.empreinte(), true, equivalentes, List.of(), List.of(), List.of(), 0),
                signatures,
                new PriseEffet(s.mode(), s.dateEffet(), declarationsDEffet),
                saisie);
    }

    private Partie partie(Situation.Partie p, int signataires) {
        return new Partie(
                p.id(),
                p.nom(),
                true,
                p.referent(),
                true,
                null,
                courante(p.id())
                        .map(this::validation)
                        .orElse(DossierConvention.Validation.aucune()),
                signataires);
    }

    private DossierConvention.Validation validation(LigneValidation v) {
        return new DossierConvention.Validation(
                v.etat(),
                v.empreinte(),
                v.reserveSurLeTexte(),
                (int) avisDe(v.id()).stream().filter(LigneAvis::sansReponse).count());
    }
}
