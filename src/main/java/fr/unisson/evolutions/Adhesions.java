package fr.unisson.evolutions;

import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.Participation.Tenu;
import fr.unisson.conventions.PartieVue;
import fr.unisson.conventions.Parties;
import fr.unisson.conventions.PromessesDuTexte;
import fr.unisson.conventions.domaine.DonneesArticle.Adhesion;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.evolutions.domaine.DossierAdhesion;
import fr.unisson.evolutions.domaine.EtatAdhesion;
import fr.unisson.evolutions.domaine.Suffrages;
import fr.unisson.evolutions.domaine.TransitionAdhesion;
import fr.unisson.evolutions.donnees.AdhesionSql;
import fr.unisson.journal.Journal;
import fr.unisson.modeles.TypeDonnees;
import fr.unisson.socle.Elision;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Decision;
import fr.unisson.socle.vie.Demande;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The accession of a new party to a convention in force (model, article 22): proposed by any
/// party, answered once by each, then written in an amendment that the newcomer signs.
@Service
public class Adhesions {

    /// What is said of the organisation that would join.
    ///
    /// @param demandee it asked; else a party invites it
    public record Dits(
            OrganisationId organisation,
            boolean demandee,
            String presentation,
            String engagements) {}

    /// The article, in words and as a rule.
    ///
    /// @param texte empty when the convention has no such article
    public record Article(String intitule, String texte, Adhesion regle) {}

    private final Conventions conventions;
    private final Parties parties;
    private final PromessesDuTexte promesses;
    private final Annuaire annuaire;
    private final AdhesionSql adhesions;
    private final SuitesDesAdhesions suites;
    private final Journal journal;
    private final Clock horloge;

