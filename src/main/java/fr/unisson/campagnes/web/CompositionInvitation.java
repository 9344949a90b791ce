package fr.unisson.campagnes.web;

import fr.unisson.acces.Membres;
import fr.unisson.acces.SessionCourante;
import fr.unisson.campagnes.CampagneVue;
import fr.unisson.campagnes.Campagnes;
import fr.unisson.campagnes.EtatCampagne;
import fr.unisson.campagnes.EtatInvitation;
import fr.unisson.campagnes.InvitationVue;
import fr.unisson.campagnes.InvitationsDeCampagne;
import fr.unisson.campagnes.PassageDInvitation;
import fr.unisson.campagnes.ResultatsDeCampagne;
import fr.unisson.campagnes.domaine.TransitionInvitation;
import fr.unisson.grilles.Grilles;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Nombres;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Evenement;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Fil;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts together the page of an invitation, as the invited organisation reads it.
@Component
class CompositionInvitation {

    private final InvitationsDeCampagne invitations;
    private final Campagnes campagnes;
    private final ResultatsDeCampagne resultats;
    private final Grilles grilles;
    private final Membres membres;

    CompositionInvitation(
            InvitationsDeCampagne invitations,
            Campagnes campagnes,
            ResultatsDeCampagne resultats,
            Grilles grilles,
            Membres membres) {
        this.invitations = invitations;
        this.campagnes = campagnes;
        this.resultats = resultats;
        this.grilles = grilles;
        this.membres = membres;
    }

    Fil fil(InvitationVue i) {
        return Lieux.fil(campagnes.lire(i.campagne())).puis(i.nomOrganisation(), i.adresse());
    }

    /// What was typed and refused.
    record Saisie(@Nullable String repondant, @Nullable String structure, @Nullable String facon) {
        static final Saisie VIDE = new Saisie(null, null, null);
    }

    PageInvitationDeCampagne page(InvitationVue i, Saisie saisie, Erreurs erreurs) {
        var c = campagnes.lire(i.campagne());
        var possibles = invitations.possibles(i);
        boolean close = c.etat() == EtatCampagne.CLOTUREE;
        var lecture = close ? resultats.lire(c, i.id()) : null;
        var envoi = i.etat() == EtatInvitation.ACCEPTEE && !close ? envoi(i, possibles) : null;
        return new PageInvitationDeCampagne(
                Lieux.fil(c),
                i.adresse(),
                i.nomOrganisation(),
                c.titre(),
                c.contenu().message(),
                Lieux.pastille(i.etat(), c.etat()),
                i.version(),
                phrase(c, i, envoi != null && !envoi.lignes().isEmpty()),
                faits(c, i, !possibles.isEmpty()),
                possibles.contains(TransitionInvitation.ACCEPTER) ? participer(i, saisie) : null,
                possibles.contains(TransitionInvitation.DECLINER),
                envoi,
                possibles.contains(TransitionInvitation.RETIRER),
                possibles.contains(TransitionInvitation.DESIGNER) ? designer(i, saisie) : null,
                invitations.histoire(i.id()).reversed().stream()
                        .map(CompositionInvitation::evenement)
                        .toList(),
                lecture == null ? List.of() : LigneDeCampagne.de(lecture, c.contenu().minimum()),
                close,
                lecture == null || lecture.vide(),
                erreurs);
    }

    private static String phrase(CampagneVue c, InvitationVue i, boolean prete) {
        var ferme = Dates.jour(c.contenu().fermeLe());
        if (c.etat() == EtatCampagne.CLOTUREE) {
            return i.etat() == EtatInvitation.ENVOYEE
                    ? "La campagne est clôturée. Ce que votre organisation a envoyé n’est lu que par"
                            + " elle."
                    : "La campagne est clôturée. Votre organisation n’a rien envoyé.";
        }
        if (c.etat() != EtatCampagne.OUVERTE) {
            return "La campagne est abandonnée ; ce qui avait été envoyé est effacé.";
        }
        return switch (i.etat()) {
            case INVITEE ->
                    c.nomOrganisation()
                            + " invite votre organisation. Dites si elle participe ; sa réponse est"
                            + " attendue avant la fin du "
                            + ferme
                            + ".";
            case DECLINEE ->
                    "Votre organisation ne participe pas. Vous pouvez changer d’avis jusqu’au "
                            + ferme
                            + ".";
            case ACCEPTEE ->
                    (prete
                                    ? "Votre réponse est prête, et rien n’est encore parti :"
                                            + " relisez-la, puis envoyez-la avant la fin du "
                                    : "Votre organisation participe. Menez l’évaluation, puis"
                                            + " envoyez la réponse avant la fin du ")
                            + ferme
                            + ".";
            case ENVOYEE ->
                    "Votre réponse est envoyée. Vous pouvez la retirer jusqu’au " + ferme + ".";
        };
    }

