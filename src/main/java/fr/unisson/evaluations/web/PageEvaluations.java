package fr.unisson.evaluations.web;

import fr.unisson.evaluations.EtatEvaluation;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Ligne;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// The sessions that the reader may open.
///
/// @param enOrganisation the reader works in an organisation, whose sessions may be told apart
/// @param preparable the reader may prepare one
public record PageEvaluations(
        Filtres filtres,
        boolean enOrganisation,
        List<Ligne> lignes,
        @Nullable String suite,
        @Nullable String debut,
        boolean preparable) {

    public PageEvaluations {
        lignes = List.copyOf(lignes);
    }

    /// Filters kept in the address.
    ///
    /// @param lesquelles `miennes`, `organisation`, or all
    public record Filtres(@Nullable String q, @Nullable String etat, @Nullable String lesquelles) {

        String requete(@Nullable String apres) {
            var adresse = UriComponentsBuilder.newInstance();
            adresse.queryParamIfPresent("q", plein(q));
            adresse.queryParamIfPresent("etat", plein(etat));
            adresse.queryParamIfPresent("lesquelles", plein(lesquelles));
            adresse.queryParamIfPresent("apres", plein(apres));
            return adresse.encode().build().toUriString();
        }

        public boolean actifs() {
            return plein(q).isPresent() || plein(etat).isPresent() || plein(lesquelles).isPresent();
        }

        private static Optional<String> plein(@Nullable String texte) {
            return Optional.ofNullable(texte).filter(t -> !t.isBlank());
        }
    }

    public List<Choix> etats() {
        return Arrays.stream(EtatEvaluation.values())
                .map(e -> new Choix(e.name(), e.libelle()))
                .toList();
    }

    public List<Choix> lesquelles() {
        var miennes = new Choix("miennes", "Celles où je réponds ou que je mène");
        return enOrganisation
                ? List.of(miennes, new Choix("organisation", "Celles de mon organisation"))
                : List.of(miennes);
    }
}
