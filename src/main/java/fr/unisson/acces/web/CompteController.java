package fr.unisson.acces.web;

import fr.unisson.acces.AvisDeCompte;
import fr.unisson.acces.ClesDAcces;
import fr.unisson.acces.Comptes;
import fr.unisson.acces.Fournisseurs;
import fr.unisson.acces.Identites;
import fr.unisson.acces.MonCompte;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.acces.SecondsFacteurs;
import fr.unisson.acces.SessionCourante;
import fr.unisson.acces.SessionsOuvertes;
import fr.unisson.acces.web.PageCompte.Appartenance;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// My account: profile and sessions.
@Controller
@Acces
class CompteController {

    private static final Set<String> LOCALES = Set.of("127.0.0.1", "::1", "0:0:0:0:0:0:0:1");

    private final Comptes comptes;
    private final MonCompte monCompte;
    private final ClesDAcces cles;
    private final SecondsFacteurs secondsFacteurs;
    private final Identites identites;
    private final Fournisseurs fournisseurs;
    private final SessionsOuvertes sessions;
    private final NomsDOrganisations noms;
    private final List<AvisDeCompte> avis;
    private final Templates pages;

    CompteController(
            Comptes comptes,
            MonCompte monCompte,
            ClesDAcces cles,
            SecondsFacteurs secondsFacteurs,
            Identites identites,
            Fournisseurs fournisseurs,
            SessionsOuvertes sessions,
            NomsDOrganisations noms,
            List<AvisDeCompte> avis,
            Templates pages) {
        this.comptes = comptes;
        this.monCompte = monCompte;
        this.cles = cles;
        this.secondsFacteurs = secondsFacteurs;
        this.identites = identites;
        this.fournisseurs = fournisseurs;
        this.sessions = sessions;
        this.noms = noms;
        this.avis = avis;
        this.pages = pages;
    }

    @GetMapping("/compte")
    JteModel page(HttpSession http) {
        var compte = comptes.charger(SessionCourante.exigee().compte().id());
        return pages.accesCompte(vue(http, compte.prenom(), compte.nom(), Erreurs.AUCUNE));
    }

    @PostMapping("/compte")
    Object nommer(HttpSession http, @RequestParam String prenom, @RequestParam String nom) {
        var erreurs = Noms.verifier(prenom, nom);
        if (!erreurs.vide()) {
            return ResponseEntity.status(422)
                    .body(pages.accesCompte(vue(http, prenom, nom, erreurs)));
        }
        monCompte.nommer(SessionCourante.exigee().compte().id(), prenom.strip(), nom.strip());
        return Redirection.vers("/compte").avecMessage("Votre nom est enregistré.");
    }

    @PostMapping("/compte/sessions/fermer")
    Redirection fermer(@RequestParam String session) {
        sessions.fermer(SessionCourante.exigee().compte().id(), session);
        return Redirection.vers("/compte").avecMessage("La session est fermée.");
    }

    @PostMapping("/compte/sessions/fermer-les-autres")
    Redirection fermerLesAutres(HttpSession http) {
        sessions.fermerLesAutres(SessionCourante.exigee().compte().id(), http.getId());
        return Redirection.vers("/compte")
                .avecMessage("Vous n’êtes plus connecté que sur cet appareil.");
    }

    private PageCompte vue(HttpSession http, String prenom, String nom, Erreurs erreurs) {
        var session = SessionCourante.exigee();
        var id = session.compte().id();
        return new PageCompte(
                session.compte().courriel(),
                prenom,
                nom,
                erreurs,
                appartenances(session),
                monCompte.aUnMotDePasse(id),
                cles.lister(id).size(),
                secondsFacteurs.etat(id),
                identites.lister(id).stream()
                        .map(i ->
                                new PageCompte.Identite(
                                        i.id(), i.fournisseur(), i.nom(), Dates.moment(i.lieeLe())))
                        .toList(),
                fournisseurs.offres(),
                sessions.lister(id, http.getId()).stream()
                        .map(s ->
                                new PageCompte.Session(
                                        s.repere(),
                                        s.navigateur(),
                                        adresse(s.adresse()),
                                        Dates.moment(s.derniere()),
                                        s.courante()))
                        .toList(),
                avis.stream().flatMap(a -> a.pour(id).stream()).toList());
    }

    /// The machine's own address says nothing to its user.
    private static String adresse(String vue) {
        return LOCALES.contains(vue) ? "ce même ordinateur" : vue;
    }

    private List<Appartenance> appartenances(SessionCourante session) {
        var parNumero = noms.noms(session.habilitations().keySet());
        return session.habilitations().entrySet().stream()
                .map(h ->
                        new Appartenance(
                                parNumero.getOrDefault(h.getKey(), ""),
                                h.getValue().stream()
                                        .sorted()
                                        .map(RoleOrganisation::libelle)
                                        .collect(Collectors.joining(", "))))
                .sorted(java.util.Comparator.comparing(Appartenance::organisation))
                .toList();
    }
}
