package fr.unisson.campagnes.web;

import fr.unisson.campagnes.CampagneVue;
import fr.unisson.campagnes.Campagnes;
import fr.unisson.campagnes.EtatCampagne;
import fr.unisson.campagnes.EtatInvitation;
import fr.unisson.campagnes.InvitationsDeCampagne;
import fr.unisson.campagnes.ResultatsDeCampagne;
import fr.unisson.campagnes.VieDesCampagnes;
import fr.unisson.campagnes.domaine.TransitionCampagne;
import fr.unisson.campagnes.web.PageCampagne.Attendu;
import fr.unisson.campagnes.web.PageCampagne.Lien;
import fr.unisson.grilles.Grilles;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Verification;
import fr.unisson.socle.web.Etape;
import fr.unisson.socle.web.Evenement;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Ligne;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts together the page of a campaign.
@Component
class CompositionCampagne {

    private static final List<EtatCampagne> MARCHE =
            List.of(
                    EtatCampagne.PREPARATION,
                    EtatCampagne.PROGRAMMEE,
                    EtatCampagne.OUVERTE,
                    EtatCampagne.CLOTUREE);

    private final Campagnes campagnes;
    private final VieDesCampagnes vie;
    private final InvitationsDeCampagne invitations;
    private final Grilles grilles;
    private final ResultatsDeCampagne resultats;

    CompositionCampagne(
            Campagnes campagnes,
            VieDesCampagnes vie,
            InvitationsDeCampagne invitations,
            Grilles grilles,
            ResultatsDeCampagne resultats) {
        this.campagnes = campagnes;
        this.vie = vie;
        this.invitations = invitations;
        this.grilles = grilles;
        this.resultats = resultats;
    }

    PageCampagne page(CampagneVue c) {
        var possibles = vie.possibles(c);
        boolean close = c.etat() == EtatCampagne.CLOTUREE;
        boolean annoncee = c.ouverteLe() != null;
        return new PageCampagne(
                Lieux.fil(),
                c.adresse(),
                c.titre(),
                c.contenu().message(),
                Lieux.pastille(c.etat()),
                etapes(c),
                c.tenue() ? attendu(c, possibles) : lu(c),
                liens(c, possibles),
                faits(c),
                annoncee && c.etat() != EtatCampagne.ABANDONNEE ? campagnes.taux(c.id()) : null,
                c.contenu().minimum(),
                invitation(c),
                close,
                c.tenue(),
                c.etat() != EtatCampagne.CLOTUREE
                        && c.etat() != EtatCampagne.ABANDONNEE
                        && campagnes.presquePareille(c.id()),
                campagnes.invitees(c.id()).stream()
                        .map(i ->
                                new PageCampagne.Invitee(
                                        i.nom(),
                                        "/annuaire/organisations/" + i.organisation(),
                                        Lieux.pastille(i.etat(), c.etat()),
                                        i.motif()))
                        .toList(),
                campagnes.histoire(c.id()).stream()
                        .map(p ->
                                new Evenement(
                                        Dates.jour(Dates.jourDe(p.le())),
                                        p.transition().fait()
                                                + (p.motif().isEmpty() ? "" : " : " + p.motif()),
                                        p.par()))
                        .toList());
    }

    private @Nullable Ligne invitation(CampagneVue c) {
        var mienne = c.mienne();
        if (mienne == null) return null;
        var i = invitations.lire(mienne);
        return new Ligne(
                i.nomOrganisation(),
                i.adresse(),
                i.repondant() == null ? "" : "répond : " + i.nomRepondant(),
                Lieux.pastille(i.etat(), c.etat()),
                null);
    }

    /// For who does not hold it.
    private @Nullable Attendu lu(CampagneVue c) {
        return switch (c.etat()) {
            case ABANDONNEE ->
                    new Attendu(
                            "La campagne est abandonnée ; les réponses envoyées sont effacées.",
                            null,
                            null);
            case CLOTUREE -> aEnvoye(c) ? saPlace(c) : resultats(c);
            case OUVERTE -> demande(c);
            case PREPARATION, PROGRAMMEE -> null;
        };
    }

    private boolean aEnvoye(CampagneVue c) {
        var mienne = c.mienne();
        return mienne != null && invitations.lire(mienne).etat() == EtatInvitation.ENVOYEE;
    }

    private Attendu saPlace(CampagneVue c) {
        return new Attendu(
                resultats.bilan(c.id()).phrase(c.contenu().minimum()),
                "Lire votre place, en privé",
                Objects.requireNonNull(c.mienne()).adresse());
    }

    private @Nullable Attendu demande(CampagneVue c) {
        var mienne = c.mienne();
        if (mienne == null) return null;
        var i = invitations.lire(mienne);
        if (invitations.possibles(i).isEmpty()) return null;
        var ferme = " avant la fin du " + Dates.jour(c.contenu().fermeLe()) + ".";
        return switch (i.etat()) {
            case INVITEE ->
                    new Attendu(
                            "Dites si votre organisation participe," + ferme,
                            "Répondre à l’invitation",
                            i.adresse());
            case ACCEPTEE ->
                    new Attendu(
                            "Votre organisation participe : sa réponse est attendue" + ferme,
                            "Préparer la réponse",
                            i.adresse());
            case ENVOYEE, DECLINEE -> null;
        };
    }

