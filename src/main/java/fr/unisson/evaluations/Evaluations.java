package fr.unisson.evaluations;

import fr.unisson.acces.CompteId;
import fr.unisson.acces.Habilitations;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.evaluations.domaine.RoleEvaluation;
import fr.unisson.evaluations.domaine.TransitionEvaluation;
import fr.unisson.evaluations.donnees.EvaluationSql;
import fr.unisson.evaluations.donnees.PassageSql;
import fr.unisson.grilles.Grille;
import fr.unisson.grilles.Grilles;
import fr.unisson.grilles.Portee;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.DonneeDePatient;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.Tranche;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.PassageFait;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Sessions of joint evaluation: prepared, read, settled. Their life is in [VieDesEvaluations],
/// marks in [Notations].
@Service
public class Evaluations {

    static final String OBJET = "evaluation";

    public static final int MINIMUM = 3;
    private static final int MINIMUM_AU_PLUS = 50;
    private static final int PAGE = 50;
    private static final int TITRE_AU_PLUS = 200;
    private static final int OBJET_AU_PLUS = 2000;

    private final EvaluationSql sessions;
    private final PassageSql passages;
    private final Grilles grilles;
    private final Habilitations habilitations;
    private final Journal journal;
    private final Clock horloge;

    Evaluations(
            EvaluationSql sessions,
            PassageSql passages,
            Grilles grilles,
            Habilitations habilitations,
            Journal journal,
            Clock horloge) {
        this.sessions = sessions;
        this.passages = passages;
        this.grilles = grilles;
        this.habilitations = habilitations;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// @throws Introuvable when the actor may not read it
    @Transactional(readOnly = true)
    public EvaluationVue lire(EvaluationId id) {
        return sessions.trouver(id).orElseThrow(() -> new Introuvable("évaluation " + id));
    }

    /// @param apres the cursor of the former page
    @Transactional(readOnly = true)
    public Tranche<EvaluationVue> lister(CriteresEvaluations criteres, @Nullable Long apres) {
        return lister(criteres, apres, PAGE);
    }

    /// The same, so many at a time.
    @Transactional(readOnly = true)
    public Tranche<EvaluationVue> lister(
            CriteresEvaluations criteres, @Nullable Long apres, int taille) {
        return Tranche.de(
                sessions.lister(criteres, apres, taille + 1), taille, e -> e.id().toString());
    }

    /// What a session asks: the points of its grid that apply to the structure that is rated.
    @Transactional(readOnly = true)
    public Grille grille(EvaluationVue e) {
        var grille = grilles.charger(e.grille());
        var perimetre = e.perimetre();
        return perimetre == null ? grille : grille.pour(perimetre);
    }

    /// Whether the grid of a session tells structures apart: somebody then says which one is rated.
    @Transactional(readOnly = true)
    public boolean seSitue(EvaluationVue e) {
        return !grilles.charger(e.grille()).filtres().isEmpty();
    }

    /// Which structure is rated is still to be said.
    @Transactional(readOnly = true)
    public boolean aSituer(EvaluationVue e) {
        return e.perimetre() == null && seSitue(e);
    }

    /// Closed sessions of the same body, or of the same grid in the organisation, the latest first.
    @Transactional(readOnly = true)
    public List<EvaluationVue> anterieures(EvaluationVue e) {
        return sessions.anterieures(e);
    }

    @Transactional(readOnly = true)
    public List<PassageFait<TransitionEvaluation>> histoire(EvaluationId id) {
        return passages.histoire(id);
    }

    @Transactional(readOnly = true)
    public boolean peutPreparer(OrganisationId organisation) {
        return TransitionEvaluation.PREPARER.roleParmi(dans(organisation)).isPresent();
    }

    /// What the actor is for a session.
    @Transactional(readOnly = true)
    public Set<RoleEvaluation> roles(EvaluationVue e) {
        var siens = EnumSet.of(RoleEvaluation.LECTEUR);
        siens.addAll(dans(e.organisation()));
        if (e.jyParticipe()) siens.add(RoleEvaluation.PARTICIPANT);
        if (e.facilitateur().valeur() == Acteur.courant().compte()) {
            siens.add(RoleEvaluation.FACILITATEUR);
        }
        return siens;
    }

    /// Whether the actor prepares and moves this session.
    @Transactional(readOnly = true)
    public boolean tient(EvaluationVue e) {
        return TransitionEvaluation.OUVRIR.roleParmi(roles(e)).isPresent();
    }

    /// Whether the actor leads the exchange and types what the group says.
    @Transactional(readOnly = true)
    public boolean anime(EvaluationVue e) {
        return roles(e).contains(RoleEvaluation.FACILITATEUR);
    }

    /// @param suiteDe the session that this one follows, null for a first one
    @Transactional
    public Resultat<EvaluationId> preparer(
            OrganisationId organisation,
            ContenuEvaluation contenu,
            @Nullable EvaluationId suiteDe) {
        var role = TransitionEvaluation.PREPARER.roleParmi(dans(organisation));
        if (role.isEmpty()) {
            return Resultat.refus(
                    Motif.ROLE,
                    "Préparer une évaluation revient à la direction, à l’administration, au"
                            + " référent qualité, au secrétaire d’instance ou au facilitateur de"
                            + " la SRA.");
        }
        var motifs = motifs(contenu);
        if (!motifs.isEmpty()) return new Resultat.Refus<>(motifs);
        if (suiteDe != null && !lire(suiteDe).etat().close()) {
            return Resultat.refus(Motif.ETAT, "La session précédente n’est pas encore clôturée.");
        }
        var id =
                sessions.preparer(
                        organisation, contenu, suiteDe, role.get().name(), horloge.instant());
        journal.consigner(
                OBJET, id.valeur(), TransitionEvaluation.PREPARER.fait(), contenu.titre());
        return Resultat.fait(id);
    }

    /// What it is about, while it is prepared.
    @Transactional
    public Resultat<EvaluationId> changer(EvaluationId id, int version, ContenuEvaluation contenu) {
        var e = lire(id);
        if (!tient(e)) return Resultat.refus(pasASoi());
        var motifs = motifs(contenu);
        if (!motifs.isEmpty()) return new Resultat.Refus<>(motifs);
        return sessions.changer(id, version, contenu) ? Resultat.fait(id) : Resultat.depasse();
    }

    /// Which structure is rated, while it is prepared.
    @Transactional
    public Resultat<EvaluationId> situer(EvaluationId id, int version, Portee perimetre) {
        var e = lire(id);
        if (!tient(e)) return Resultat.refus(pasASoi());
        var grille = grilles.charger(e.grille());
        var motifs =
                grille.filtres().stream()
                        .filter(f -> !perimetre.filtres().contains(f))
                        .sorted()
                        .map(f -> new Motif(f.name(), aDire(f)))
                        .toList();
        if (!motifs.isEmpty()) return new Resultat.Refus<>(motifs);
        if (grille.pour(perimetre).feuilles().isEmpty()) {
            return Resultat.refus(
                    "PERIMETRE", "Aucun critère de la grille ne s’applique à cette structure.");
        }
        return sessions.situer(id, version, perimetre) ? Resultat.fait(id) : Resultat.depasse();
    }

    private static String aDire(Portee.Filtre filtre) {
        return switch (filtre) {
            case SECTEUR -> "Choisissez un secteur.";
            case STRUCTURE -> "Choisissez établissement ou service.";
            case PUBLICS -> "Cochez au moins un public.";
        };
    }

    /// Who leads it, its minimum and its dates, until the exchange opens.
    @Transactional
    public Resultat<EvaluationId> regler(
            EvaluationId id,
            int version,
            CompteId facilitateur,
            int minimum,
            @Nullable LocalDate noterAvant,
            @Nullable LocalDate echangeLe) {
        var e = lire(id);
        if (!tient(e)) return Resultat.refus(pasASoi());
        int plancher = e.etat() == EtatEvaluation.PREPARATION ? MINIMUM : e.minimum();
        var motifs = new ArrayList<Motif>();
        if (minimum < plancher || minimum > MINIMUM_AU_PLUS) {
            motifs.add(
                    new Motif(
                            "MINIMUM",
                            "Le minimum va de "
                                    + plancher
                                    + " à "
                                    + MINIMUM_AU_PLUS
                                    + " réponses par collège\u00a0: il ne baisse jamais une fois"
                                    + " les réponses ouvertes."));
        }
        if (noterAvant != null && echangeLe != null && echangeLe.isBefore(noterAvant)) {
            motifs.add(new Motif("ECHANGE", "L’échange a lieu après le dernier jour de réponse."));
        }
        if (!motifs.isEmpty()) return new Resultat.Refus<>(motifs);
        if (!sessions.regler(id, version, facilitateur, minimum, noterAvant, echangeLe)) {
            return Resultat.depasse();
        }
        grilles.preter(e.grille(), List.of(facilitateur));
        return Resultat.fait(id);
    }

    private static List<Motif> motifs(ContenuEvaluation c) {
        var motifs = new ArrayList<Motif>();
        if (c.titre().isBlank() || c.titre().length() > TITRE_AU_PLUS) {
            motifs.add(
                    new Motif(
                            "TITRE", "Donnez un titre, en " + TITRE_AU_PLUS + " signes au plus."));
        }
        if (c.objet().length() > OBJET_AU_PLUS) {
            motifs.add(new Motif("OBJET", "Restez sous " + OBJET_AU_PLUS + " signes."));
        }
        DonneeDePatient.refus("TITRE", c.titre()).ifPresent(motifs::add);
        DonneeDePatient.refus("OBJET", c.objet()).ifPresent(motifs::add);
        return motifs;
    }

    static Motif pasASoi() {
        return new Motif(
                Motif.ROLE,
                "Ceci revient au facilitateur de l’évaluation, à la direction, à l’administration"
                        + " ou au référent qualité.");
    }

    private Set<RoleEvaluation> dans(OrganisationId organisation) {
        var siens = EnumSet.noneOf(RoleEvaluation.class);
        for (var role : habilitations.deLActeur(organisation)) {
            switch (role) {
                case ADMINISTRATION, DIRECTION, REFERENT_QUALITE ->
                        siens.add(RoleEvaluation.PILOTE);
                case SECRETAIRE_INSTANCE, FACILITATEUR_SRA -> siens.add(RoleEvaluation.ANIMATEUR);
                case PROFESSIONNEL, REPRESENTANT_USAGERS, OBSERVATEUR -> {}
            }
        }
        return siens;
    }
}
