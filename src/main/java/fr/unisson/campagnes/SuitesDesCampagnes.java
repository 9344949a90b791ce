package fr.unisson.campagnes;

import fr.unisson.acces.CompteId;
import fr.unisson.acces.Habilitations;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.campagnes.donnees.InvitationSql;
import fr.unisson.echeances.Cle;
import fr.unisson.echeances.Courrier;
import fr.unisson.echeances.Destinataire;
import fr.unisson.echeances.Echeance;
import fr.unisson.echeances.Echeances;
import fr.unisson.echeances.Lettre;
import fr.unisson.grilles.Grilles;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.ActeurDeTransaction;
import fr.unisson.socle.Dates;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What a campaign asks of organisations and tells them: letters, duties with their reminders, the
/// grid lent to who answers. Never a word of what anybody answered.
///
/// All of it as the platform: who holds the campaign must not learn who has sent an answer, not
/// even to remind the others.
@Component
class SuitesDesCampagnes {

    static final Set<RoleOrganisation> REPONDENT =
            Set.of(
                    RoleOrganisation.ADMINISTRATION,
                    RoleOrganisation.DIRECTION,
                    RoleOrganisation.REFERENT_QUALITE);

    private static final String MODULE = "campagnes";
    private static final String INVITATION = "invitation";
    private static final List<Integer> RAPPELS = List.of(15, 7, 2, 0);

    private final InvitationSql invitations;
    private final Echeances echeances;
    private final Courrier courrier;
    private final Habilitations habilitations;
    private final Grilles grilles;
    private final ResultatsDeCampagne resultats;
    private final ActeurDeTransaction acteurs;
    private final Clock horloge;

    SuitesDesCampagnes(
            InvitationSql invitations,
            Echeances echeances,
            Courrier courrier,
            Habilitations habilitations,
            Grilles grilles,
            ResultatsDeCampagne resultats,
            ActeurDeTransaction acteurs,
            Clock horloge) {
        this.invitations = invitations;
        this.echeances = echeances;
        this.courrier = courrier;
        this.habilitations = habilitations;
        this.grilles = grilles;
        this.resultats = resultats;
        this.acteurs = acteurs;
        this.horloge = horloge;
    }

    /// @param nouvelles those who learn of it now
    void ouvrir(CampagneVue c, Collection<Invitee> nouvelles) {
        enPlateforme(() -> {
            preter(c);
            nouvelles.forEach(i ->
                    courrier.deposer(i.organisation(), REPONDENT, invitation(c, i.invitation())));
            relancer(c);
        });
    }

    void mettreAJour(CampagneVue c) {
        enPlateforme(() -> relancer(c));
    }

    void mettreAJour(CampagneVue c, InvitationId invitation) {
        enPlateforme(() ->
                invitations.relances(c.id()).stream()
                        .filter(r -> r.invitation().equals(invitation))
                        .forEach(r -> relancer(c, r)));
    }

    void clore(CampagneVue c) {
        enPlateforme(() -> {
            relancer(c);
            var bilan = resultats.bilan(c.id());
            courrier.deposer(
                    c.organisation(), Campagnes.PILOTES, cloture(c, bilan, c.adresse(), ""));
            for (var r : invitations.relances(c.id())) {
                var dit =
                        switch (r.etat()) {
                            case ENVOYEE ->
                                    " Ce que votre organisation a envoyé n’est lu que par elle.";
                            case ACCEPTEE -> " Votre organisation n’a pas envoyé de réponse.";
                            case INVITEE, DECLINEE -> null;
                        };
                if (dit == null) continue;
                var lettre = cloture(c, bilan, r.invitation().adresse(), dit);
                courrier.deposer(r.organisation(), REPONDENT, lettre);
            }
        });
    }

    /// Announces what will really be read: a campaign may close without a figure.
    private static Lettre cloture(CampagneVue c, BilanDeCampagne bilan, String lien, String dit) {
        return Lettre.de(
                (bilan.vide()
                                ? "La campagne est clôturée, sans chiffre d’ensemble : "
                                : "Les résultats peuvent être lus : ")
                        + c.titre(),
                "La campagne est clôturée. " + bilan.phrase(c.contenu().minimum()) + dit,
                bilan.vide() ? lien : c.adresse() + "/resultats");
    }

