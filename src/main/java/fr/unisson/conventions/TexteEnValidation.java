package fr.unisson.conventions;

import fr.unisson.conventions.domaine.DossierConvention.Saisie;
import fr.unisson.conventions.domaine.DossierValidation;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.EtatValidation;
import fr.unisson.conventions.domaine.ExigenceConvention;
import fr.unisson.conventions.domaine.RetroPlanning;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.domaine.TransitionConvention;
import fr.unisson.conventions.domaine.TransitionValidation;
import fr.unisson.conventions.donnees.LigneValidation;
import fr.unisson.conventions.donnees.Situation;
import fr.unisson.conventions.donnees.ValidationsSql;
import fr.unisson.gouvernance.Instance;
import fr.unisson.gouvernance.Instances;
import fr.unisson.gouvernance.Mandats;
import fr.unisson.gouvernance.Matiere;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Decision;
import fr.unisson.socle.vie.Demande;
import fr.unisson.socle.vie.Motif;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The text before the bodies of all parties: who decided on it, what falls when it changes, and
/// the way back to its drafting.
@Service
@Transactional
public class TexteEnValidation {

    private final Suite suite;
    private final Conventions conventions;
    private final VieDeConvention vie;
    private final ValidationsSql validations;
    private final Instances instances;
    private final Mandats mandats;
    private final ContenusDAvenants avenants;

    TexteEnValidation(
            Suite suite,
            Conventions conventions,
            VieDeConvention vie,
            ValidationsSql validations,
            Instances instances,
            Mandats mandats,
            ContenusDAvenants avenants) {
        this.suite = suite;
        this.conventions = conventions;
        this.vie = vie;
        this.validations = validations;
        this.instances = instances;
        this.mandats = mandats;
        this.avenants = avenants;
    }

    /// Opens a validation for each party on the current digest, and marks what was decided on
    /// another text as to be taken again. Harmless when done already.
    public void assurer(long convention) {
        var dossier = suite.validations(convention);
        var s = dossier.situation();
        var empreinte = s.empreinte();
        if (s.etat() != EtatConvention.VALIDATION_INSTANCES || empreinte == null) return;
        if (suite.participation(convention).tenus().isEmpty()) return;
        dossier.validations().stream()
                .filter(v -> !v.empreinte().equals(empreinte))
                .forEach(v -> reprendre(v, dossier, empreinte));
        for (var p : s.parties())
            if (dossier.courante(p.id()).isEmpty())
                validations.ouvrir(convention, p.id(), empreinte, suite.maintenant());
    }

    /// Nobody's body decides on this amendment: each party's validation says why.
    void dispenser(long convention) {
        var s = suite.situation(convention);
        var raison = avenants.dispense(conventions.charger(new ConventionId(convention)));
        for (var p : s.parties())
            validations.dispenser(
                    convention,
                    p.id(),
                    Objects.requireNonNull(s.empreinte()),
                    raison.orElseThrow(),
                    suite.maintenant());
    }

    @Transactional(readOnly = true)
    public TableauValidation tableau(long convention) {
        var dossier = suite.validations(convention);
        var moi = suite.participation(convention);
        var s = dossier.situation();
        var lignes = s.parties().stream().map(p -> ligne(p, dossier, moi)).toList();
        var exigences =
                conventions
                        .verifier(
                                new ConventionId(convention),
                                TransitionConvention.OUVRIR_SIGNATURE,
                                Saisie.vide())
                        .stream()
                        .filter(v -> !v.code().equals(ExigenceConvention.LIMITE_PASSEE.name()))
                        .toList();
        return new TableauValidation(
                s,
                lignes,
                exigences,
                moi.est(RoleConvention.ANIMATEUR),
                planning(s, lignes, _ -> List.of()),
                planning(s, lignes, this::miennes));
    }

    /// A referent declares that the current text differs from a former one by purely material
    /// corrections. Once all have, what was decided on the former text stands.
    public List<Motif> declarerMaterielle(long convention, String ancienne) {
        var lues = suite.validations(convention);
        if (lues.validations().stream().noneMatch(v -> v.empreinte().equals(ancienne)))
            throw new Introuvable("texte " + ancienne);
        var empreinte = lues.situation().empreinte();
        var miennes = suite.participation(convention).parties(RoleConvention.REFERENT);
        if (empreinte == null || miennes.isEmpty()) return List.of(Refus.REFERENT);
        for (var partie : miennes) {
            validations.declarerMaterielle(
                    convention, ancienne, empreinte, partie, suite.moi(), suite.maintenant());
        }
        suite.noter(convention, "Correction déclarée purement matérielle", "");
        return List.of();
    }

    /// Sends the text back to consolidation because a body refused it or asks for a change.
    public List<Motif> reprendreLeTexte(long convention, String motif) {
        var t = TransitionConvention.REPRENDRE_LE_TEXTE;
        return vie.avancer(
                convention, t, suite.participation(convention).titre(t), motif, Saisie.vide());
    }