    private Attendu resultats(CampagneVue c) {
        var bilan = resultats.bilan(c.id());
        return new Attendu(
                bilan.phrase(c.contenu().minimum()),
                bilan.vide() ? "Voir pourquoi" : "Lire les chiffres d’ensemble",
                c.adresse() + "/resultats");
    }

    private Attendu attendu(CampagneVue c, List<TransitionCampagne> possibles) {
        return switch (c.etat()) {
            case PREPARATION -> {
                var manques = manques(c, TransitionCampagne.PROGRAMMER);
                if (manques.isEmpty() && possibles.contains(TransitionCampagne.PROGRAMMER)) {
                    yield new Attendu(
                            "Tout est prêt pour annoncer la campagne.",
                            TransitionCampagne.PROGRAMMER.libelle(),
                            passage(c, TransitionCampagne.PROGRAMMER));
                }
                var periode = c.contenu().ouvreLe() == null || c.contenu().fermeLe() == null;
                yield new Attendu(
                        manques,
                        periode ? "Fixer la période" : "Choisir les organisations",
                        c.adresse() + (periode ? "/contenu" : "/organisations"));
            }
            case PROGRAMMEE ->
                    new Attendu(
                            "La campagne ouvre d’elle-même le "
                                    + Dates.jour(c.contenu().ouvreLe())
                                    + ".",
                            null,
                            null);
            case OUVERTE ->
                    manques(c, TransitionCampagne.CLOTURER).isEmpty()
                            ? new Attendu(
                                    "Le dernier jour est passé : les chiffres peuvent être"
                                            + " calculés.",
                                    TransitionCampagne.CLOTURER.libelle(),
                                    passage(c, TransitionCampagne.CLOTURER))
                            : new Attendu(
                                    "Les organisations répondent jusqu’au "
                                            + Dates.jour(c.contenu().fermeLe())
                                            + " ; des rappels partent 15, 7 et 2 jours avant, puis"
                                            + " le jour même. La campagne se clôture d’elle-même.",
                                    null,
                                    null);
            case CLOTUREE -> resultats(c);
            case ABANDONNEE -> new Attendu("La campagne est abandonnée.", null, null);
        };
    }

    private String manques(CampagneVue c, TransitionCampagne t) {
        return vie.verifier(c, t).stream()
                .filter(v -> !v.remplie())
                .map(Verification::phrase)
                .collect(Collectors.joining(" "));
    }

    private List<Lien> liens(CampagneVue c, List<TransitionCampagne> possibles) {
        var liens = new ArrayList<Lien>();
        if (!c.tenue()) {
            if (c.etat() == EtatCampagne.CLOTUREE && aEnvoye(c)) {
                liens.add(new Lien("Chiffres d’ensemble", c.adresse() + "/resultats"));
            }
            return liens;
        }
        if (c.etat() == EtatCampagne.PREPARATION) {
            liens.add(new Lien("Contenu et période", c.adresse() + "/contenu"));
        }
        if (c.etat() == EtatCampagne.OUVERTE) {
            liens.add(new Lien("Donner plus de temps", c.adresse() + "/periode"));
        }
        if (c.etat() != EtatCampagne.CLOTUREE && c.etat() != EtatCampagne.ABANDONNEE) {
            liens.add(new Lien("Organisations invitées", c.adresse() + "/organisations"));
        }
        possibles.stream()
                .filter(t ->
                        t == TransitionCampagne.REPRENDRE || t == TransitionCampagne.ABANDONNER)
                .forEach(t -> liens.add(new Lien(t.libelle() + "…", passage(c, t))));
        return liens;
    }

    private List<Fait> faits(CampagneVue c) {
        var grille = grilles.charger(c.contenu().grille());
        var faits = new ArrayList<Fait>();
        faits.add(new Fait("Menée par", c.nomOrganisation()));
        faits.add(
                new Fait(
                        "Grille",
                        grille.nom(),
                        grille.feuilles().size() + " points, version " + grille.numero()));
        if (c.contenu().ouvreLe() != null) {
            faits.add(new Fait("Ouverture", Dates.jour(c.contenu().ouvreLe())));
        }
        if (c.contenu().fermeLe() != null) {
            faits.add(new Fait("Dernier jour pour répondre", Dates.jour(c.contenu().fermeLe())));
        }
        faits.add(
                new Fait(
                        "Minimum",
                        c.contenu().minimum() + " organisations",
                        "sous ce nombre, aucun chiffre n’existe"));
        return faits;
    }

    private List<Etape> etapes(CampagneVue c) {
        return Etape.marche(MARCHE, EtatCampagne::libelle, c.etat(), campagnes.histoire(c.id()));
    }

    private static String passage(CampagneVue c, TransitionCampagne t) {
        return c.adresse() + "/passages/" + CampagneController.cle(t);
    }
}
