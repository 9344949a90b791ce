package fr.unisson.conventions;

import fr.unisson.conventions.domaine.DossierValidation;
import fr.unisson.conventions.domaine.DossierValidation.Deliberation;
import fr.unisson.conventions.domaine.EtatValidation;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.domaine.TransitionValidation;
import fr.unisson.conventions.donnees.AvisSql;
import fr.unisson.conventions.donnees.LigneAvis;
import fr.unisson.conventions.donnees.ValidationsSql;
import fr.unisson.documents.Envoi;
import fr.unisson.documents.Fichiers;
import fr.unisson.gouvernance.Instance;
import fr.unisson.gouvernance.Mandats;
import fr.unisson.gouvernance.Matiere;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Decision;
import fr.unisson.socle.vie.Demande;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What each party's bodies said, on which text. An act answers with the reasons why it is refused,
/// none when it is done.
@Service
@Transactional
public class Validations {

    private final Suite suite;
    private final ValidationsSql validations;
    private final AvisSql avis;
    private final Mandats mandats;
    private final Nouvelles nouvelles;
    private final Fichiers fichiers;

    Validations(
            Suite suite,
            ValidationsSql validations,
            AvisSql avis,
            Mandats mandats,
            Nouvelles nouvelles,
            Fichiers fichiers) {
        this.suite = suite;
        this.validations = validations;
        this.avis = avis;
        this.mandats = mandats;
        this.nouvelles = nouvelles;
        this.fichiers = fichiers;
    }

    /// Puts the text on the agenda of a body; the papers' deadline follows from the body's delay.
    public List<Motif> inscrire(long convention, long id, Instance instance, LocalDate seance) {
        return inscrire(
                convention,
                id,
                instance.id().valeur(),
                instance.nom(),
                seance,
                instance.limiteDesDossiers(seance));
    }

    /// The same for a body that is only named.
    public List<Motif> inscrire(long convention, long id, String instance, LocalDate seance) {
        return inscrire(convention, id, null, instance, seance, null);
    }

    public List<Motif> reinscrire(long convention, long id, LocalDate seance) {
        var acte = acte(convention, id);
        var v = acte.validation();
        var motifs =
                passer(
                        acte,
                        TransitionValidation.REINSCRIRE,
                        acte.dossier(v.instance(), seance),
                        null);
        if (motifs.isEmpty()) {
            validations.inscrire(
                    id, v.instanceId(), Objects.requireNonNull(v.instance()), seance, null);
        }
        return motifs;
    }

    /// With the paper that a form sent: nothing of it is kept for an act that the reader may not
    /// see, nor when a rule refuses the decision.
    public List<Motif> decider(
            long convention, long id, @Nullable Envoi piece, DecisionPrise prise) {
        acte(convention, id);
        return fichiers.deposerPour(
                        piece,
                        null,
                        "DECISION_JOINTE",
                        recu ->
                                Resultat.selon(
                                        decider(convention, id, prise.avec(recu)), prise.sens()))
                .motifs();
    }

    /// Records what a body decided, on the digest that the page showed.
    public List<Motif> decider(long convention, long id, DecisionPrise prise) {
        var acte = acte(convention, id);
        var deliberation =
                new Deliberation(
                        prise.jour(),
                        prise.numero(),
                        prise.fichier(),
                        prise.empreinte(),
                        prise.reserves());
        var motifs =
                passer(acte, prise.sens().transition(), acte.dossier(deliberation), prise.motif());
        if (!motifs.isEmpty()) return motifs;
        suite.partager(prise.fichier(), convention);
        if (prise.sens() == DecisionPrise.Sens.AJOURNEE) {
            validations.motiver(id, prise.motif());
        } else {
            validations.decider(
                    id,
                    new ValidationsSql.Decision(
                            Objects.requireNonNull(prise.jour()),
                            Objects.requireNonNull(prise.numero()),
                            prise.fichier(),
                            prise.reserves(),
                            prise.reserveSurLeTexte(),
                            prise.motif()));
        }
        return motifs;
    }

    /// The signatory's word that law or statutes let them commit the party without a deliberation.
    public List<Motif> confirmerCompetence(long convention, long id) {
        var acte = acte(convention, id);
        var partie = acte.dossier().situation().partie(acte.validation().partie());
        var mandat =
                mandats.trouverValide(
                        partie.organisation(),
                        suite.moi(),
                        Matiere.CONVENTIONS,
                        suite.aujourdhui());
        if (mandat.isEmpty()) return List.of(Refus.SANS_MANDAT);
        if (validations.confirmer(id, suite.moi(), suite.maintenant())) {
            suite.noter(convention, "Compétence confirmée par le signataire", partie.nom());
        }
        return List.of();
    }

    public List<Motif> dispenser(long convention, long id, String motif) {
        var acte = acte(convention, id);
        var motifs =
                passer(
                        acte,
                        TransitionValidation.DISPENSER,
                        acte.dossier(acte.validation().instance(), acte.validation().seance()),
                        motif);
        if (motifs.isEmpty()) validations.motiver(id, motif);
        return motifs;
    }

