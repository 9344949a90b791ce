package fr.unisson.conventions.web;

import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.CritereRecherche;
import fr.unisson.annuaire.GenreAnnuaire;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.annuaire.OrganisationVue;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/// Partners looked for in the directory from within a form.
@Component
@NamedInterface("pages")
public class RechercheOrganisations {

    private static final int PROPOSEES = 10;

    private final Annuaire annuaire;

    RechercheOrganisations(Annuaire annuaire) {
        this.annuaire = annuaire;
    }

    public List<OrganisationChoisie> chercher(@Nullable String q, Set<Long> sauf) {
        if (q == null || q.isBlank()) {
            return List.of();
        }
        return annuaire
                .chercher(
                        CritereRecherche.texte(q).parmi(GenreAnnuaire.ORGANISATION),
                        null,
                        PROPOSEES)
                .tranche()
                .elements()
                .stream()
                .filter(r -> !sauf.contains(r.id()))
                .map(r ->
                        new OrganisationChoisie(
                                r.id(),
                                r.nom(),
                                joindre(
                                        r.ville(),
                                        r.finess() == null
                                                ? r.immatriculation()
                                                : "FINESS " + r.finess())))
                .toList();
    }

    /// In the order in which they were chosen; those that do not exist are left out.
    public List<OrganisationChoisie> choisies(List<Long> ids) {
        var trouvees =
                annuaire.lister(ids.stream().map(OrganisationId::new).toList()).stream()
                        .collect(Collectors.toMap(o -> o.id().valeur(), o -> o));
        return ids.stream()
                .map(trouvees::get)
                .filter(Objects::nonNull)
                .map(RechercheOrganisations::choisie)
                .toList();
    }

    private static OrganisationChoisie choisie(OrganisationVue o) {
        return new OrganisationChoisie(
                o.id().valeur(),
                o.raisonSociale(),
                joindre(o.adresse().ville(), o.finess() == null ? null : "FINESS " + o.finess()));
    }

    private static String joindre(@Nullable String... mots) {
        return Stream.of(mots).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }
}
