package fr.unisson.evolutions;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.ConventionLiee;
import fr.unisson.conventions.ConventionVue;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.Filiation;
import fr.unisson.conventions.OppositionFormee;
import fr.unisson.conventions.PartieVue;
import fr.unisson.conventions.Parties;
import fr.unisson.conventions.TermesDesConventions;
import fr.unisson.conventions.domaine.Prolongation;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.domaine.Terme;
import fr.unisson.documents.Envoi;
import fr.unisson.documents.Fichier;
import fr.unisson.documents.FichierId;
import fr.unisson.documents.Fichiers;
import fr.unisson.evolutions.domaine.EtapeDuRenouvellement;
import fr.unisson.evolutions.domaine.RecitDuTerme;
import fr.unisson.evolutions.donnees.RenouvellementSql;
import fr.unisson.evolutions.donnees.RenouvellementSql.Evaluation;
import fr.unisson.evolutions.donnees.RenouvellementSql.Opposition;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The end of the current period and what follows it: opposition of a party, evaluation asked
/// beforehand (conventions of the model, articles 19 and 20; Code civil, articles 1212 to 1215).
@Service
public class Renouvellements {

    private final Conventions conventions;
    private final TermesDesConventions termes;
    private final Parties parties;
    private final Representants representants;
    private final Fichiers fichiers;
    private final RenouvellementSql renouvellements;
    private final Filiation filiation;
    private final DevoirsDesTermes devoirs;
    private final ApplicationEventPublisher evenements;
    private final Journal journal;
    private final Clock horloge;

