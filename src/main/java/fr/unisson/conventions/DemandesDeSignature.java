package fr.unisson.conventions;

import fr.unisson.conventions.domaine.DossierConvention.Signature;
import fr.unisson.conventions.domaine.DossierSignature;
import fr.unisson.conventions.domaine.EtatSignature;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.domaine.TransitionSignature;
import fr.unisson.conventions.donnees.DemandesSql;
import fr.unisson.conventions.donnees.LigneDemande;
import fr.unisson.conventions.donnees.Situation;
import fr.unisson.gouvernance.Mandat;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Decision;
import fr.unisson.socle.vie.Demande;
import fr.unisson.socle.vie.Motif;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads the requests of a convention and moves one of them, with the right under which it moves.
@Component
class DemandesDeSignature {

    private final Suite suite;
    private final DemandesSql demandes;

    DemandesDeSignature(Suite suite, DemandesSql demandes) {
        this.suite = suite;
        this.demandes = demandes;
    }

    LigneDemande charger(long id) {
        return demandes.trouver(id)
                .orElseThrow(() -> new Introuvable("demande de signature " + id));
    }

    List<LigneDemande> lister(long convention) {
        return demandes.lister(convention);
    }

    /// For the rules of the main life.
    List<Signature> signatures(List<LigneDemande> lignes) {
        return lignes.stream()
                .map(d ->
                        new Signature(
                                d.id(),
                                d.partie(),
                                d.nom(),
                                d.etat(),
                                d.empreinte(),
                                d.copieVerifiee()))
                .toList();
    }

    /// @throws fr.unisson.socle.Conflit when the request moved meanwhile
    List<Motif> franchir(
            LigneDemande d,
            TransitionSignature t,
            DossierSignature dossier,
            @Nullable RoleConvention role,
            @Nullable String motif) {
        var decision =
                t.decider(
                        d.etat(),
                        dossier,
                        new Demande(role == null ? RoleConvention.OBSERVATEUR : role, motif));
        if (!(decision instanceof Decision.Permise<EtatSignature>(var vers))) {
            return decision.motifs();
        }
        if (!demandes.franchir(
                d, t, vers, Objects.requireNonNull(role), motif, suite.maintenant())) {
            throw Suite.tropTard();
        }
        return List.of();
    }

    /// The role under which the actor may make this move.
    @Nullable RoleConvention role(LigneDemande d, TransitionSignature t) {
        var compte = d.compte();
        if (t.roles().contains(RoleConvention.SIGNATAIRE)
                && compte != null
                && compte == suite.moi()) {
            return RoleConvention.SIGNATAIRE;
        }
        var moi = suite.participation(d.convention());
        if (t.roles().contains(RoleConvention.REFERENT)
                && moi.est(RoleConvention.REFERENT, d.partie())) {
            return RoleConvention.REFERENT;
        }
        return t.roles().contains(RoleConvention.ANIMATEUR) && moi.est(RoleConvention.ANIMATEUR)
                ? RoleConvention.ANIMATEUR
                : null;
    }

    /// The party for which the actor speaks, other than this one when they speak for several.
    @Nullable Long partieDeLActeur(long convention, long autreQue) {
        var miennes = suite.participation(convention).parties(RoleConvention.REFERENT);
        return miennes.stream()
                .filter(p -> p != autreQue)
                .findFirst()
                .or(() -> miennes.stream().findFirst())
                .orElse(null);
    }

    /// What most moves look at; signing and copies fill the rest.
    DossierSignature dossier(LigneDemande d, Situation s) {
        return new Base(d, s, suite.aujourdhui(), tourArrive(d)).composer();
    }

    boolean tourArrive(LigneDemande d) {
        var ordre = d.ordre();
        return ordre == null
                || lister(d.convention()).stream()
                        .filter(a -> a.empreinte().equals(d.empreinte()) && a.etat().attendue())
                        .allMatch(a -> a.ordre() == null || a.ordre() >= ordre || a.donnee());
    }

    static DossierSignature.@Nullable Mandat pouvoir(@Nullable Mandat mandat) {
        return mandat == null
                ? null
                : new DossierSignature.Mandat(mandat.debut(), mandat.dernierJour(), true);
    }

    private record Base(LigneDemande d, Situation s, LocalDate jour, boolean tour) {
        DossierSignature composer() {
            return new DossierSignature(
                    jour,
                    d.empreinte(),
                    Objects.requireNonNullElse(s.empreinte(), ""),
                    null,
                    false,
                    false,
                    false,
                    tour,
                    d.limite(),
                    null,
                    null,
                    null,
                    null);
        }
    }
}
