package fr.unisson.conventions;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.domaine.DonneesArticle.Engagement;
import fr.unisson.conventions.domaine.DonneesArticle.Objectif;
import fr.unisson.conventions.domaine.Duree;
import fr.unisson.conventions.domaine.SituationDeReprise.Devenir;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A convention signed elsewhere, as one of its parties describes it.
///
/// @param modele code of a model, or [#SANS_MODELE]
/// @param mienne the party that takes it over
/// @param autres the other parties, in the order in which they will be listed
/// @param signeeLe null when nobody said it
/// @param duree with its day of effect
/// @param fin end agreed on since, or last day when it is over
/// @param avenants how many amendments it already has
/// @param source what is said of the signed document in its place in the text
public record ConventionReprise(
        String titre,
        String modele,
        String perimetre,
        OrganisationId mienne,
        Set<OrganisationId> autres,
        @Nullable LocalDate signeeLe,
        Duree duree,
        Devenir devenir,
        @Nullable LocalDate fin,
        @Nullable LocalDate finConvenueLe,
        int avenants,
        List<Engagement> engagements,
        List<Objectif> objectifs,
        String source) {

    /// A convention of no model that is shipped.
    public static final String SANS_MODELE = "autre";

    public ConventionReprise {
        autres = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(autres));
        engagements = List.copyOf(engagements);
        objectifs = List.copyOf(objectifs);
    }

    /// The same, its place in the text filled.
    public ConventionReprise avecSource(String dite) {
        return new ConventionReprise(
                titre,
                modele,
                perimetre,
                mienne,
                autres,
                signeeLe,
                duree,
                devenir,
                fin,
                finConvenueLe,
                avenants,
                engagements,
                objectifs,
                dite);
    }

    /// The same, with other promises.
    public ConventionReprise avecPromesses(List<Engagement> promis, List<Objectif> vises) {
        return new ConventionReprise(
                titre,
                modele,
                perimetre,
                mienne,
                autres,
                signeeLe,
                duree,
                devenir,
                fin,
                finConvenueLe,
                avenants,
                promis,
                vises,
                source);
    }
}