    Renouvellements(
            Conventions conventions,
            TermesDesConventions termes,
            Parties parties,
            Representants representants,
            Fichiers fichiers,
            RenouvellementSql renouvellements,
            Filiation filiation,
            DevoirsDesTermes devoirs,
            ApplicationEventPublisher evenements,
            Journal journal,
            Clock horloge) {
        this.conventions = conventions;
        this.termes = termes;
        this.parties = parties;
        this.representants = representants;
        this.fichiers = fichiers;
        this.renouvellements = renouvellements;
        this.filiation = filiation;
        this.devoirs = devoirs;
        this.evenements = evenements;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// Where a convention stands about its term, as its parties read it.
    ///
    /// @param relais day of effect of the convention that follows, signed to take over in time
    /// @param peutSOpposer whether the actor may oppose for their party now
    /// @param quiSOppose who may in their organisation, when the actor may not
    public record Etat(
            ConventionVue convention,
            Terme terme,
            List<Prolongation> actes,
            EtapeDuRenouvellement etape,
            @Nullable LocalDate relais,
            List<Opposition> oppositions,
            Optional<Evaluation> evaluation,
            boolean peutSOpposer,
            Optional<String> quiSOppose,
            boolean peutEvaluer) {

        /// What comes at the end of the period, in words.
        public RecitDuTerme recit() {
            return new RecitDuTerme(
                    terme,
                    convention.etat(),
                    Dates.jourDe(convention.etatLe()),
                    convention.duree(),
                    etape,
                    relais,
                    !oppositions.isEmpty());
        }
    }

    /// Empty until the convention has entered into force.
    @Transactional(readOnly = true)
    public Optional<Etat> lire(ConventionId id) {
        var convention = conventions.charger(id);
        return termes.trouver(id).map(t -> etat(convention, t));
    }

    private Etat etat(ConventionVue c, Terme terme) {
        var fin = terme.fin();
        var moi = conventions.participation(c.id());
        var oppositions =
                fin == null
                        ? List.<Opposition>of()
                        : renouvellements.oppositions(c.id().valeur(), fin);
        var evaluation =
                fin == null
                        ? Optional.<Evaluation>empty()
                        : renouvellements.evaluation(c.id().valeur(), fin);
        var maPartie = representants.partie(c.id()).map(PartieVue::id).orElse(null);
        var relais = filiation.relais(c.id(), fin).map(ConventionLiee::effet).orElse(null);
        boolean ouverte =
                c.etat().engage() && relais == null && terme.oppositionRecevable(aujourdhui());
        boolean opposee =
                maPartie != null && oppositions.stream().anyMatch(o -> o.partie() == maPartie);
        return new Etat(
                c,
                terme,
                termes.actes(c.id()),
                EtapeDuRenouvellement.au(
                        aujourdhui(),
                        terme,
                        relais != null,
                        restantes(c.id(), oppositions),
                        c.duree().evaluationPrealable(),
                        evaluation.isPresent()),
                relais,
                oppositions,
                evaluation,
                ouverte && maPartie != null && !opposee,
                ouverte && maPartie == null ? representants.enClair(c.id()) : Optional.empty(),
                c.etat().engage()
                        && fin != null
                        && relais == null
                        && evaluation.isEmpty()
                        && moi.est(RoleConvention.ANIMATEUR, RoleConvention.REFERENT));
    }

    private int restantes(ConventionId id, List<Opposition> oppositions) {
        return (int)
                parties.lister(id).stream()
                        .filter(PartieVue::acceptee)
                        .filter(p -> oppositions.stream().noneMatch(o -> o.partie() == p.id()))
                        .count();
    }

    /// A party says that it does not renew. It binds itself alone, gives a reason or none, and
    /// cannot be made to pay for it.
    ///
    /// @param fin end of the period that was shown, so that an aged page does nothing
    @Transactional
    public Resultat<LocalDate> opposer(ConventionId id, LocalDate fin, String motif) {
        var etat = lire(id).orElse(null);
        if (etat == null || !fin.equals(etat.terme().fin())) return Resultat.depasse();
        if (etat.relais() != null) {
            return Resultat.refus(
                    "RELAIS",
                    "La convention qui suit est signée et prendra la place de celle-ci : il n’y a"
                            + " plus de reconduction à laquelle s’opposer.");
        }
        if (!etat.terme().oppositionRecevable(aujourdhui())) {
            return Resultat.refus(
                    "DELAI",
                    etat.terme().issue().tacite()
                            ? "L’opposition devait être notifiée le "
                                    + Dates.jour(
                                            etat.terme().limite() == null
                                                    ? fin
                                                    : etat.terme().limite())
                                    + " au plus tard. Votre organisation peut se retirer avec le"
                                    + " préavis de la convention."
                            : "Cette convention ne se reconduit pas tacitement : il n’y a rien à"
                                    + " quoi s’opposer.");
        }
        var mienne = representants.partie(id);
        if (mienne.isEmpty()) {
            return Resultat.refus(
                    "SIGNATAIRE",
                    representants
                            .enClair(id)
                            .orElse("L’opposition revient au signataire d’une partie."));
        }
        var p = mienne.get();
        var titre = representants.titre(id, p.id());
        if (titre.isEmpty()) {
            return Resultat.refus(
                    "MANDAT",
                    "Votre mandat ne permet pas d’engager "
                            + p.nom()
                            + " aujourd’hui. Le registre des mandats dit pourquoi.");
        }
        if (!renouvellements.opposer(
                id.valeur(), p.id(), fin, motif.strip(), titre.get().mandat(), horloge.instant())) {
            return Resultat.refus("DEJA", p.nom() + " s’est déjà opposée à cette reconduction.");
        }
        journal.consigner(
                "convention",
                id.valeur(),
                "Opposition à la reconduction",
                p.nom() + ", pour la période qui finit le " + Dates.jour(fin));
        devoirs.actualiser(id);
        int restantes = restantes(id, renouvellements.oppositions(id.valeur(), fin));
        evenements.publishEvent(
                new OppositionFormee(id, p.nom(), fin, EtapeDuRenouvellement.assez(restantes)));
        return Resultat.fait(fin);
    }

    /// Files the joint evaluation of the period, or says why there is none.
    ///
    /// @param piece null when `dispense` says why
    @Transactional
    public Resultat<LocalDate> evaluer(
            ConventionId id, LocalDate fin, @Nullable Envoi piece, String dispense) {
        var etat = lire(id).orElse(null);
        if (etat == null || !fin.equals(etat.terme().fin())) return Resultat.depasse();
        if (!etat.peutEvaluer()) {
            return Resultat.refus(
                    "ROLE",
                    "Le dépôt revient à l’animateur ou à un référent, une fois par période.");
        }
        if (piece == null && dispense.isBlank()) {
            return Resultat.refus(
                    "PIECE", "Joignez l’évaluation, ou dites pourquoi il n’y en a pas.");
        }
        return fichiers.deposerPour(piece, null, "PIECE", recu -> evaluer(id, fin, recu, dispense));
    }

    private Resultat<LocalDate> evaluer(
            ConventionId id, LocalDate fin, @Nullable Fichier piece, String dispense) {
        Long fichier = joint(piece, id);
        if (!renouvellements.evaluer(
                id.valeur(),
                fin,
                fichier,
                fichier == null ? dispense.strip() : "",
                horloge.instant())) {
            return Resultat.depasse();
        }
        journal.consigner(
                "convention",
                id.valeur(),
                fichier == null
                        ? "Renouvellement sans évaluation préalable"
                        : "Évaluation préalable au renouvellement déposée",
                fichier == null ? dispense.strip() : "");
        devoirs.actualiser(id);
        return Resultat.fait(fin);
    }

    private @Nullable Long joint(@Nullable Fichier recu, ConventionId id) {
        if (recu == null) return null;
        fichiers.joindre(recu.id(), "convention", id.valeur());
        return recu.id().valeur();
    }

    /// The cross evaluation of the period was sent: its report is the one asked for beforehand,
    /// unless another was filed.
    ///
    /// @param fin end of the period that it looked at
    @Transactional
    public void evaluee(ConventionId id, LocalDate fin, FichierId rapport) {
        if (renouvellements.evaluer(id.valeur(), fin, rapport.valeur(), "", horloge.instant())) {
            journal.consigner(
                    "convention",
                    id.valeur(),
                    "Évaluation préalable au renouvellement déposée",
                    "évaluation croisée");
        }
        devoirs.actualiser(id);
    }

    private LocalDate aujourdhui() {
        return Dates.jourDe(horloge.instant());
    }
}
