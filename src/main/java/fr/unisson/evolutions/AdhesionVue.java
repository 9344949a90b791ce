package fr.unisson.evolutions;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.domaine.DonneesArticle.AccordDemande;
import fr.unisson.conventions.domaine.DonneesArticle.QuiSigne;
import fr.unisson.evolutions.domaine.EtatAdhesion;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The accession of an organisation as the parties read it.
///
/// @param demandee asked for by the organisation and brought by a party; else offered by a party
/// @param avenant the amendment that makes it a party, once it is drafted
/// @param mienne whether the actor proposed it
/// @param reponses one line per party, whether it answered or not
public record AdhesionVue(
        long id,
        ConventionId convention,
        OrganisationId organisation,
        String nom,
        int version,
        EtatAdhesion etat,
        boolean demandee,
        String presentation,
        String engagements,
        AccordDemande accord,
        QuiSigne signataires,
        @Nullable ConventionId avenant,
        String par,
        boolean mienne,
        Instant le,
        List<Reponse> reponses,
        List<Pas> histoire) {

    /// @param favorable null while it is awaited
    public record Reponse(
            long partie,
            String nom,
            @Nullable Boolean favorable,
            String motif,
            @Nullable String par,
            @Nullable Instant le) {

        public boolean donnee() {
            return favorable != null;
        }
    }

    /// One step of its life.
    public record Pas(String fait, String par, @Nullable String motif, Instant le) {}

    public AdhesionVue {
        reponses = List.copyOf(reponses);
        histoire = List.copyOf(histoire);
    }
}
