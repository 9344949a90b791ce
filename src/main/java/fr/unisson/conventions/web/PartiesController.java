package fr.unisson.conventions.web;

import fr.unisson.acces.CompteId;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Participants;
import fr.unisson.conventions.PartieVue;
import fr.unisson.conventions.Parties;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// Who takes part in a convention: invitations, answers, roles.
@Controller
@Acces
class PartiesController {

    private static final Map<String, String> CHAMPS =
            Map.of(
                    "MOTIF_REQUIS",
                    "motif",
                    "DEJA_INVITEE",
                    "q",
                    "COMPTE",
                    "compte",
                    "DEJA",
                    "role");

    private final CompositionParties composition;
    private final RechercheOrganisations recherche;
    private final Parties parties;
    private final Participants participants;
    private final Templates pages;

    PartiesController(
            CompositionParties composition,
            RechercheOrganisations recherche,
            Parties parties,
            Participants participants,
            Templates pages) {
        this.composition = composition;
        this.recherche = recherche;
        this.parties = parties;
        this.participants = participants;
        this.pages = pages;
    }

    @GetMapping("/conventions/{id}/parties")
    JteModel lister(@PathVariable long id) {
        return page(id, null, List.of(), false, Erreurs.AUCUNE);
    }

    /// Searches the directory, or invites what was found there.
    @PostMapping("/conventions/{id}/parties")
    Object inviter(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "chercher") String action) {
        var morceaux = action.split(":", 2);
        if (morceaux.length < 2 || !morceaux[1].matches("\\d{1,18}")) {
            var presentes =
                    parties.lister(new ConventionId(id)).stream()
                            .filter(PartieVue::presente)
                            .map(p -> p.organisation().valeur())
                            .collect(Collectors.toSet());
            return page(id, q, recherche.chercher(q, presentes), true, Erreurs.AUCUNE);
        }
        return suite(
                id,
                parties.inviter(new ConventionId(id), OrganisationId.of(morceaux[1]), ""),
                "L’invitation est partie.");
    }

    @PostMapping("/conventions/{id}/parties/{partie}/acceptation")
    Object accepter(@PathVariable long id, @PathVariable long partie) {
        var moi = new CompteId(Acteur.courant().compte());
        return suite(
                id,
                parties.accepter(new ConventionId(id), partie, moi),
                "Votre organisation participe. Vous en êtes le référent ; vous pouvez en ajouter"
                        + " d’autres ci-dessous.");
    }

    @PostMapping("/conventions/{id}/parties/{partie}/refus")
    Object decliner(
            @PathVariable long id,
            @PathVariable long partie,
            @RequestParam(defaultValue = "") String motif) {
        return suite(
                id,
                parties.decliner(new ConventionId(id), partie, motif),
                "L’invitation est déclinée. L’organisation qui vous invitait lira votre motif.");
    }

    @PostMapping("/conventions/{id}/parties/{partie}/retrait")
    Object retirerInvitation(
            @PathVariable long id,
            @PathVariable long partie,
            @RequestParam(defaultValue = "") String motif) {
        var resultat = parties.retirer(new ConventionId(id), partie, motif);
        return resultat.estFait()
                ? Redirection.vers(Face.PARTIES.adresse(id))
                        .avecMessage(
                                "L’invitation est retirée. L’organisation en est prévenue par"
                                        + " courriel.")
                : Refus.page(
                        resultat.motifs(),
                        Map.of("MOTIF_REQUIS", "motif-partie-" + partie),
                        e -> page(id, null, List.of(), false, e));
    }

    @PostMapping("/conventions/{id}/participants")
    Object nommer(@PathVariable long id, @RequestParam Map<String, String> champs) {
        var compte = champs.getOrDefault("compte", "");
        var attribution = Attribution.lire(champs.getOrDefault("role", ""));
        if (!compte.matches("\\d{1,18}") || attribution.isEmpty()) {
            return ResponseEntity.status(422)
                    .body(
                            page(
                                    id,
                                    null,
                                    List.of(),
                                    false,
                                    Erreurs.de("compte", "Choisissez une personne et un rôle")));
        }
        var a = attribution.get();
        return suite(
                id,
                participants.ajouter(
                        new ConventionId(id),
                        CompteId.of(compte),
                        a.role(),
                        a.partie(),
                        a.suppleant()),
                "Le rôle est donné.");
    }

    @PostMapping("/conventions/{id}/participants/{participant}/retrait")
    Object retirer(@PathVariable long id, @PathVariable long participant) {
        return suite(
                id,
                participants.retirer(new ConventionId(id), participant),
                "Le rôle est retiré. Ce qui a été fait à ce titre reste dans l’historique.");
    }

    /// Who leaves a convention by this very act may not see its page any more.
    private Object suite(long id, Resultat<?> resultat, String message) {
        return resultat.estFait()
                ? Redirection.vers(Face.PARTIES.adresse(id)).avecMessage(message)
                : Refus.page(resultat.motifs(), CHAMPS, e -> page(id, null, List.of(), false, e));
    }

    private JteModel page(
            long id,
            @Nullable String q,
            List<OrganisationChoisie> trouvees,
            boolean cherche,
            Erreurs erreurs) {
        return pages.conventionsParties(composition.composer(id, q, trouvees, cherche, erreurs));
    }

    /// A role as the list offers it: `ROLE`, `ROLE@partie` or `ROLE@partie+` for a substitute.
    record Attribution(RoleConvention role, @Nullable Long partie, boolean suppleant) {

        static java.util.Optional<Attribution> lire(String valeur) {
            var lu =
                    java.util.regex.Pattern.compile("([A-Z_]+)(?:@(\\d{1,18})(\\+)?)?")
                            .matcher(valeur);
            if (!lu.matches()) {
                return java.util.Optional.empty();
            }
            var partie = lu.group(2);
            return java.util.Arrays.stream(RoleConvention.values())
                    .filter(r -> r.name().equals(lu.group(1)))
                    .findFirst()
                    .map(r ->
                            new Attribution(
                                    r,
                                    partie == null ? null : Long.valueOf(partie),
                                    Objects.equals(lu.group(3), "+")));
        }
    }
}
