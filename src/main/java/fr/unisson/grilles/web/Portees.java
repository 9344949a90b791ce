package fr.unisson.grilles.web;

import fr.unisson.grilles.Grille;
import fr.unisson.grilles.NatureDeGrille;
import fr.unisson.grilles.Noeud;
import fr.unisson.grilles.Portee;
import fr.unisson.grilles.PublicDEssms;
import fr.unisson.grilles.SecteurDEssms;
import fr.unisson.grilles.TypeDEssms;
import fr.unisson.grilles.web.PageDeGrille.PorteeChoisie;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Saisies;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Where a node applies, in words, in forms and in counts.
final class Portees {

    private static final String INCOMPLETE =
            "Dites le secteur, le type et au moins un public : tout est montré en attendant.";

    private Portees() {}

    /// Whether a structure is described well enough to be compared.
    static boolean complete(Portee profil) {
        return !profil.secteur().isEmpty()
                && !profil.structure().isEmpty()
                && !profil.publics().isEmpty();
    }

    /// Null when everything applies everywhere.
    static @Nullable PorteeChoisie choisie(Grille entiere, Grille pour, Portee profil) {
        if (entiere.noeuds().stream().allMatch(n -> n.portee().equals(Portee.PARTOUT))) return null;
        return new PorteeChoisie(
                choix(SecteurDEssms.class, SecteurDEssms::libelle),
                profil.secteur(),
                choix(TypeDEssms.class, TypeDEssms::libelle),
                profil.structure(),
                choix(PublicDEssms.class, PublicDEssms::libelle),
                List.copyOf(profil.publics()),
                complete(profil) ? compte(pour) : profil.equals(Portee.PARTOUT) ? "" : INCOMPLETE);
    }

    private static String compte(Grille pour) {
        var parId = pour.parId();
        var feuilles = pour.feuilles();
        var portes =
                feuilles.stream()
                        .map(Noeud::parent)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        long imperatifs =
                portes.stream().map(parId::get).filter(n -> n != null && n.imperatif()).count();
        return CatalogueController.points(feuilles.size())
                + " dans "
                + portes.size()
                + (pour.nature() == NatureDeGrille.REFERENTIEL ? " critère" : " groupe")
                + (portes.size() > 1 ? "s" : "")
                + (imperatifs == 0
                        ? ""
                        : ", dont " + imperatifs + (imperatifs > 1 ? " impératifs" : " impératif"))
                + ".";
    }

    static <E extends Enum<E>> List<Choix> choix(Class<E> type, Function<E, String> dit) {
        return Arrays.stream(type.getEnumConstants())
                .map(e -> new Choix(e.name(), dit.apply(e)))
                .toList();
    }

    /// What a filter or a form says of a structure; what is not known is left.
    static Portee lue(
            @Nullable String secteur, @Nullable String structure, @Nullable List<String> publics) {
        return new Portee(
                Saisies.parmi(SecteurDEssms.class, secteur).map(Enum::name).orElse(""),
                Saisies.parmi(TypeDEssms.class, structure).map(Enum::name).orElse(""),
                publics == null
                        ? Set.of()
                        : publics.stream()
                                .flatMap(p -> Saisies.parmi(PublicDEssms.class, p).stream())
                                .map(Enum::name)
                                .collect(Collectors.toSet()));
    }
}
