package fr.unisson.socle.web;

import fr.unisson.socle.Acteur;
import java.util.List;
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
        int enAttente,
        int nonLues,
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

    static final String ATTRIBUT = Cadre.class.getName();

    public static Cadre courant() {
        var requete = RequestContextHolder.getRequestAttributes();
        if (requete != null
                && requete.getAttribute(ATTRIBUT, RequestAttributes.SCOPE_REQUEST)
                        instanceof CadreDeRequete cadre) {
            return cadre.composer();
        }
        return vide();
    }

    public boolean connecte() {
        return acteur.connecte();
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
                0,
                0,
                List.of(),
                null,
                new Jeton(null));
    }
}
