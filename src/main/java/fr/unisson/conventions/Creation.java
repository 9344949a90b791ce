package fr.unisson.conventions;

import fr.unisson.acces.CompteId;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.Participation.Tenu;
import fr.unisson.conventions.domaine.DossierConvention;
import fr.unisson.conventions.domaine.DossierConvention.Saisie;
import fr.unisson.conventions.domaine.Duree;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.domaine.TransitionConvention;
import fr.unisson.conventions.donnees.ArticleSql;
import fr.unisson.conventions.donnees.ConventionSql;
import fr.unisson.conventions.donnees.ParticipantSql;
import fr.unisson.conventions.donnees.PartieSql;
import fr.unisson.conventions.donnees.Passage;
import fr.unisson.conventions.donnees.PassageSql;
import fr.unisson.conventions.donnees.PrincipeSql;
import fr.unisson.journal.Journal;
import fr.unisson.modeles.CatalogueDeModeles;
import fr.unisson.modeles.ModeleConvention;
import fr.unisson.modeles.Modeles;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.vie.Decision;
import fr.unisson.socle.vie.Demande;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Brings a convention to life: its frame, its articles and principles, its invitations.
@Service
public class Creation {

    private final Modeles modeles;
    private final CatalogueDeModeles catalogue;
    private final ConventionSql conventions;
    private final PartieSql parties;
    private final ParticipantSql participants;
    private final ArticleSql articles;
    private final PrincipeSql principes;
    private final PassageSql passages;
    private final LettresAuxParties lettres;
    private final Journal journal;
    private final ApplicationEventPublisher evenements;
    private final Clock horloge;

    Creation(
            Modeles modeles,
            CatalogueDeModeles catalogue,
            ConventionSql conventions,
            PartieSql parties,
            ParticipantSql participants,
            ArticleSql articles,
            PrincipeSql principes,
            PassageSql passages,
            LettresAuxParties lettres,
            Journal journal,
            ApplicationEventPublisher evenements,
            Clock horloge) {
        this.modeles = modeles;
        this.catalogue = catalogue;
        this.conventions = conventions;
        this.parties = parties;
        this.participants = participants;
        this.articles = articles;
        this.principes = principes;
        this.passages = passages;
        this.lettres = lettres;
        this.journal = journal;
        this.evenements = evenements;
        this.horloge = horloge;
    }

    /// The creator is the referent of their own organisation, or a facilitator from outside.
    @Transactional
    public Resultat<ConventionId> creer(NouvelleConvention nouvelle) {
        var acteur = Acteur.courant();
        if (!acteur.connecte()) throw new Interdit("Connectez-vous pour créer une convention.");
        var mienne = nouvelle.mienne();
        if (mienne != null && !acteur.organisations().contains(mienne.valeur()))
            throw new Interdit("Cette organisation n’est pas la vôtre.");
        var modele = catalogue.trouver(nouvelle.modele()).orElse(null);
        var organisations = organisations(nouvelle);
        var role = mienne == null ? RoleConvention.ANIMATEUR : RoleConvention.REFERENT;
        var decision =
                TransitionConvention.CREER.deciderSansEtat(
                        dossier(nouvelle, modele, organisations.size()), Demande.de(role));
        if (modele == null || decision instanceof Decision.Refusee)
            return new Resultat.Refus<>(decision.motifs());
        var options = nouvelle.options();
        var choisi = modele.avec(options == null ? Set.copyOf(modele.coches()) : options);
        var id = inserer(nouvelle, choisi, acteur.compte(), role, organisations);
        journal.consigner("convention", id.valeur(), "Convention créée", nouvelle.titre());
        evenements.publishEvent(
                new ConventionFranchie(
                        id,
                        TransitionConvention.CREER,
                        null,
                        EtatConvention.DIAGNOSTIC,
                        new Tenu(role, null),
                        null,
                        Saisie.vide(),
                        horloge.instant()));
        return Resultat.fait(id);
    }

    private ConventionId inserer(
            NouvelleConvention nouvelle,
            ModeleConvention modele,
            long compte,
            RoleConvention role,
            Set<OrganisationId> organisations) {
        var le = horloge.instant();
        long id =
                conventions.creer(
                        nouvelle.titre().strip(),
                        nouvelle.resume().strip(),
                        modele,
                        Duree.parDefaut(),
                        nouvelle.effetSouhaite(),
                        compte,
                        le);
        conventions.accorder(id, null, compte, "ECRITURE", le);
        Long maPartie = inviter(id, nouvelle, organisations, compte, le);
        if (maPartie != null)
            participants.ajouter(id, compte, maPartie, RoleConvention.REFERENT, false, compte, le);
        animer(id, nouvelle.animateur(), compte, le);
        articles.copier(id, modele, le);
        principes.copier(id, modeles.principes(), le);
        passages.franchir(
                new Passage(
                        id,
                        id,
                        0,
                        TransitionConvention.CREER.name(),
                        null,
                        EtatConvention.DIAGNOSTIC.name(),
                        role.name(),
                        compte,
                        maPartie,
                        null,
                        le));
        return new ConventionId(id);
    }

    private @Nullable Long inviter(
            long id,
            NouvelleConvention nouvelle,
            Set<OrganisationId> organisations,
            long compte,
            Instant le) {
        Long maPartie = null;
        for (var organisation : organisations) {
            boolean mienne = organisation.equals(nouvelle.mienne());
            conventions.accorder(id, organisation.valeur(), null, "ECRITURE", le);
            var partie =
                    parties.inviter(
                            id, organisation.valeur(), mienne, compte, nouvelle.message(), le);
            if (mienne) maPartie = partie.orElseThrow();
            else
                lettres.inviter(
                        organisation,
                        new ConventionId(id),
                        false,
                        nouvelle.titre().strip(),
                        nouvelle.message());
        }
        return maPartie;
    }

    private void animer(long id, @Nullable CompteId choisi, long createur, Instant le) {
        long animateur = choisi == null ? createur : choisi.valeur();
        conventions.accorder(id, null, animateur, "ECRITURE", le);
        participants.ajouter(id, animateur, null, RoleConvention.ANIMATEUR, false, createur, le);
    }

    private static Set<OrganisationId> organisations(NouvelleConvention nouvelle) {
        var toutes = new LinkedHashSet<OrganisationId>();
        if (nouvelle.mienne() != null) toutes.add(nouvelle.mienne());
        toutes.addAll(nouvelle.invitees());
        return toutes;
    }

    private DossierConvention dossier(
            NouvelleConvention nouvelle, @Nullable ModeleConvention modele, int organisations) {
        return Dossiers.naissance(
                nouvelle.titre(), modele == null ? "" : modele.code(), organisations);
    }
}
