package fr.unisson.annuaire.web;

import fr.unisson.annuaire.ComplementOrganisation.Lien;
import fr.unisson.annuaire.OrganisationVue;
import fr.unisson.annuaire.PersonneVue;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Ligne;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param completer whether the reader may give the number that it has not
/// @param erreurs of that number
public record OrganisationPage(
        OrganisationVue organisation,
        List<Fait> faits,
        List<Complement> complements,
        List<PersonneVue> personnes,
        Autorisations autorisations,
        List<Ligne> etablissements,
        @Nullable String suite,
        @Nullable String debut,
        @Nullable String source,
        boolean completer,
        Fusion fusion,
        Saisie saisie,
        Erreurs erreurs) {

    /// Other entries of the same organisation.
    ///
    /// @param anciennes those that lead here, with their day
    /// @param adresse where the reader may attach this one, null for others
    public record Fusion(List<String> anciennes, @Nullable String adresse) {
        public Fusion {
            anciennes = List.copyOf(anciennes);
        }
    }

    /// The number, as typed.
    public record Saisie(@Nullable String siren, @Nullable String rna) {
        static final Saisie VIDE = new Saisie(null, null);
    }

    /// What the organisation holds until a day; empty and without address for whoever is not signed
    /// in, or has nothing to read nor to say there.
    public record Autorisations(List<String> lignes, String adresse, String lien) {}

    /// What another module tells of the organisation.
    public record Complement(String titre, List<Lien> liens) {}
}
