package fr.unisson.essms;

import fr.unisson.actions.Actions;
import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.EtablissementId;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.boucles.Inscriptions;
import fr.unisson.essms.domaine.Bilan;
import fr.unisson.essms.domaine.DossierAutoevaluation;
import fr.unisson.essms.domaine.EtatAutoevaluation;
import fr.unisson.essms.domaine.RoleAutoevaluation;
import fr.unisson.essms.domaine.TransitionAutoevaluation;
import fr.unisson.essms.donnees.AutoevaluationSql;
import fr.unisson.essms.donnees.CritereSql;
import fr.unisson.grilles.GrilleId;
import fr.unisson.grilles.Grilles;
import fr.unisson.grilles.Noeud;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.Tranche;
import fr.unisson.socle.vie.Decision;
import fr.unisson.socle.vie.Demande;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.vie.Verification;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Self-evaluations of the establishments of an organisation. The version of the framework and what
/// applies are frozen when one opens.
@Service
@Transactional
public class Autoevaluations {

    static final String OBJET = "autoevaluation";

    private static final int LISTEES = 100;

    private final AutoevaluationSql autoevaluations;
    private final CritereSql criteres;
    private final Bilans bilans;
    private final Profils profils;
    private final RolesDEssms roles;
    private final Grilles grilles;
    private final Annuaire annuaire;
    private final Actions actions;
    private final Inscriptions boucles;
    private final Journal journal;
    private final Clock horloge;

