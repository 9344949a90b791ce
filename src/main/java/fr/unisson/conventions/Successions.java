package fr.unisson.conventions;

import fr.unisson.conventions.Participation.Tenu;
import fr.unisson.conventions.TexteDeSuite.Ancien;
import fr.unisson.conventions.domaine.DossierConvention.Saisie;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.domaine.TransitionConvention;
import fr.unisson.conventions.donnees.ArticleSql;
import fr.unisson.conventions.donnees.ConventionSql;
import fr.unisson.conventions.donnees.CreationDAvenantSql;
import fr.unisson.conventions.donnees.ParticipantSql;
import fr.unisson.conventions.donnees.Passage;
import fr.unisson.conventions.donnees.PassageSql;
import fr.unisson.conventions.donnees.PrincipeSql;
import fr.unisson.conventions.donnees.SuccessionSql;
import fr.unisson.conventions.donnees.SuccessionSql.Ouverture;
import fr.unisson.journal.Journal;
import fr.unisson.modeles.CatalogueDeModeles;
import fr.unisson.modeles.ModeleConvention;
import fr.unisson.modeles.Modeles;
import fr.unisson.modeles.TypeDonnees;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A new convention that renews or replaces another: the same parties and articles, from the text
/// as it stands; nothing signed, and each commitment to be taken up again or not (Code civil,
/// article 1214). It is written, decided and signed as any convention.
@Service
public class Successions {

    private static final String RETRAIT =
            "Chaque partie peut se retirer de la convention à tout moment, sans pénalité et sans avoir"
                    + " à donner de raison. Le retrait est notifié par écrit, daté et signé d’une"
                    + " personne ayant pouvoir d’engager la partie. Il prend effet à l’expiration du"
                    + " préavis. La convention se poursuit entre les autres parties si elles sont au"
                    + " moins deux.";

    private final Participations participations;
    private final TermesDesConventions termes;
    private final SuccessionSql successions;
    private final CreationDAvenantSql copie;
    private final ConventionSql conventions;
    private final ArticleSql articles;
    private final ParticipantSql participants;
    private final PrincipeSql principes;
    private final CatalogueDeModeles catalogue;
    private final Modeles modeles;
    private final PassageSql passages;
    private final Journal journal;
    private final ApplicationEventPublisher evenements;
    private final Clock horloge;

    Successions(
            Participations participations,
            TermesDesConventions termes,
            SuccessionSql successions,
            CreationDAvenantSql copie,
            ConventionSql conventions,
            ArticleSql articles,
            ParticipantSql participants,
            PrincipeSql principes,
            CatalogueDeModeles catalogue,
            Modeles modeles,
            PassageSql passages,
            Journal journal,
            ApplicationEventPublisher evenements,
            Clock horloge) {
        this.participations = participations;
        this.termes = termes;
        this.successions = successions;
        this.copie = copie;
        this.conventions = conventions;
        this.articles = articles;
        this.participants = participants;
        this.principes = principes;
        this.catalogue = catalogue;
        this.modeles = modeles;
        this.passages = passages;
        this.journal = journal;
        this.evenements = evenements;
        this.horloge = horloge;
    }

    /// @param effet day of effect asked for; null for the day after the term of a renewal that is
    ///   prepared in time, else for the day of the last signature
    public record Demande(LienDeConvention lien, String titre, @Nullable LocalDate effet) {
        public Demande {
            if (!lien.succede()) throw new IllegalArgumentException("does not follow: " + lien);
        }
    }

    @Transactional(readOnly = true)
    public boolean peutPreparer(ConventionId id) {
        var etat = participations.charger(id).etat();
        return !participations.charger(id).avenant()
                && (etat.engage() || etat == EtatConvention.EXPIREE)
                && successions.enCours(id.valeur()).isEmpty()
                && participations.de(id).est(roles());
    }

    /// The text that would follow starts from the model: the signed document of an imported
    /// convention gives no article to copy.
    @Transactional(readOnly = true)
    public boolean partDuModele(ConventionId ancienne) {
        return modele(participations.charger(ancienne)).isPresent();
    }

    private Optional<ModeleConvention> modele(ConventionVue ancienne) {
        return ancienne.importee() ? catalogue.trouver(ancienne.modele()) : Optional.empty();
    }

    @Transactional
    public Resultat<ConventionId> preparer(ConventionId ancienne, Demande demande) {
        var convention = participations.charger(ancienne);
        var moi = participations.exiger(ancienne, roles());
        var etat = convention.etat();
        if (convention.avenant() || !(etat.engage() || etat == EtatConvention.EXPIREE))
            return Resultat.refus(
                    "ETAPE",
                    "Seule une convention en vigueur, ou arrivée à son terme, a une suite.");
        if (demande.titre().isBlank())
            return Resultat.refus("TITRE", "Donnez un titre à la convention qui suit.");
        if (successions.enCours(ancienne.valeur()).isPresent())
            return Resultat.refus("DEJA", "Une suite à cette convention existe déjà.");
        var le = horloge.instant();
        long compte = moi.compteOuZero();
        long id =
                successions.creer(
                        ancienne.valeur(),
                        demande.lien(),
                        demande.titre().strip(),
                        effet(convention, demande),
                        le);
        conventions.accorder(id, null, compte, "ECRITURE", le);
        copie.reprendre(id, ancienne.valeur(), le);
        participants.ajouter(id, compte, null, RoleConvention.ANIMATEUR, false, compte, le);
        successions.copier(id, ancienne.valeur(), le);
        rediger(id, convention, ouverture(convention, demande.lien()), le);
        completer(id, le);
        naitre(new ConventionId(id), convention, demande, moi, le);
        return Resultat.fait(new ConventionId(id));
    }

