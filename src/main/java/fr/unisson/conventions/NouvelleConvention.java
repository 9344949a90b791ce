package fr.unisson.conventions;

import fr.unisson.acces.CompteId;
import fr.unisson.annuaire.OrganisationId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A convention to be created.
///
/// @param mienne the organisation for which the creator is the referent; null for a facilitator who
///   comes from none of the parties
/// @param invitees in the order in which they will be listed
/// @param animateur who facilitates; the creator by default
/// @param options numbers of the articles at choice that are kept; those proposed by the model when
///   null
/// @param message a word that goes with the invitations
public record NouvelleConvention(
        String titre,
        String resume,
        String modele,
        @Nullable OrganisationId mienne,
        Set<OrganisationId> invitees,
        @Nullable CompteId animateur,
        String message,
        @Nullable LocalDate effetSouhaite,
        @Nullable Set<String> options) {

    public NouvelleConvention {
        options = options == null ? null : Set.copyOf(options);
        invitees = Collections.unmodifiableSet(new LinkedHashSet<>(invitees));
    }

    public NouvelleConvention(
            String titre,
            String resume,
            String modele,
            @Nullable OrganisationId mienne,
            Set<OrganisationId> invitees,
            @Nullable CompteId animateur,
            String message,
            @Nullable LocalDate effetSouhaite) {
        this(titre, resume, modele, mienne, invitees, animateur, message, effetSouhaite, null);
    }
}