    /// Asks bodies for their opinions; the first ones move the validation, later ones are added.
    public List<Motif> demanderAvis(long convention, long id, List<String> noms) {
        var acte = acte(convention, id);
        var demandes = noms.stream().map(String::strip).filter(n -> !n.isEmpty()).toList();
        if (acte.validation().etat() == EtatValidation.AVIS_EN_COURS) {
            if (acte.role(Set.of(RoleConvention.SECRETAIRE)) == null)
                return List.of(Refus.SECRETAIRE);
        } else {
            var motifs =
                    passer(
                            acte,
                            TransitionValidation.DEMANDER_AVIS,
                            acte.dossierAvis(demandes.size()),
                            null);
            if (!motifs.isEmpty()) return motifs;
        }
        demandes.forEach(n -> avis.demander(id, null, n, suite.moi(), suite.maintenant()));
        suite.noter(convention, "Avis demandés", String.join(", ", demandes));
        return List.of();
    }

    public List<Motif> recevoirAvis(long convention, long idAvis, AvisRecu recu) {
        var ligne = ligne(convention, idAvis);
        var acte = acte(convention, ligne.validation());
        if (acte.role(Set.of(RoleConvention.SECRETAIRE)) == null) return List.of(Refus.SECRETAIRE);
        if (recu.rendu().isAfter(suite.aujourdhui())) return List.of(Refus.DATE_A_VENIR);
        if (!avis.recevoir(
                idAvis,
                recu.sens().name(),
                recu.rendu(),
                recu.texte(),
                recu.fichier(),
                suite.moi(),
                suite.maintenant())) {
            throw Suite.tropTard();
        }
        suite.noter(convention, "Avis reçu", ligne.instance() + " : " + recu.sens().libelle());
        return List.of();
    }

    /// The party answers, by its referent or its secretary: an opinion is owed an answer.
    public List<Motif> repondre(long convention, long idAvis, String reponse) {
        var ligne = ligne(convention, idAvis);
        var acte = acte(convention, ligne.validation());
        if (acte.role(Set.of(RoleConvention.SECRETAIRE, RoleConvention.REFERENT)) == null) {
            return List.of(Refus.SECRETAIRE);
        }
        if (reponse.isBlank()) return List.of(Refus.REPONSE_VIDE);
        if (!avis.repondre(idAvis, reponse.strip(), suite.moi(), suite.maintenant())) {
            throw Suite.tropTard();
        }
        suite.noter(convention, "Réponse donnée à un avis", ligne.instance());
        return List.of();
    }

    /// A wrong session is put right by who may inscribe, until a decision is recorded.
    private List<Motif> inscrire(
            long convention,
            long id,
            @Nullable Long instanceId,
            String instance,
            LocalDate seance,
            @Nullable LocalDate dossierAvant) {
        var acte = acte(convention, id);
        var v = acte.validation();
        if (v.etat().seanceChangeable()) {
            var role = acte.role(TransitionValidation.INSCRIRE.roles());
            var refus =
                    TransitionValidation.INSCRIRE
                            .deciderSansEtat(
                                    acte.dossier(instance, seance),
                                    Demande.de(role == null ? RoleConvention.OBSERVATEUR : role))
                            .motifs();
            if (!refus.isEmpty()) return refus;
            if (!validations.changerLaSeance(v, instanceId, instance, seance, dossierAvant)) {
                throw Suite.tropTard();
            }
            suite.noter(
                    convention,
                    "Séance changée",
                    acte.dossier().situation().partie(v.partie()).nom()
                            + ", "
                            + seance(instance, seance)
                            + " au lieu de "
                            + seance(v.instance(), v.seance()));
            return List.of();
        }
        var motifs =
                passer(acte, TransitionValidation.INSCRIRE, acte.dossier(instance, seance), null);
        if (motifs.isEmpty()) {
            validations.inscrire(id, instanceId, instance, seance, dossierAvant);
        }
        return motifs;
    }

    private List<Motif> passer(
            ActeDeValidation acte,
            TransitionValidation t,
            DossierValidation dossier,
            @Nullable String motif) {
        var v = acte.validation();
        var role = acte.role(t.roles());
        var decision =
                t.decider(
                        v.etat(),
                        dossier,
                        new Demande(role == null ? RoleConvention.OBSERVATEUR : role, motif));
        if (!(decision instanceof Decision.Permise<EtatValidation>(var vers))) {
            return decision.motifs();
        }
        if (!validations.franchir(
                v, t, vers, Objects.requireNonNull(role), motif, suite.maintenant())) {
            throw Suite.tropTard();
        }
        var partie = acte.dossier().situation().partie(v.partie());
        if (vers.decidee())
            nouvelles.decision(
                    v.convention(), partie.nom(), vers.libelle().toLowerCase(Locale.FRANCE));
        suite.noter(
                v.convention(),
                vers.libelle(),
                partie.nom()
                        + (dossier.instance() == null ? "" : ", " + dossier.instance())
                        + (dossier.date() == null ? "" : ", " + Dates.jour(dossier.date())));
        return List.of();
    }

    private static String seance(@Nullable String instance, @Nullable LocalDate jour) {
        return instance + (jour == null ? "" : ", " + Dates.jour(jour));
    }

    private LigneAvis ligne(long convention, long id) {
        return avis.trouver(convention, id).orElseThrow(() -> new Introuvable("avis " + id));
    }

    private ActeDeValidation acte(long convention, long id) {
        var validation =
                validations
                        .trouver(convention, id)
                        .orElseThrow(() -> new Introuvable("validation " + id));
        return new ActeDeValidation(
                suite.validations(convention),
                validation,
                suite.participation(convention),
                suite.aujourdhui(),
                suite.jourDuTexte(validation));
    }
}