    Autoevaluations(
            AutoevaluationSql autoevaluations,
            CritereSql criteres,
            Bilans bilans,
            Profils profils,
            RolesDEssms roles,
            Grilles grilles,
            Annuaire annuaire,
            Actions actions,
            Inscriptions boucles,
            Journal journal,
            Clock horloge) {
        this.autoevaluations = autoevaluations;
        this.criteres = criteres;
        this.bilans = bilans;
        this.profils = profils;
        this.roles = roles;
        this.grilles = grilles;
        this.annuaire = annuaire;
        this.actions = actions;
        this.boucles = boucles;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// The latest first.
    @Transactional(readOnly = true)
    public List<AutoevaluationVue> lister(OrganisationId organisation) {
        return autoevaluations.lister(organisation, null, LISTEES);
    }

    /// The same, page after page.
    ///
    /// @param apres the last one of the former page
    @Transactional(readOnly = true)
    public Tranche<AutoevaluationVue> page(
            OrganisationId organisation, @Nullable AutoevaluationId apres, int taille) {
        return Tranche.de(
                autoevaluations.lister(organisation, apres, taille + 1),
                taille,
                a -> a.id().toString());
    }

    /// @throws Introuvable also when the actor may not read it
    @Transactional(readOnly = true)
    public AutoevaluationVue charger(AutoevaluationId id) {
        return autoevaluations
                .trouver(id)
                .orElseThrow(() -> new Introuvable("auto-évaluation " + id));
    }

    @Transactional(readOnly = true)
    public Set<RoleAutoevaluation> roles(AutoevaluationVue a) {
        return roles.dans(a.organisation());
    }

    /// @throws fr.unisson.socle.Interdit when opening or programming an evaluation is not the
    ///   actor's
    @Transactional(readOnly = true)
    public void exigerDOuvrir(OrganisationId organisation) {
        roles.exigerResponsable(organisation);
    }

    @Transactional(readOnly = true)
    public boolean peutOuvrir(OrganisationId organisation) {
        return roles.dans(organisation).contains(RoleAutoevaluation.RESPONSABLE);
    }

    /// Those who rate are those who read what their organisation keeps for itself.
    @Transactional(readOnly = true)
    public boolean peutCoter(OrganisationId organisation) {
        return roles.dans(organisation).contains(RoleAutoevaluation.COTEUR);
    }

    @Transactional(readOnly = true)
    public List<PassageDAutoevaluation> histoire(AutoevaluationId id) {
        return autoevaluations.histoire(id);
    }

    /// @param grille a published framework of chapters, objectives, criteria and elements
    public Resultat<AutoevaluationId> ouvrir(EtablissementId id, GrilleId grille, String titre) {
        var etablissement = annuaire.charger(id);
        var organisation = etablissement.organisation();
        if (organisation == null || !peutOuvrir(organisation)) {
            return Resultat.refus(
                    Motif.ROLE,
                    "Une auto-évaluation s’ouvre par la direction, l’administration ou le référent"
                            + " qualité de l’établissement.");
        }
        var profil = profils.de(etablissement).orElse(null);
        if (profil == null) {
            return Resultat.refus(
                    "PROFIL",
                    "La catégorie de cet établissement n’est pas dans la table : choisissez d’abord"
                            + " son profil.");
        }
        if (titre.isBlank()) return Resultat.refus("TITRE", "Donnez un nom à l’auto-évaluation.");
        var entiere = grilles.charger(grille);
        if (!entiere.publiee()) return Resultat.refus("GRILLE", "Cette grille n’est pas publiée.");
        var applicable = entiere.pour(profil.portee());
        var bilan = Bilan.de(applicable, Set.of(), List.of());
        var feuilles = applicable.feuilles().stream().map(Noeud::id).toList();
        var sousDesCriteres =
                bilan.criteres().flatMap(c -> bilan.enfants(c).stream()).map(Noeud::id).toList();
        if (feuilles.isEmpty() || !sousDesCriteres.containsAll(feuilles)) {
            return Resultat.refus(
                    "GRILLE",
                    "Cette grille n’a pas la forme du référentiel : chapitres, objectifs, critères,"
                            + " éléments.");
        }
        var ouverte =
                autoevaluations.ouvrir(
                        organisation,
                        id,
                        applicable,
                        titre.strip(),
                        profil.portee(),
                        profil.origine(),
                        bilan.criteres().toList(),
                        List.copyOf(bilan.desPersonnes()),
                        horloge.instant());
        if (ouverte.isEmpty()) {
            return Resultat.refus(
                    "DEJA_OUVERTE",
                    "Une auto-évaluation de cet établissement est déjà en cours : clôturez-la ou"
                            + " abandonnez-la d’abord.");
        }
        journal.consigner(OBJET, ouverte.get().valeur(), "Auto-évaluation ouverte", titre.strip());
        return Resultat.fait(ouverte.get());
    }

    /// The passages that the actor may ask for now.
    @Transactional(readOnly = true)
    public List<TransitionAutoevaluation> possibles(AutoevaluationVue a) {
        var miens = roles(a);
        return Arrays.stream(TransitionAutoevaluation.values())
                .filter(t -> t.possibleDepuis(a.etat()) && t.roleParmi(miens).isPresent())
                .toList();
    }

    /// The check list of a passage.
    @Transactional(readOnly = true)
    public List<Verification> verifier(AutoevaluationVue a, TransitionAutoevaluation transition) {
        return transition.verifier(dossier(a));
    }

    /// @param version the one that was shown: a page that has aged moves nothing
    public Resultat<EtatAutoevaluation> franchir(
            AutoevaluationId id, int version, TransitionAutoevaluation transition, String motif) {
        var a = charger(id);
        var role = transition.roleParmi(roles(a)).orElse(RoleAutoevaluation.LECTEUR);
        var note = motif.strip();
        return switch (transition.decider(a.etat(), dossier(a), new Demande(role, note))) {
            case Decision.Refusee<EtatAutoevaluation>(var motifs) -> new Resultat.Refus<>(motifs);
            case Decision.Permise<EtatAutoevaluation>(var vers) -> {
                if (!autoevaluations.franchir(
                        a, version, transition, vers, role, note, horloge.instant()))
                    yield Resultat.depasse();
                journal.consigner(OBJET, id.valeur(), transition.fait(), note);
                if (vers == EtatAutoevaluation.CLOTUREE) {
                    boucles.inscrire(NotesDesEssms.CODE, id.valeur());
                }
                yield Resultat.fait(vers);
            }
        };
    }

    private DossierAutoevaluation dossier(AutoevaluationVue a) {
        var etat = bilans.de(a);
        var avancement = etat.bilan().avancement();
        var imperatifs = Criteres.imperatifs(etat, criteres, actions);
        return new DossierAutoevaluation(
                avancement.elements() - avancement.cotes(),
                (int) etat.aReprendre(),
                codes(imperatifs, Criteres.Imperatif::sansAction),
                codes(imperatifs, i -> i.aPlanifier().isPresent()));
    }

    private static List<String> codes(
            List<Criteres.Imperatif> imperatifs, Predicate<Criteres.Imperatif> lesquels) {
        return imperatifs.stream().filter(lesquels).map(i -> i.critere().code()).toList();
    }

    static final Motif SANS_ROLE =
            new Motif(
                    Motif.ROLE,
                    "Coter revient aux professionnels, au référent qualité et à la direction de"
                            + " l’organisation.");
}
