package fr.unisson.conventions.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is typed to open a convention. The whole form travels at each step, so that searching for
/// partners loses nothing, with or without a script.
///
/// @param organisation the reader's organisation that takes part
/// @param partenaires organisations to invite
/// @param options numbers of the articles at choice that are kept
/// @param optionsLues not empty once those articles were shown: unticked boxes send nothing
/// @param q what is searched in the directory
/// @param cadre the framework convention from which it will hang
/// @param action what the pressed button asks: `chercher`, `ajouter:N`, `retirer:N`, `verifier`,
///   `modifier` or `creer`
public record CreationForm(
        @Nullable String titre,
        @Nullable String modele,
        @Nullable String organisation,
        @Nullable List<Long> partenaires,
        @Nullable String animateur,
        @Nullable String effet,
        @Nullable List<String> options,
        @Nullable String optionsLues,
        @Nullable String q,
        @Nullable String action,
        @Nullable Long cadre) {

    public List<Long> invitees() {
        return partenaires == null
                ? List.of()
                : partenaires.stream().filter(java.util.Objects::nonNull).distinct().toList();
    }

    /// The articles at choice that are kept; null as long as they were not shown.
    @Nullable Set<String> optionsGardees() {
        if (optionsLues == null || optionsLues.isEmpty()) return null;
        return options == null
                ? Set.of()
                : options.stream().filter(Objects::nonNull).collect(Collectors.toSet());
    }

    public boolean choisi(long partenaire) {
        return invitees().contains(partenaire);
    }

    CreationForm avec(long partenaire) {
        return avecPartenaires(
                Stream.concat(invitees().stream(), Stream.of(partenaire)).distinct().toList());
    }

    CreationForm sans(long partenaire) {
        return avecPartenaires(invitees().stream().filter(p -> p != partenaire).toList());
    }

    private CreationForm avecPartenaires(List<Long> nouveaux) {
        return new CreationForm(
                titre,
                modele,
                organisation,
                nouveaux,
                animateur,
                effet,
                options,
                optionsLues,
                q,
                action,
                cadre);
    }

    static CreationForm vide(
            @Nullable String modele, @Nullable String organisation, String animateur) {
        return new CreationForm(
                null,
                modele,
                organisation,
                List.of(),
                animateur,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /// Below a framework, with its parties.
    CreationForm sous(long convention, @Nullable String mienne, List<Long> parties) {
        return new CreationForm(
                titre,
                modele,
                mienne,
                parties,
                animateur,
                effet,
                options,
                optionsLues,
                q,
                action,
                convention);
    }
}
