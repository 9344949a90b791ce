package fr.unisson.campagnes.web;

import fr.unisson.acces.CompteId;
import fr.unisson.annuaire.EtablissementId;
import fr.unisson.campagnes.EtatInvitation;
import fr.unisson.campagnes.InvitationId;
import fr.unisson.campagnes.InvitationVue;
import fr.unisson.campagnes.InvitationsDeCampagne;
import fr.unisson.campagnes.InvitationsDeCampagne.Facon;
import fr.unisson.campagnes.StructureEvaluee;
import fr.unisson.evaluations.EvaluationId;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.PageDePassage;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// What an invited organisation does, and its own place in private.
@Controller
@Acces
@RequestMapping(Lieux.ADRESSE + "/invitations/{id:\\d{1,18}}")
class InvitationController {

    static final String DEUX_COLLEGES = "colleges";
    static final String UNE_VOIX = "voix";
    static final String SESSION = "session-";
    static final String TOUTES = "toutes";

    private static final Map<String, String> CHAMPS =
            Map.of(
                    Motif.SANS_MOTIF,
                    "motif",
                    "REPONDANT",
                    "repondant",
                    "FACON",
                    "facon",
                    "STRUCTURE",
                    "structure");

    private final InvitationsDeCampagne invitations;
    private final CompositionInvitation composition;
    private final Templates pages;

    InvitationController(
            InvitationsDeCampagne invitations, CompositionInvitation composition, Templates pages) {
        this.invitations = invitations;
        this.composition = composition;
        this.pages = pages;
    }

    @GetMapping
    JteModel lire(@PathVariable InvitationId id) {
        return page(invitations.lire(id), CompositionInvitation.Saisie.VIDE, Erreurs.AUCUNE);
    }

    @PostMapping("/participation")
    Object accepter(
            @PathVariable InvitationId id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String repondant,
            @RequestParam(required = false) @Nullable String structure,
            @RequestParam(required = false) @Nullable String facon) {
        var i = invitations.lire(id);
        var saisie = new CompositionInvitation.Saisie(repondant, structure, facon);
        var qui = Saisies.numero(repondant).map(CompteId::new).orElse(null);
        var comment = facon(facon).orElse(null);
        var erreurs = Erreurs.AUCUNE;
        if (qui == null) erreurs = erreurs.plus("repondant", "Dites qui répond.");
        if (comment == null) erreurs = erreurs.plus("facon", "Dites comment vous répondez.");
        if (qui == null || comment == null) {
            return Refus.page(page(i, saisie, erreurs));
        }
        return rendre(
                id,
                invitations.accepter(id, version, qui, structure(structure), comment),
                "Votre organisation participe. Rien n’est envoyé pour le moment.",
                e -> page(i, saisie, e));
    }

    @PostMapping("/repondant")
    Object designer(
            @PathVariable InvitationId id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String repondant) {
        var i = invitations.lire(id);
        var saisie = new CompositionInvitation.Saisie(repondant, null, null);
        var qui = Saisies.numero(repondant).map(CompteId::new);
        if (qui.isEmpty()) {
            return Refus.page(page(i, saisie, Erreurs.de("repondant", "Dites qui répond.")));
        }
        return rendre(
                id,
                invitations.designer(id, version, qui.get()),
                "C’est une autre personne qui répond ; les rappels lui sont adressés.",
                e -> page(invitations.lire(id), saisie, e));
    }

    @GetMapping("/refus")
    JteModel refuser(@PathVariable InvitationId id) {
        return refus(invitations.lire(id), "", Erreurs.AUCUNE);
    }

    @PostMapping("/refus")
    Object decliner(
            @PathVariable InvitationId id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String motif) {
        return rendre(
                id,
                invitations.decliner(id, version, motif),
                "L’invitation est déclinée.",
                e -> refus(invitations.lire(id), motif, e));
    }

    @PostMapping("/envoi")
    Object envoyer(@PathVariable InvitationId id, @RequestParam int version) {
        return rendre(
                id,
                invitations.envoyer(id, version),
                "La réponse est envoyée. Vous pouvez la retirer jusqu’à la clôture.",
                e -> page(invitations.lire(id), CompositionInvitation.Saisie.VIDE, e));
    }

    @PostMapping("/retrait")
    Object retirer(@PathVariable InvitationId id, @RequestParam int version) {
        return rendre(
                id,
                invitations.retirer(id, version),
                "La réponse est retirée ; elle ne compte plus.",
                e -> page(invitations.lire(id), CompositionInvitation.Saisie.VIDE, e));
    }

    private static Object rendre(
            InvitationId id,
            Resultat<EtatInvitation> passe,
            String message,
            Function<Erreurs, JteModel> page) {
        return switch (passe) {
            case Resultat.Fait<EtatInvitation> _ ->
                    Redirection.vers(id.adresse()).avecMessage(message);
            case Resultat.Refus<EtatInvitation>(var motifs) -> Refus.page(motifs, CHAMPS, page);
        };
    }

    private JteModel page(InvitationVue i, CompositionInvitation.Saisie saisie, Erreurs erreurs) {
        return pages.campagnesInvitation(composition.page(i, saisie, erreurs));
    }

    private JteModel refus(InvitationVue i, String motif, Erreurs erreurs) {
        return pages.composantsPassage(
                new PageDePassage(
                        composition.fil(i),
                        i.nomOrganisation(),
                        "Ne pas participer",
                        i.adresse() + "/refus",
                        i.adresse(),
                        "Revenir à l’invitation",
                        i.version(),
                        List.of(
                                "Votre raison est lue par l’organisation qui mène la campagne.",
                                "Vous pourrez changer d’avis tant que la campagne est ouverte."),
                        List.of(),
                        true,
                        motif,
                        erreurs));
    }

    private static @Nullable StructureEvaluee structure(@Nullable String saisie) {
        if (TOUTES.equals(saisie)) return new StructureEvaluee.Toutes();
        return Saisies.numero(saisie)
                .map(n -> new StructureEvaluee.Une(new EtablissementId(n)))
                .orElse(null);
    }

    private static Optional<Facon> facon(@Nullable String saisie) {
        var lue = Saisies.texte(saisie);
        return switch (lue) {
            case DEUX_COLLEGES -> Optional.of(new Facon.DeuxColleges());
            case UNE_VOIX -> Optional.of(new Facon.UneVoix());
            default ->
                    lue.startsWith(SESSION)
                            ? Saisies.numero(lue.substring(SESSION.length()))
                                    .map(n -> new Facon.Existante(new EvaluationId(n)))
                            : Optional.empty();
        };
    }
}