    private void reprendre(LigneValidation v, EtatDesValidations dossier, String empreinte) {
        var t = TransitionValidation.REPRENDRE;
        var decision =
                t.decider(
                        v.etat(),
                        new DossierValidation(
                                v.partie(),
                                null,
                                v.instance(),
                                v.seance(),
                                suite.aujourdhui(),
                                suite.jourDuTexte(v),
                                0,
                                0,
                                new DossierValidation.Deliberation(
                                        v.decision(), v.numero(), v.fichier(), v.empreinte(), null),
                                empreinte,
                                dossier.equivalentes().contains(v.empreinte()),
                                false),
                        Demande.de(RoleConvention.SYSTEME));
        if (!(decision instanceof Decision.Permise<EtatValidation>(var vers))) return;
        if (validations.franchir(
                        v, t, vers, RoleConvention.SYSTEME, "Le texte a changé", suite.maintenant())
                && v.etat().decidee()) {
            suite.noter(
                    v.convention(),
                    "Décision à reprendre : le texte a changé",
                    dossier.situation().partie(v.partie()).nom());
        }
    }

    private TableauValidation.Ligne ligne(
            Situation.Partie p, EtatDesValidations dossier, Participation moi) {
        var courante = dossier.courante(p.id()).orElse(null);
        var empreinte = dossier.situation().empreinte();
        var anciennes =
                dossier.validations().stream()
                        .filter(v -> v.partie() == p.id())
                        .filter(v -> courante == null || v.id() != courante.id())
                        .toList();
        return new TableauValidation.Ligne(
                p,
                courante,
                courante == null ? List.of() : dossier.avisDe(courante.id()),
                anciennes,
                empreinte != null && declaree(p.id(), dossier, anciennes, empreinte),
                moi.est(RoleConvention.SECRETAIRE, p.id()),
                moi.est(RoleConvention.REFERENT, p.id()),
                signataire(p));
    }

    private boolean declaree(
            long partie,
            EtatDesValidations dossier,
            List<LigneValidation> anciennes,
            String empreinte) {
        return anciennes.stream()
                .map(LigneValidation::empreinte)
                .distinct()
                .anyMatch(a ->
                        validations
                                .declarantes(dossier.situation().id(), a, empreinte)
                                .contains(partie));
    }

    private boolean signataire(Situation.Partie p) {
        return Acteur.courant().organisations().contains(p.organisation())
                && mandats.trouverValide(
                                p.organisation(),
                                suite.moi(),
                                Matiere.CONVENTIONS,
                                suite.aujourdhui())
                        .isPresent();
    }

    /// @param calendrier bodies of a party that announced no session here
    private @Nullable RetroPlanning planning(
            Situation s,
            List<TableauValidation.Ligne> lignes,
            Function<Situation.Partie, List<Instance>> calendrier) {
        var effet = s.dateEffet() == null ? s.effetSouhaite() : s.dateEffet();
        if (effet == null) return null;
        return RetroPlanning.calculer(
                effet,
                lignes.stream().flatMap(l -> calendriers(l, calendrier)).toList(),
                RetroPlanning.Delais.parDefaut(),
                suite.aujourdhui());
    }

    /// An organisation's calendar is its own.
    private List<Instance> miennes(Situation.Partie partie) {
        return Acteur.courant().organisations().contains(partie.organisation())
                ? instances.listerPour(partie.organisation()).stream()
                        .filter(i -> i.active() && i.decide())
                        .toList()
                : List.of();
    }

    private static Stream<RetroPlanning.Calendrier> calendriers(
            TableauValidation.Ligne ligne, Function<Situation.Partie, List<Instance>> calendrier) {
        var v = ligne.courante();
        var partie = ligne.partie();
        if (v != null && (v.etat().decidee() || v.etat() == EtatValidation.NON_REQUISE)) {
            return Stream.empty();
        }
        if (v != null && v.seance() != null) {
            return Stream.of(annonce(partie, v, v.seance()));
        }
        var connues = calendrier.apply(partie);
        return connues.isEmpty()
                ? Stream.of(
                        new RetroPlanning.Calendrier(
                                partie.nom(), "Instance à préciser", List.of(), 0))
                : connues.stream()
                        .map(i ->
                                new RetroPlanning.Calendrier(
                                        partie.nom(), i.nom(), i.seances(), i.delaiDossiers()));
    }

    private static RetroPlanning.Calendrier annonce(
            Situation.Partie partie, LigneValidation v, LocalDate seance) {
        var limite = v.dossierAvant();
        return new RetroPlanning.Calendrier(
                partie.nom(),
                Objects.requireNonNullElse(v.instance(), "Instance à préciser"),
                List.of(seance),
                limite == null ? 0 : (int) (seance.toEpochDay() - limite.toEpochDay()));
    }
}
