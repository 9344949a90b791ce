package fr.unisson.acces.web;

import fr.unisson.acces.ClesDAcces;
import fr.unisson.acces.MonCompte;
import fr.unisson.acces.SessionCourante;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// One's own passkeys. Making one asks for the password again, where there is one: an unattended
/// screen must not be enough to come back later.
@Controller
@Acces
class ClesController {

    private static final String ADRESSE = "/compte/cles";
    private static final int NOM = 60;

    private final ClesDAcces cles;
    private final MonCompte monCompte;
    private final Clock horloge;
    private final Templates pages;

    ClesController(ClesDAcces cles, MonCompte monCompte, Clock horloge, Templates pages) {
        this.cles = cles;
        this.monCompte = monCompte;
        this.horloge = horloge;
        this.pages = pages;
    }

    @GetMapping(ADRESSE)
    JteModel page() {
        return page("", Erreurs.AUCUNE);
    }

    @PostMapping(ADRESSE)
    Object commencer(
            HttpServletRequest requete,
            @RequestParam(required = false) @Nullable String nom,
            @RequestParam(defaultValue = "") String motDePasse) {
        var saisi = Saisies.texte(nom);
        var erreurs = verifier(saisi);
        if (erreurs.vide() && cles.offertes()) {
            erreurs =
                    monCompte
                            .verifier(
                                    SessionCourante.exigee().compte(),
                                    motDePasse,
                                    requete.getRemoteAddr())
                            .map(m -> Erreurs.de("motDePasse", m))
                            .orElse(Erreurs.AUCUNE);
        }
        if (!erreurs.vide() || !cles.offertes()) {
            return Refus.page(page(saisi, erreurs));
        }
        new DefiDeCle(cles.defi(), saisi, horloge.instant())
                .garder(requete.getSession(), DefiDeCle.CREATION);
        return Redirection.vers(ADRESSE + "/creation");
    }

    @GetMapping(ADRESSE + "/creation")
    Object creation(HttpSession session) {
        return DefiDeCle.lire(session, DefiDeCle.CREATION, horloge.instant())
                .<Object>map(d ->
                        pages.accesCleCreation(
                                d.nom(),
                                cles.demandeDeCreation(
                                        SessionCourante.exigee().compte(), d.defi())))
                .orElseGet(() -> Redirection.vers(ADRESSE));
    }

    @PostMapping(ADRESSE + "/creation")
    Redirection creer(
            HttpServletRequest requete,
            HttpSession session,
            @RequestParam(required = false) @Nullable String reponse) {
        var defi = DefiDeCle.consommer(session, DefiDeCle.CREATION, horloge.instant());
        if (defi.isEmpty()) {
            return Redirection.vers(ADRESSE)
                    .avecMessage("Trop de temps a passé : recommencez l’ajout de la clé d’accès.");
        }
        var nom = defi.get().nom();
        var exigee = FacteurManquant.aPoser(requete);
        var ajout =
                cles.ajouter(
                        SessionCourante.exigee().compte(),
                        nom,
                        defi.get().defi(),
                        Saisies.texte(reponse));
        if (ajout == ClesDAcces.Ajout.FAIT) {
            PreuvesDeSession.noter(session);
        }
        var suite =
                exigee && ajout == ClesDAcces.Ajout.FAIT
                        ? FacteurManquant.suite(session, ADRESSE)
                        : ADRESSE;
        return Redirection.vers(suite)
                .avecMessage(
                        switch (ajout) {
                            case FAIT ->
                                    "La clé d’accès « %s » est ajoutée. Elle ouvre désormais ce compte sans mot de passe."
                                            .formatted(nom);
                            case DEJA ->
                                    "Rien n’est ajouté : cette clé d’accès est déjà enregistrée.";
                            case TROP ->
                                    "Rien n’est ajouté : vous avez déjà vingt clés d’accès. Retirez d’abord celles qui ne servent plus.";
                            case REFUSE ->
                                    "Rien n’est ajouté : la réponse de votre appareil n’a pas été reconnue. Recommencez.";
                        });
    }

    @GetMapping(ADRESSE + "/{id}/nom")
    JteModel renommer(@PathVariable long id) {
        return pages.accesCleNom(cle(id, null, Erreurs.AUCUNE));
    }

    @PostMapping(ADRESSE + "/{id}/nom")
    Object renommer(@PathVariable long id, @RequestParam(required = false) @Nullable String nom) {
        var saisi = Saisies.texte(nom);
        var erreurs = verifier(saisi);
        if (!erreurs.vide()) {
            return Refus.page(pages.accesCleNom(cle(id, saisi, erreurs)));
        }
        cles.renommer(SessionCourante.exigee().compte().id(), id, saisi);
        return Redirection.vers(ADRESSE)
                .avecMessage("La clé d’accès s’appelle maintenant « %s ».".formatted(saisi));
    }

    @GetMapping(ADRESSE + "/{id}/retrait")
    JteModel retirer(@PathVariable long id) {
        return pages.accesCleRetrait(cle(id, null, Erreurs.AUCUNE));
    }

    @PostMapping(ADRESSE + "/{id}/retrait")
    Object retirer(@PathVariable long id, @RequestParam(defaultValue = "false") boolean confirme) {
        if (!confirme) {
            return Refus.page(
                    pages.accesCleRetrait(
                            cle(
                                    id,
                                    null,
                                    Erreurs.de("confirme", "Cochez la case pour confirmer."))));
        }
        var nom = cles.retirer(SessionCourante.exigee().compte(), id);
        return Redirection.vers(ADRESSE)
                .avecMessage("La clé d’accès « %s » n’ouvre plus votre compte.".formatted(nom));
    }

    private static Erreurs verifier(String nom) {
        return nom.isEmpty()
                ? Erreurs.de("nom", "Donnez un nom à cette clé : celui de l’appareil, par exemple.")
                : Erreurs.AUCUNE.borner("nom", nom, NOM);
    }

    private PageCle cle(long id, @Nullable String saisi, Erreurs erreurs) {
        var compte = SessionCourante.exigee().compte();
        var nom = cles.charger(compte.id(), id).nom();
        var lien = "un lien reçu à l’adresse " + compte.courriel();
        return new PageCle(
                id,
                saisi == null ? nom : saisi,
                monCompte.aUnMotDePasse(compte.id()) ? "votre mot de passe ou " + lien : lien,
                erreurs);
    }

    private JteModel page(String nom, Erreurs erreurs) {
        var compte = SessionCourante.exigee().compte().id();
        return pages.accesCles(
                new PageCles(
                        cles.lister(compte).stream()
                                .map(c -> new PageCles.Cle(c.id(), c.nom(), faits(c)))
                                .toList(),
                        cles.offertes(),
                        monCompte.aUnMotDePasse(compte),
                        nom,
                        erreurs));
    }

    private static String faits(ClesDAcces.Cle cle) {
        var usage =
                cle.derniereLe() == null
                        ? "jamais utilisée"
                        : "utilisée le " + Dates.moment(cle.derniereLe());
        return "Ajoutée le " + Dates.moment(cle.creeeLe()) + " · " + usage;
    }
}
