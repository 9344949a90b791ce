package fr.unisson.socle.web;

import fr.unisson.socle.Acteur;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// What surrounds every page: who is here, where they may go, what waits. Templates read it with
/// [#courant()], so that no controller has to carry it.
///
/// @param requete number of this request, shown on error pages
/// @param annonces sentences about the program itself, above every page
/// @param message what the former page wants to say once, after a redirection
public record Cadre(
        String chemin,
        String requete,
        Acteur acteur,
        List<EntreeNavigation> navigation,
        List<SourceDeCadre.Organisation> organisations,
        Set<String> roles,
        Compteur.Attente attente,
        List<Bandeau.Annonce> annonces,
        @Nullable String message,
        Jeton jeton) {

    /// The CSRF token of a form. Reading its value opens a session: only a page that shows a form
    /// does so.
    public record Jeton(@Nullable CsrfToken csrf) {

        public String nom() {
            return csrf == null ? "" : csrf.getParameterName();
        }

        public String valeur() {
            return csrf == null ? "" : csrf.getToken();
        }
    }

    private static final int SANS_RUBRIQUES = 10;

    static final String ATTRIBUT = Cadre.class.getName();

    public static Cadre courant() {
        return deRequete().map(CadreDeRequete::composer).orElseGet(Cadre::vide);
    }

    /// Empty outside of a request that shows pages.
    static Optional<CadreDeRequete> deRequete() {
        var requete = RequestContextHolder.getRequestAttributes();
        return requete != null
                        && requete.getAttribute(ATTRIBUT, RequestAttributes.SCOPE_REQUEST)
                                instanceof CadreDeRequete cadre
                ? Optional.of(cadre)
                : Optional.empty();
    }

    public boolean connecte() {
        return acteur.connecte();
    }

    /// Entries of the rail that serve the same purpose.
    ///
    /// @param titre empty when they need no heading
    public record Groupe(String titre, List<EntreeNavigation> entrees) {
        public Groupe {
            entrees = List.copyOf(entrees);
        }
    }

    /// The rail by purpose; a short one is read at a glance and stands in one piece.
    public List<Groupe> rail() {
        if (navigation.size() <= SANS_RUBRIQUES) return List.of(new Groupe("", navigation));
        return Arrays.stream(Rubrique.values())
                .map(r ->
                        new Groupe(
                                r.libelle(),
                                navigation.stream().filter(e -> e.rubrique() == r).toList()))
                .filter(g -> !g.entrees().isEmpty())
                .toList();
    }

    public SourceDeCadre.@Nullable Organisation organisationCourante() {
        return organisations.stream()
                .filter(SourceDeCadre.Organisation::courante)
                .findFirst()
                .orElse(null);
    }

    /// A frame without anybody, for pages that must not need the database.
    public static Cadre vide() {
        return new Cadre(
                "",
                "",
                Acteur.ANONYME,
                List.of(),
                List.of(),
                Set.of(),
                Compteur.Attente.RIEN,
                List.of(),
                null,
                new Jeton(null));
    }
}
