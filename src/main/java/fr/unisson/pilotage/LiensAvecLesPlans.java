package fr.unisson.pilotage;

import fr.unisson.actions.ActionId;
import fr.unisson.actions.ActionVue;
import fr.unisson.actions.Actions;
import fr.unisson.actions.CriteresActions;
import fr.unisson.actions.GenreOrigine;
import fr.unisson.actions.LigneAction;
import fr.unisson.actions.Origine;
import fr.unisson.actions.domaine.EtatAction;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.Parties;
import fr.unisson.echeances.Reexamens;
import fr.unisson.journal.Journal;
import fr.unisson.pilotage.Promesses.Dits;
import fr.unisson.pilotage.domaine.RolePromesse;
import fr.unisson.pilotage.donnees.LienSql;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Joins a commitment to an action of the plan of the party that took it, with its consent. What
/// the plan says comes back as a proposal; the other parties read what was confirmed: title, state,
/// percentage and date.
@Service
@Transactional
public class LiensAvecLesPlans {

    static final String TRAVAIL = "pilotage-propositions";

    private static final int OFFERTES_AU_PLUS = 100;

    private final Conventions conventions;
    private final Parties parties;
    private final Promesses promesses;
    private final Propositions propositions;
    private final Actions actions;
    private final LienSql liens;
    private final DevoirsDuPilotage devoirs;
    private final Reexamens reexamens;
    private final Journal journal;
    private final Clock horloge;