    /// @param repond the grid is lent to the reader
    private List<Fait> faits(CampagneVue c, InvitationVue i, boolean repond) {
        var faits = new ArrayList<Fait>();
        faits.add(new Fait("Campagne", c.titre()).vers(c.adresse()));
        faits.add(new Fait("Menée par", c.nomOrganisation()));
        if (repond) {
            var grille = grilles.charger(c.contenu().grille());
            faits.add(new Fait("Ce qui est demandé", grille.nom()).vers("/grilles/" + grille.id()));
        }
        faits.add(new Fait("Organisations invitées", campagnes.taux(c.id()).invitees() + ""));
        if (i.repondant() != null) faits.add(new Fait("Répond", i.nomRepondant()));
        if (!i.structure().isEmpty()) faits.add(new Fait("Structure évaluée", i.structure()));
        if (!i.motif().isEmpty()) faits.add(new Fait("Raison donnée", i.motif()));
        faits.add(
                new Fait(
                        "Qui lit votre réponse",
                        "votre organisation seule",
                        "les chiffres d’ensemble n’existent qu’à partir de "
                                + c.contenu().minimum()
                                + " organisations"));
        return faits;
    }

    private PageInvitationDeCampagne.Participer participer(InvitationVue i, Saisie saisie) {
        var structures = new ArrayList<Choix>();
        for (var e : invitations.structures(i)) {
            structures.add(new Choix(e.id().toString(), e.nom()));
        }
        if (!structures.isEmpty()) {
            structures.add(
                    new Choix(
                            InvitationController.TOUTES,
                            "Toutes ensemble : la réponse vaut pour l’organisation"));
        }
        var facons = new ArrayList<Choix>();
        for (var e : invitations.sessions(i)) {
            facons.add(
                    new Choix(
                            InvitationController.SESSION + e.id(),
                            "À partir de « " + e.titre() + " »",
                            e.etat().libelle()
                                    + (e.clotureeLe() == null
                                            ? ""
                                            : " le " + Dates.jour(Dates.jourDe(e.clotureeLe())))));
        }
        if (invitations.uneVoixPossible(i)) {
            facons.add(
                    new Choix(
                            InvitationController.UNE_VOIX,
                            "L’organisation répond d’une seule voix",
                            "Le groupe donne une note à chaque question."));
        }
        facons.add(
                new Choix(
                        InvitationController.DEUX_COLLEGES,
                        "Par une évaluation conjointe",
                        "Professionnels et usagers notent chacun de leur côté, puis ensemble."));
        return new PageInvitationDeCampagne.Participer(
                membres.aChoisir(i.organisation()),
                structures,
                facons,
                saisie.repondant() == null ? moi() : saisie.repondant(),
                saisie.structure(),
                saisie.facon());
    }

    private PageInvitationDeCampagne.Designer designer(InvitationVue i, Saisie saisie) {
        var actuel = i.repondant() == null ? "" : i.repondant().toString();
        return new PageInvitationDeCampagne.Designer(
                membres.aChoisir(i.organisation()).stream()
                        .filter(c -> !c.valeur().equals(actuel))
                        .toList(),
                saisie.repondant());
    }

    private static Evenement evenement(PassageDInvitation p) {
        return Evenement.du(
                p.le(),
                p.transition().fait()
                        + (p.repondant().isEmpty() ? "" : " : " + p.repondant() + " répond"),
                p.par(),
                p.motif());
    }

    private static String moi() {
        return Long.toString(SessionCourante.exigee().compte().compte());
    }

    private PageInvitationDeCampagne.Envoi envoi(
            InvitationVue i, List<TransitionInvitation> possibles) {
        var dits = invitations.aEnvoyer(i);
        var session = i.session();
        var manque = invitations.manque(i).orElse(null);
        return new PageInvitationDeCampagne.Envoi(
                session == null ? null : session.adresse(),
                manque,
                dits.stream()
                        .map(d ->
                                new PageInvitationDeCampagne.Dite(
                                        d.noeud().code(),
                                        d.noeud().libelle(),
                                        d.domaine(),
                                        Nombres.court(d.valeur())
                                                + (d.domaine() ? " sur 100" : "")))
                        .toList(),
                possibles.contains(TransitionInvitation.ENVOYER) && !dits.isEmpty());
    }
}