    /// @param ouverte organisations had been told of it
    void abandonner(CampagneVue c, boolean ouverte) {
        enPlateforme(() -> {
            relancer(c);
            if (!ouverte) return;
            var lettre =
                    Lettre.de(
                            "La campagne est abandonnée : " + c.titre(),
                            "Les réponses déjà envoyées sont effacées ; aucun résultat n’est"
                                    + " calculé. Ce que votre organisation a évalué chez elle lui"
                                    + " reste.",
                            c.adresse());
            participantes(c).forEach(o -> courrier.deposer(o, REPONDENT, lettre));
        });
    }

    /// To all who may answer for an invited organisation, those who joined it since included.
    void preter(CampagneVue c) {
        if (grilles.charger(c.contenu().grille()).maison() == null) return;
        var lecteurs = new HashSet<CompteId>();
        for (var r : invitations.relances(c.id())) {
            lecteurs.addAll(habilitations.comptesAyant(r.organisation(), REPONDENT));
            if (r.repondant() != null) lecteurs.add(r.repondant());
        }
        grilles.preter(c.contenu().grille(), lecteurs);
    }

    private List<OrganisationId> participantes(CampagneVue c) {
        return invitations.relances(c.id()).stream()
                .filter(r ->
                        r.etat() == EtatInvitation.ACCEPTEE || r.etat() == EtatInvitation.ENVOYEE)
                .map(Relance::organisation)
                .toList();
    }

    private void relancer(CampagneVue c) {
        invitations.relances(c.id()).forEach(r -> relancer(c, r));
    }

    private void relancer(CampagneVue c, Relance r) {
        var devoirs = new ArrayList<Echeance>();
        if (c.etat() == EtatCampagne.OUVERTE) {
            var repondant = r.repondant();
            if (r.etat() == EtatInvitation.INVITEE) {
                devoirs.add(
                        devoir(
                                c,
                                r,
                                "decider",
                                "Répondre à une invitation",
                                Stream.of(
                                                RoleOrganisation.DIRECTION,
                                                RoleOrganisation.REFERENT_QUALITE)
                                        .<Destinataire>map(
                                                x -> new Destinataire.Role(r.organisation(), x))
                                        .toList()));
            } else if (r.etat() == EtatInvitation.ACCEPTEE && repondant != null) {
                devoirs.add(
                        devoir(
                                c,
                                r,
                                "envoyer",
                                "Envoyer la réponse de votre organisation",
                                List.of(new Destinataire.Compte(repondant))));
            }
        }
        echeances.remplacer(MODULE, INVITATION, r.invitation().valeur(), devoirs);
    }

    private Echeance devoir(
            CampagneVue c, Relance r, String verbe, String libelle, List<Destinataire> qui) {
        var ferme = c.contenu().fermeLe();
        var jour = Dates.jourDe(horloge.instant());
        return new Echeance(
                new Cle(MODULE, INVITATION, r.invitation().valeur(), verbe),
                qui,
                libelle,
                c.titre(),
                r.invitation().adresse(),
                ferme,
                ferme == null
                        ? List.of()
                        : RAPPELS.stream()
                                .map(ferme::minusDays)
                                .filter(j -> j.isAfter(jour))
                                .toList(),
                true);
    }

    private static Lettre invitation(CampagneVue c, InvitationId id) {
        return Lettre.de(
                "Invitation à une campagne : " + c.titre(),
                c.nomOrganisation()
                        + " invite votre organisation à répondre avant la fin du "
                        + Dates.jour(c.contenu().fermeLe())
                        + ".\n\n"
                        + (c.contenu().message().isEmpty() ? "" : c.contenu().message() + "\n\n")
                        + "Vous pouvez accepter ou décliner. Rien n’est envoyé sans un geste de"
                        + " votre part. Votre réponse n’est lue que par votre organisation ; les"
                        + " résultats n’existent qu’à partir de "
                        + c.contenu().minimum()
                        + " organisations, sans classement.",
                id.adresse());
    }

    private void enPlateforme(Runnable travail) {
        acteurs.devenir(
                Acteur.systeme("campagnes"),
                () -> {
                    travail.run();
                    return true;
                });
    }
}
