package fr.unisson.essms;

import fr.unisson.actions.Actions;
import fr.unisson.actions.LigneAction;
import fr.unisson.actions.SuiteDeConstat;
import fr.unisson.essms.domaine.Atteinte;
import fr.unisson.essms.domaine.RoleAutoevaluation;
import fr.unisson.essms.donnees.CritereSql;
import fr.unisson.socle.DonneeDePatient;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Criteria of a self-evaluation: their actions, and what the authority is told of imperative ones.
@Service
@Transactional
public class Criteres {

    private static final Set<String> GOUVERNANCE = Set.of("OUI", "NON", "NSP");

    private final CritereSql criteres;
    private final Autoevaluations autoevaluations;
    private final Actions actions;
    private final Clock horloge;

    Criteres(CritereSql criteres, Autoevaluations autoevaluations, Actions actions, Clock horloge) {
        this.criteres = criteres;
        this.autoevaluations = autoevaluations;
        this.actions = actions;
        this.horloge = horloge;
    }

    /// @throws Introuvable also when the actor may not read it
    @Transactional(readOnly = true)
    public CritereVue charger(long id) {
        return criteres.trouver(id).orElseThrow(() -> new Introuvable("critère " + id));
    }

    /// Of the whole evaluation, by the id of its node.
    @Transactional(readOnly = true)
    public Map<Long, CritereVue> parNoeud(AutoevaluationId id) {
        return criteres.tous(id).stream().collect(Collectors.toMap(CritereVue::noeud, c -> c));
    }

    /// Imperative criteria, and what was undertaken for those below 4.
    ///
    /// @param actions those that come from it, given up ones and those that served nothing apart
    public record Imperatif(CritereVue critere, Atteinte atteinte, List<LigneAction> actions) {

        /// Any imperative criterion below 4 needs an action at once.
        public boolean sansAction() {
            return atteinte == Atteinte.NON_ATTEINT && actions.isEmpty();
        }

        /// The action that still lacks who carries it or by when, while no other has both.
        public Optional<LigneAction> aPlanifier() {
            return atteinte != Atteinte.NON_ATTEINT || actions.stream().anyMatch(LigneAction::tenue)
                    ? Optional.empty()
                    : actions.stream().findFirst();
        }
    }

    @Transactional(readOnly = true)
    public List<Imperatif> imperatifs(Bilans.Etat etat) {
        return imperatifs(etat, criteres, actions);
    }

    static List<Imperatif> imperatifs(Bilans.Etat etat, CritereSql criteres, Actions actions) {
        var parId = etat.grille().parId();
        var lus = criteres.imperatifs(etat.autoevaluation().id());
        var suites = actions.suites(lus.stream().map(CritereVue::objet).toList());
        return lus.stream()
                .flatMap(c -> {
                    var noeud = parId.get(c.noeud());
                    if (noeud == null) return java.util.stream.Stream.empty();
                    return java.util.stream.Stream.of(
                            new Imperatif(
                                    c,
                                    etat.bilan().atteinte(noeud),
                                    suites.getOrDefault(c.objet(), List.of()).stream()
                                            .filter(SuiteDeConstat::vive)
                                            .map(SuiteDeConstat::action)
                                            .toList()));
                })
                .toList();
    }

    @Transactional(readOnly = true)
    public FormulaireVue formulaire(CritereVue critere) {
        return criteres.formulaire(critere.id()).orElse(FormulaireVue.VIERGE);
    }

    /// @param dit its version is the one that was shown
    public Resultat<CritereVue> ecrire(CritereVue critere, FormulaireVue dit) {
        var a = autoevaluations.charger(critere.autoevaluation());
        var motifs = new ArrayList<Motif>();
        if (!autoevaluations.roles(a).contains(RoleAutoevaluation.COTEUR))
            motifs.add(
                    new Motif(Motif.ROLE, "Ce formulaire revient à qui cote l’auto-évaluation."));
        if (dit.justification().isBlank())
            motifs.add(new Motif("JUSTIFICATION", "Dites pourquoi le critère n’est pas atteint."));
        if (!GOUVERNANCE.contains(dit.gouvernance()))
            motifs.add(new Motif("GOUVERNANCE", "Dites si la gouvernance en a connaissance."));
        DonneeDePatient.refus(
                        "IDENTITE",
                        String.join(
                                "\n", dit.justification(), dit.causes(), dit.mesures(), dit.plan()))
                .ifPresent(motifs::add);
        if (!motifs.isEmpty()) return new Resultat.Refus<>(motifs);
        return criteres.ecrire(critere.id(), dit, horloge.instant())
                ? Resultat.fait(critere)
                : Resultat.depasse();
    }
}