    LiensAvecLesPlans(
            Conventions conventions,
            Parties parties,
            Promesses promesses,
            Propositions propositions,
            Actions actions,
            LienSql liens,
            DevoirsDuPilotage devoirs,
            Reexamens reexamens,
            Journal journal,
            Clock horloge) {
        this.conventions = conventions;
        this.parties = parties;
        this.promesses = promesses;
        this.propositions = propositions;
        this.actions = actions;
        this.liens = liens;
        this.devoirs = devoirs;
        this.reexamens = reexamens;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// What everybody reads of it.
    @Transactional(readOnly = true)
    public Optional<Reflet> reflet(PromesseId id) {
        return liens.reflet(id);
    }

    /// The action itself, for those of the party who may read it.
    @Transactional(readOnly = true)
    public Optional<ActionVue> action(PromesseId id) {
        return propositions.action(id);
    }

    /// What waits for the party to confirm it, for those who answer for it.
    @Transactional(readOnly = true)
    public Optional<Proposition> proposition(PromesseVue p) {
        return porte(p) ? propositions.trouver(p) : Optional.empty();
    }

    /// Whether the actor answers for it in the name of a party whose plan they know.
    @Transactional(readOnly = true)
    public boolean porte(PromesseVue p) {
        return organisation(p).isPresent();
    }

    /// The organisation whose plan holds the action; empty when it is not the actor's to say.
    private Optional<OrganisationId> organisation(PromesseVue p) {
        var partie = p.partie();
        if (partie == null || !promesses.roles(p).contains(RolePromesse.PORTEUR)) {
            return Optional.empty();
        }
        return Optional.of(parties.charger(p.convention(), partie).organisation())
                .filter(o -> Acteur.courant().organisations().contains(o.valeur()));
    }

    /// The actions under way that may be joined, those opened for this commitment first.
    @Transactional(readOnly = true)
    public List<LigneAction> offertes(PromesseVue p) {
        var organisation = organisation(p);
        if (organisation.isEmpty()) return List.of();
        var criteres =
                new CriteresActions(
                        null,
                        Arrays.stream(EtatAction.values())
                                .filter(EtatAction::modifiable)
                                .collect(Collectors.toSet()),
                        null,
                        null,
                        false,
                        false);
        var siennes =
                actions.desObjets(List.of(objet(p.id()))).stream().map(LigneAction::id).toList();
        return actions
                .lister(organisation.get(), criteres, null, OFFERTES_AU_PLUS)
                .elements()
                .stream()
                .sorted(java.util.Comparator.comparingInt(a -> siennes.contains(a.id()) ? 0 : 1))
                .toList();
    }

    public static Origine.Objet objet(PromesseId id) {
        return new Origine.Objet(DevoirsDuPilotage.MODULE, DevoirsDuPilotage.PROMESSE, id.valeur());
    }

    /// @param consentie the party agrees that the others read the four values of each confirmation
    public Resultat<ActionId> lier(PromesseId id, ActionId action, boolean consentie) {
        var p = promesses.lire(id);
        var organisation = organisation(p);
        if (organisation.isEmpty()) return reserve();
        if (!conventions.charger(p.convention()).etat().engage()) {
            return Resultat.refus(Motif.ETAT, "La convention n’est plus en vigueur.");
        }
        if (!consentie) {
            return Resultat.refus(
                    "CONSENTEMENT", "Sans votre accord, rien de votre plan n’est partagé.");
        }
        var lue = actions.lire(action);
        if (!lue.organisation().equals(organisation.get())) {
            return Resultat.refus("ACTION", "Choisissez une action de votre plan.");
        }
        var origine = actions.ajouterOrigine(action, origine(p));
        if (!origine.estFait()
                && origine.motifs().stream().noneMatch(m -> m.code().equals("DEJA_LIEE"))) {
            return new Resultat.Refus<>(origine.motifs());
        }
        if (!liens.lier(id, organisation.get(), action, horloge.instant())) {
            return Resultat.refus("DEJA", "Une action est déjà reliée à cet engagement.");
        }
        noter(p, "relié au plan d’actions de la partie");
        devoirs.mettreAJour(p);
        return Resultat.fait(action);
    }

    private static Origine origine(PromesseVue p) {
        return new Origine(
                GenreOrigine.PARTENARIAT,
                p.genre().libelle() + " de convention : " + p.enonce(),
                p.adresse(),
                objet(p.id()));
    }

    /// Tells the others what was shown, and reports what it says of the commitment.
    ///
    /// @param empreinte of the proposal that was shown: another one confirms nothing
    public Resultat<Reflet> confirmer(PromesseId id, String empreinte) {
        var p = promesses.lire(id);
        if (organisation(p).isEmpty()) return reserve();
        var proposition = propositions.trouver(p).orElse(null);
        if (proposition == null || !proposition.empreinte().equals(empreinte)) {
            return Resultat.depasse();
        }
        var point = proposition.point();
        if (point != null) {
            var dits =
                    new Dits(
                            "D’après l’action « " + proposition.titre() + " » de son plan.",
                            proposition.avancement(),
                            Acte.AUCUN,
                            null);
            var fait = promesses.franchir(id, p.version(), point, dits);
            if (!fait.estFait()) return new Resultat.Refus<>(fait.motifs());
        }
        var reflet =
                new Reflet(
                        proposition.titre(),
                        proposition.etat(),
                        proposition.avancement(),
                        proposition.au());
        liens.refleter(p, reflet);
        noter(p, "avancement de l’action confirmé par la partie");
        devoirs.mettreAJour(promesses.lire(id));
        return Resultat.fait(reflet);
    }

    /// Tells nothing of it; the next change will be proposed again.
    public Resultat<PromesseId> ecarter(PromesseId id, String empreinte) {
        var p = promesses.lire(id);
        if (organisation(p).isEmpty()) return reserve();
        var proposition = propositions.trouver(p).orElse(null);
        if (proposition == null || !proposition.empreinte().equals(empreinte)) {
            return Resultat.depasse();
        }
        liens.ecarter(id, empreinte);
        devoirs.mettreAJour(p);
        return Resultat.fait(id);
    }

    /// Consent is taken back: nothing of the action is shown any more.
    public Resultat<PromesseId> delier(PromesseId id) {
        var p = promesses.lire(id);
        if (organisation(p).isEmpty()) return reserve();
        if (!liens.delier(id, horloge.instant())) return Resultat.depasse();
        if (liens.reflet(id).isPresent()) {
            liens.refleter(p, new Reflet("", "", 0, Dates.jourDe(horloge.instant())));
        }
        noter(p, "n’est plus relié au plan d’actions de la partie");
        devoirs.mettreAJour(p);
        return Resultat.fait(id);
    }

    /// Looks at what the plans have to say since, as the platform: the duties follow.
    ///
    /// @return how many commitments were looked at
    @Transactional(propagation = Propagation.SUPPORTS)
    public int actualiser() {
        return reexamens.passer(
                TRAVAIL,
                "Action reliée à l’engagement",
                liens::relies,
                id -> devoirs.mettreAJour(promesses.lire(new PromesseId(id))));
    }

    private void noter(PromesseVue p, String fait) {
        journal.consigner(
                "convention",
                p.convention().valeur(),
                p.genre().libelle() + " " + p.rang() + " : " + fait,
                p.enonce());
    }

    private static <T> Resultat<T> reserve() {
        return Resultat.refus(
                Motif.ROLE,
                "Relier une action revient au référent de la partie, dans sa propre organisation.");
    }
}
