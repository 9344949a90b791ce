package fr.unisson.gouvernance.web;

import fr.unisson.gouvernance.CriteresAvis;
import fr.unisson.gouvernance.MatiereAvis;
import fr.unisson.gouvernance.domaine.EtatAvis;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.Saisies;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// Opinions of all bodies, or of one.
///
/// @param tete of the body, null for the list of all
/// @param demander address of the form, null when the reader may not; likewise `emettre`
public record PageListeAvis(
        @Nullable TeteInstance tete,
        Filtres filtres,
        List<Ligne> lignes,
        @Nullable String suite,
        @Nullable String debut,
        @Nullable String demander,
        @Nullable String emettre) {

    /// Filters kept in the address.
    public record Filtres(
            @Nullable String q,
            @Nullable String etat,
            @Nullable String matiere,
            @Nullable String retard,
            @Nullable String siege) {

        CriteresAvis criteres() {
            return new CriteresAvis(
                    Saisies.texte(q),
                    null,
                    Saisies.parmi(EtatAvis.class, etat).orElse(null),
                    Saisies.parmi(MatiereAvis.class, matiere).orElse(null),
                    "true".equals(retard),
                    "true".equals(siege),
                    false);
        }

        /// The query part of an address with the same filters.
        String requete(@Nullable String apres) {
            var adresse = UriComponentsBuilder.newInstance();
            adresse.queryParamIfPresent("q", Optional.ofNullable(q).filter(x -> !x.isBlank()));
            adresse.queryParamIfPresent(
                    "etat", Optional.ofNullable(etat).filter(x -> !x.isEmpty()));
            adresse.queryParamIfPresent(
                    "matiere", Optional.ofNullable(matiere).filter(x -> !x.isEmpty()));
            adresse.queryParamIfPresent("retard", Optional.ofNullable(retard));
            adresse.queryParamIfPresent("siege", Optional.ofNullable(siege));
            adresse.queryParamIfPresent("apres", Optional.ofNullable(apres));
            return adresse.encode().build().toUriString();
        }

        public boolean coche(@Nullable String valeur) {
            return "true".equals(valeur);
        }

        public boolean actifs() {
            return !criteres().equals(CriteresAvis.TOUS);
        }
    }

    public PageListeAvis {
        lignes = List.copyOf(lignes);
    }

    public List<Choix> etats() {
        return Arrays.stream(EtatAvis.values()).map(e -> new Choix(e.name(), e.libelle())).toList();
    }

    public List<Choix> matieres() {
        return choixDeMatieres();
    }

    static List<Choix> choixDeMatieres() {
        return Arrays.stream(MatiereAvis.values())
                .map(m -> new Choix(m.name(), m.libelle()))
                .toList();
    }
}