    Adhesions(
            Conventions conventions,
            Parties parties,
            PromessesDuTexte promesses,
            Annuaire annuaire,
            AdhesionSql adhesions,
            SuitesDesAdhesions suites,
            Journal journal,
            Clock horloge) {
        this.conventions = conventions;
        this.parties = parties;
        this.promesses = promesses;
        this.annuaire = annuaire;
        this.adhesions = adhesions;
        this.suites = suites;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// Those under way and those past, the latest first.
    @Transactional(readOnly = true)
    public List<AdhesionVue> lister(ConventionId id) {
        conventions.charger(id);
        return adhesions.lister(id.valeur());
    }

    /// What the text says of accession today.
    @Transactional(readOnly = true)
    public Article article(ConventionId id) {
        return promesses
                .article(id, TypeDonnees.ADHESION)
                .map(a ->
                        new Article(
                                "Article " + a.numero() + ". " + a.titre(),
                                a.texte(),
                                a.donnees() instanceof Adhesion regle
                                        ? regle
                                        : Adhesion.parDefaut()))
                .orElseGet(() -> new Article("", "", Adhesion.parDefaut()));
    }

    @Transactional(readOnly = true)
    public boolean peutProposer(ConventionId id) {
        return conventions.charger(id).etat().engage() && role(id).isPresent();
    }

    /// The party for which the actor may still answer.
    @Transactional(readOnly = true)
    public Optional<Long> partieQuiRepond(ConventionId id, AdhesionVue adhesion) {
        if (adhesion.etat() != EtatAdhesion.PROPOSEE) return Optional.empty();
        return conventions.participation(id).tenus().stream()
                .filter(t -> parleDeSaPartie(t.role()))
                .map(Tenu::partie)
                .filter(Objects::nonNull)
                .filter(p ->
                        adhesion.reponses().stream().anyMatch(r -> r.partie() == p && !r.donnee()))
                .findFirst();
    }

    /// @return the accession; the party of who proposes it agrees by that
    @Transactional
    public Resultat<Long> proposer(ConventionId id, Dits dits) {
        var convention = conventions.charger(id);
        var role = role(id).orElse(RoleConvention.OBSERVATEUR);
        var actives = parties.lister(id).stream().filter(PartieVue::acceptee).toList();
        boolean nouvelle =
                actives.stream().noneMatch(p -> p.organisation().equals(dits.organisation()));
        var regle = article(id).regle();
        var dossier =
                new DossierAdhesion(
                        convention.etat().engage(),
                        nouvelle,
                        dits.presentation(),
                        true,
                        new Suffrages(regle.accord(), actives.size(), 0, 0),
                        false,
                        false);
        var decision = TransitionAdhesion.PROPOSER.deciderSansEtat(dossier, Demande.de(role));
        if (!decision.permise()) return new Resultat.Refus<>(decision.motifs());
        var nom = annuaire.charger(dits.organisation()).raisonSociale();
        var proposee =
                adhesions.proposer(
                        new AdhesionSql.Nouvelle(
                                id.valeur(),
                                dits.organisation().valeur(),
                                dits.demandee(),
                                dits.presentation().strip(),
                                dits.engagements().strip(),
                                regle),
                        role.name(),
                        horloge.instant());
        if (proposee.isEmpty())
            return Resultat.refus("DEJA", "L’adhésion " + Elision.de(nom) + " est déjà proposée.");
        journal.consigner("convention", id.valeur(), TransitionAdhesion.PROPOSER.fait(), nom);
        partieQuiRepond(id, charger(id, proposee.get()))
                .ifPresent(p -> inscrire(id, proposee.get(), p, true, ""));
        suites.constater(id);
        return Resultat.fait(proposee.get());
    }

    /// A party answers in its own name, once.
    @Transactional
    public Resultat<EtatAdhesion> repondre(
            ConventionId id, long adhesion, boolean favorable, String motif) {
        var a = charger(id, adhesion);
        if (a.etat() != EtatAdhesion.PROPOSEE) return Resultat.depasse();
        var partie = partieQuiRepond(id, a);
        if (partie.isEmpty())
            return Resultat.refus(
                    Motif.ROLE,
                    "La réponse revient au référent ou au signataire d’une partie qui ne l’a pas"
                            + " encore donnée.");
        if (!favorable && motif.isBlank())
            return Resultat.refus(
                    Motif.SANS_MOTIF,
                    "Dites pourquoi votre organisation refuse, en quelques mots.");
        if (!inscrire(id, adhesion, partie.get(), favorable, motif.strip()))
            return Resultat.depasse();
        suites.constater(id);
        return Resultat.fait(charger(id, adhesion).etat());
    }

    @Transactional
    public Resultat<EtatAdhesion> retirer(
            ConventionId id, long adhesion, int version, String motif) {
        var a = charger(id, adhesion);
        var role = role(id).orElse(RoleConvention.OBSERVATEUR);
        var decision =
                TransitionAdhesion.RETIRER.decider(
                        a.etat(),
                        suites.dossier(a),
                        new Demande(role, motif.isBlank() ? null : motif.strip()));
        return switch (decision) {
            case Decision.Refusee<EtatAdhesion>(var motifs) -> new Resultat.Refus<>(motifs);
            case Decision.Permise<EtatAdhesion>(var vers) -> {
                if (!adhesions.franchir(
                        a,
                        version,
                        TransitionAdhesion.RETIRER,
                        vers,
                        role.name(),
                        motif.strip(),
                        null,
                        horloge.instant())) yield Resultat.depasse();
                journal.consigner(
                        "convention",
                        id.valeur(),
                        TransitionAdhesion.RETIRER.fait(),
                        a.nom() + " : " + motif.strip());
                suites.constater(id);
                yield Resultat.fait(vers);
            }
        };
    }

    private boolean inscrire(
            ConventionId id, long adhesion, long partie, boolean favorable, String motif) {
        if (!adhesions.repondre(id.valeur(), adhesion, partie, favorable, motif, horloge.instant()))
            return false;
        journal.consigner(
                "convention",
                id.valeur(),
                favorable ? "Accord donné à une adhésion" : "Refus opposé à une adhésion",
                parties.charger(id, partie).nom() + (motif.isEmpty() ? "" : " : " + motif));
        return true;
    }

    private AdhesionVue charger(ConventionId id, long adhesion) {
        return adhesions
                .trouver(id.valeur(), adhesion)
                .orElseThrow(() -> new Introuvable("adhésion " + adhesion));
    }

    private Optional<RoleConvention> role(ConventionId id) {
        return TransitionAdhesion.PROPOSER.roleParmi(conventions.participation(id).roles());
    }

    private static boolean parleDeSaPartie(RoleConvention role) {
        return role == RoleConvention.REFERENT || role == RoleConvention.SIGNATAIRE;
    }
}