    /// The articles as they stand, or the model of an imported convention, whose text is a signed
    /// document.
    private void rediger(long id, ConventionVue ancienne, Ouverture ouverture, Instant le) {
        var modele = modele(ancienne);
        if (modele.isEmpty()) {
            successions.copierLesArticles(id, ancienne.id().valeur(), ouverture, le);
            return;
        }
        var anciens =
                successions.anciens(ancienne.id().valeur(), ouverture, TextesRepris.TITRES).stream()
                        .map(a -> deFiche(a, ancienne))
                        .toList();
        articles.ecrire(
                id,
                TexteDeSuite.composer(modele.get(), anciens, ouverture.titre(), ouverture.texte()),
                le);
        if (principes.lister(id).isEmpty()) principes.copier(id, modeles.principes(), le);
        successions.referer(id, modele.get());
    }

    /// The perimeter typed at the taking over is already the convention's own.
    private static Ancien deFiche(Ancien a, ConventionVue ancienne) {
        if (!a.titre().equals(TextesRepris.PERIMETRE) || a.type() != TypeDonnees.AUCUNE) return a;
        return new Ancien(
                a.titre(),
                TypeDonnees.PERIMETRE,
                a.clause(),
                a.texte().equals(ancienne.perimetre()) ? "" : a.texte(),
                a.donnees(),
                a.redige());
    }

    /// A convention signed elsewhere opens with where its document is: the one that follows opens
    /// with the convention it takes over from.
    private static Ouverture ouverture(ConventionVue ancienne, LienDeConvention lien) {
        boolean renouvelle = lien == LienDeConvention.RENOUVELLEMENT;
        var signee = ancienne.signeeLe();
        var texte =
                "La présente convention "
                        + (renouvelle ? "renouvelle" : "remplace")
                        + " la convention « "
                        + ancienne.titre()
                        + " »"
                        + (signee == null ? "" : ", signée le " + Dates.jour(signee))
                        + ". À compter de sa prise d’effet, ses articles se substituent à ceux de"
                        + " cette convention et des avenants qui l’ont modifiée. Ce que les parties"
                        + " en gardent est écrit ci-après.";
        return new Ouverture(
                ancienne.importee() ? TextesRepris.ORIGINE : null,
                renouvelle ? "Convention renouvelée" : "Convention remplacée",
                texte,
                ancienne.importee() ? TextesRepris.NON_SAISI : null);
    }

    /// A convention signed elsewhere has no article of its own on withdrawal, without which none is
    /// signed here: one is proposed, to be written again like the others.
    private void completer(long id, Instant le) {
        if (articles.lister(id).stream().noneMatch(a -> a.type() == TypeDonnees.RETRAIT))
            articles.ajouter(
                    id, TypeDonnees.RETRAIT.libelle(), TypeDonnees.RETRAIT, RETRAIT, "MODELE", le);
    }

    private void naitre(
            ConventionId id,
            ConventionVue ancienne,
            Demande demande,
            Participation moi,
            Instant le) {
        var role =
                moi.est(RoleConvention.REFERENT)
                        ? RoleConvention.REFERENT
                        : RoleConvention.ANIMATEUR;
        passages.franchir(
                new Passage(
                        id.valeur(),
                        id.valeur(),
                        0,
                        TransitionConvention.CREER.name(),
                        null,
                        EtatConvention.CONSOLIDATION.name(),
                        role.name(),
                        moi.compte(),
                        null,
                        null,
                        le));
        var mot =
                demande.lien() == LienDeConvention.RENOUVELLEMENT
                        ? "Renouvellement préparé"
                        : "Remplacement préparé";
        journal.consigner("convention", id.valeur(), mot, ancienne.titre());
        journal.consigner("convention", ancienne.id().valeur(), mot, demande.titre().strip());
        evenements.publishEvent(
                new ConventionFranchie(
                        id,
                        TransitionConvention.CREER,
                        null,
                        EtatConvention.CONSOLIDATION,
                        new Tenu(role, null),
                        null,
                        Saisie.vide(),
                        le));
    }

    /// A renewal signed in time goes on from the term: no day is without convention, none has two.
    private @Nullable LocalDate effet(ConventionVue ancienne, Demande demande) {
        if (demande.effet() != null || demande.lien() == LienDeConvention.REMPLACEMENT)
            return demande.effet();
        var fin = termes.trouver(ancienne.id()).map(t -> t.fin()).orElse(null);
        return ancienne.etat().engage()
                        && fin != null
                        && !fin.isBefore(Dates.jourDe(horloge.instant()))
                ? fin.plusDays(1)
                : null;
    }

    private static RoleConvention[] roles() {
        return new RoleConvention[] {
            RoleConvention.ANIMATEUR, RoleConvention.REFERENT, RoleConvention.PRESIDENT_COPIL
        };
    }
}
