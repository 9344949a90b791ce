package fr.unisson.indicateurs;

import fr.unisson.indicateurs.Saisie.Champ;
import fr.unisson.indicateurs.Saisie.Refus;
import fr.unisson.indicateurs.domaine.DossierValeur;
import fr.unisson.indicateurs.domaine.EtatValeur;
import fr.unisson.indicateurs.domaine.RoleValeur;
import fr.unisson.indicateurs.domaine.TransitionValeur;
import fr.unisson.indicateurs.donnees.ValeursSql;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Decision;
import fr.unisson.socle.vie.Demande;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How a value is born and moves: the rule, then the figures, the state and both histories
/// together.
@Component
class VieDesValeurs {

    static final String OBJET = "indicateur";

    /// Kept in both histories: nobody else has looked at the figure.
    static final String PAR_SON_AUTEUR = "par la personne qui l’a saisie";

    private final ValeursSql valeurs;
    private final Journal journal;
    private final AnnoncesDAlerte alertes;
    private final Clock horloge;

    VieDesValeurs(ValeursSql valeurs, Journal journal, AnnoncesDAlerte alertes, Clock horloge) {
        this.valeurs = valeurs;
        this.journal = journal;
        this.alertes = alertes;
        this.horloge = horloge;
    }

    /// Which passage these figures need.
    static TransitionValeur passage(@Nullable ValeurVue actuelle) {
        if (actuelle == null) return TransitionValeur.SAISIR;
        return actuelle.etat() == EtatValeur.SAISIE
                ? TransitionValeur.REPRENDRE
                : TransitionValeur.CORRIGER;
    }

    /// Why these figures cannot be written by these roles; empty when they can.
    Optional<Refus> refus(Saisie saisie, @Nullable ValeurVue actuelle, Set<RoleValeur> roles) {
        int vue = saisie.version() == null ? -1 : saisie.version();
        int version = actuelle == null ? 0 : actuelle.version();
        if (vue >= 0 && vue != version) {
            var motif = Resultat.depasse().motifs().getFirst();
            return Optional.of(new Refus(saisie, Champ.VALEUR, motif.code(), motif.phrase()));
        }
        var passage = passage(actuelle);
        var role = passage.roleParmi(roles).orElse(RoleValeur.VALIDEUR);
        var demande = new Demande(role, propre(saisie.motif()));
        var decision =
                actuelle == null
                        ? passage.deciderSansEtat(nouveau(saisie), demande)
                        : passage.decider(actuelle.etat(), nouveau(saisie), demande);
        return decision.motifs().stream()
                .findFirst()
                .map(m ->
                        new Refus(
                                saisie,
                                passage.motifRequis() ? Champ.MOTIF : Champ.VALEUR,
                                m.code(),
                                m.phrase()));
    }

    private DossierValeur nouveau(Saisie s) {
        return new DossierValeur(
                s.mesure().valeur() != null, s.periode().terminee(aujourdhui()), false);
    }

    /// The facts for the actor: nobody validates what they typed when the definition names another.
    DossierValeur dossier(IndicateurVue indicateur, ValeurVue valeur) {
        var acteur = Acteur.courant();
        var valideur = indicateur.tenue().valideur();
        return valeur.dossier(
                aujourdhui(),
                sienne(valeur) && valideur != null && valideur.valeur() != acteur.compte());
    }

    static boolean sienne(ValeurVue valeur) {
        var acteur = Acteur.courant();
        return acteur.connecte() && valeur.saisiePar(acteur.compte());
    }

    private LocalDate aujourdhui() {
        return Dates.jourDe(horloge.instant());
    }

    /// Writes figures that [#refus] has let through.
    ///
    /// @return false when somebody else was faster
    boolean ecrire(
            IndicateurVue indicateur,
            Periode periode,
            Mesure mesure,
            @Nullable ValeurVue actuelle,
            OrigineValeur origine,
            Set<RoleValeur> roles,
            @Nullable String motif) {
        var passage = passage(actuelle);
        var role = passage.roleParmi(roles).orElseThrow().name();
        var le = horloge.instant();
        var dit = passage.motifRequis() ? propre(motif) : null;
        long id;
        if (actuelle == null) {
            var nee = valeurs.naitre(indicateur.id(), periode, mesure, origine);
            if (nee.isEmpty()) return false;
            id = nee.get();
        } else {
            id = actuelle.id();
            if (!valeurs.mesurer(
                    id, actuelle.version(), actuelle.etat(), EtatValeur.SAISIE, mesure, origine)) {
                return false;
            }
        }
        valeurs.garderLaMesure(id, dit, le);
        valeurs.historiser(
                id, passage.name(), actuelle == null ? null : actuelle.etat(), role, dit, le);
        if (passage == TransitionValeur.CORRIGER) {
            alertes.retirer(indicateur, periode);
            consigner(indicateur, passage, periode, Objects.requireNonNullElse(dit, ""));
        }
        return true;
    }

    /// A passage that changes no figure.
    Resultat<EtatValeur> passer(
            IndicateurVue indicateur,
            ValeurVue valeur,
            int version,
            TransitionValeur transition,
            Set<RoleValeur> roles,
            @Nullable String motif) {
        if (version != valeur.version()) return Resultat.depasse();
        var role = transition.roleParmi(roles).orElse(RoleValeur.PLATEFORME);
        var demande = new Demande(role, propre(motif));
        return switch (transition.decider(valeur.etat(), dossier(indicateur, valeur), demande)) {
            case Decision.Refusee<EtatValeur>(var motifs) -> new Resultat.Refus<>(motifs);
            case Decision.Permise<EtatValeur>(var vers) -> {
                if (!valeurs.passer(valeur.id(), version, valeur.etat(), vers)) {
                    yield Resultat.depasse();
                }
                var dit = dit(transition, valeur, demande);
                valeurs.historiser(
                        valeur.id(),
                        transition.name(),
                        valeur.etat(),
                        role.name(),
                        dit,
                        horloge.instant());
                consigner(
                        indicateur,
                        transition,
                        valeur.periode(),
                        Objects.requireNonNullElse(dit, ""));
                if (vers == EtatValeur.SAISIE) alertes.retirer(indicateur, valeur.periode());
                yield Resultat.fait(vers);
            }
        };
    }

    private static @Nullable String dit(
            TransitionValeur transition, ValeurVue valeur, Demande demande) {
        if (transition == TransitionValeur.VALIDER && sienne(valeur)) return PAR_SON_AUTEUR;
        return transition.motifRequis() ? demande.motif() : null;
    }

    private void consigner(
            IndicateurVue indicateur, TransitionValeur t, Periode periode, String detail) {
        journal.consigner(
                OBJET, indicateur.id().valeur(), t.fait() + " : " + periode.libelle(), detail);
    }

    private static @Nullable String propre(@Nullable String texte) {
        return texte == null || texte.isBlank() ? null : texte.strip();
    }
}
