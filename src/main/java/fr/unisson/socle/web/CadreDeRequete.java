package fr.unisson.socle.web;

import fr.unisson.socle.Acteur;
import fr.unisson.socle.web.Dependances.Dependance;
import fr.unisson.socle.web.Dependances.Partant;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Composes the frame at its first use in a request, so that a redirection costs nothing.
final class CadreDeRequete {

    private final HttpServletRequest requete;
    private final Parts parts;
    private @Nullable Cadre compose;

    CadreDeRequete(HttpServletRequest requete, Parts parts) {
        this.requete = requete;
        this.parts = parts;
    }

    /// What the modules bring to the frame of every page.
    record Parts(
            List<EntreeNavigation> entrees,
            @Nullable SourceDeCadre source,
            @Nullable Compteur compteur,
            List<Bandeau> bandeaux,
            List<Dependances> dependances) {

        Parts {
            entrees = List.copyOf(entrees);
            bandeaux = List.copyOf(bandeaux);
            dependances = List.copyOf(dependances);
        }
    }

    List<Dependance> dependances(List<Partant> objets) {
        return parts.dependances().stream().flatMap(d -> d.sans(objets).stream()).toList();
    }

    Cadre composer() {
        var dejaFait = compose;
        if (dejaFait != null) {
            return dejaFait;
        }
        var acteur = Acteur.courant();
        var source = parts.source();
        var compteur = parts.compteur();
        Set<String> roles = source != null && acteur.connecte() ? source.roles() : Set.of();
        List<SourceDeCadre.Organisation> organisations =
                source != null && acteur.connecte() ? source.organisations() : List.of();
        var attente =
                compteur != null && acteur.connecte() ? compteur.attente() : Compteur.Attente.RIEN;
        var numero = MDC.get("requete");
        var cadre =
                new Cadre(
                        requete.getRequestURI(),
                        numero == null ? "" : numero,
                        acteur,
                        navigation(acteur, roles),
                        organisations,
                        roles,
                        attente,
                        parts.bandeaux().stream().flatMap(b -> b.annonce().stream()).toList(),
                        message(),
                        jeton());
        compose = cadre;
        return cadre;
    }

    private List<EntreeNavigation> navigation(Acteur acteur, Set<String> roles) {
        return parts.entrees().stream()
                .filter(e -> e.acces() == Acces.Qui.PUBLIC || acteur.connecte())
                .filter(e -> e.roles().isEmpty() || e.roles().stream().anyMatch(roles::contains))
                .sorted(
                        Comparator.comparing(EntreeNavigation::rubrique)
                                .thenComparingInt(EntreeNavigation::ordre))
                .toList();
    }

    private @Nullable String message() {
        var recus = RequestContextUtils.getInputFlashMap(requete);
        return recus == null ? null : (String) recus.get(Redirection.MESSAGE);
    }

    private Cadre.Jeton jeton() {
        return new Cadre.Jeton(
                requete.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken jeton
                        ? jeton
                        : null);
    }
}
