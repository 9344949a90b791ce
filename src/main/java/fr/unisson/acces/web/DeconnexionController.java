package fr.unisson.acces.web;

import fr.unisson.acces.Fournisseurs;
import fr.unisson.acces.SessionCourante;
import fr.unisson.acces.TracesDEntree;
import fr.unisson.acces.TracesDEntree.Fin;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Redirection;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import unisson.pages.Templates;

/// Signing out: here, then at the provider by which one came in, when it offers it.
@Controller
@Acces(Acces.Qui.PUBLIC)
class DeconnexionController {

    private static final String CHEZ_LUI = "/deconnexion/fournisseur";
    private static final String FAITE = "/deconnexion/faite";
    private static final String SORTIE = "sortie chez le fournisseur";

    private final Fournisseurs fournisseurs;
    private final Marque marque;
    private final TracesDEntree traces;
    private final Templates pages;

    DeconnexionController(
            Fournisseurs fournisseurs, Marque marque, TracesDEntree traces, Templates pages) {
        this.fournisseurs = fournisseurs;
        this.marque = marque;
        this.traces = traces;
        this.pages = pages;
    }

    @PostMapping("/deconnexion")
    Redirection sortir(HttpServletRequest requete, HttpServletResponse reponse) {
        var session = requete.getSession(false);
        var chezLui =
                session != null
                                && session.getAttribute(SessionChezLeFournisseur.ATTRIBUT)
                                        instanceof SessionChezLeFournisseur trouvee
                        ? trouvee
                        : null;
        if (session != null) {
            SessionCourante.courante()
                    .ifPresent(s -> traces.fermee(s.compte(), session.getId(), Fin.SORTIE));
            session.invalidate();
        }
        marque.quitter(requete, reponse);
        if (chezLui == null) {
            return Redirection.vers("/connexion?au-revoir");
        }
        requete.getSession().setAttribute(SORTIE, chezLui);
        return Redirection.vers(CHEZ_LUI);
    }

    /// A page rather than a redirection: browsers hold every redirection that follows a form to the
    /// form-action of our policy, and a provider redirects to others that we do not know.
    @GetMapping(CHEZ_LUI)
    Object chezLui(HttpServletRequest requete) {
        var session = requete.getSession(false);
        if (session == null
                || !(session.getAttribute(SORTIE) instanceof SessionChezLeFournisseur chezLui)) {
            return Redirection.vers(FAITE);
        }
        session.removeAttribute(SORTIE);
        var retour = ServletUriComponentsBuilder.fromContextPath(requete).path(FAITE).toUriString();
        return fournisseurs
                .sortie(chezLui.fournisseur(), chezLui.jeton(), retour)
                .<Object>map(adresse ->
                        ResponseEntity.ok()
                                .header("Refresh", "0;url=" + adresse)
                                .body(
                                        pages.accesSortie(
                                                fournisseurs.nom(chezLui.fournisseur()), adresse)))
                .orElseGet(() -> Redirection.vers(FAITE));
    }

    @GetMapping(FAITE)
    Redirection faite() {
        return Redirection.vers("/connexion?au-revoir");
    }
}
