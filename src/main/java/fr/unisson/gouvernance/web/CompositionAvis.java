package fr.unisson.gouvernance.web;

import fr.unisson.gouvernance.Avis;
import fr.unisson.gouvernance.Suite;
import fr.unisson.gouvernance.domaine.EtatAvis;
import fr.unisson.gouvernance.domaine.RoleInstance;
import fr.unisson.gouvernance.domaine.TransitionAvis;
import fr.unisson.gouvernance.web.PageAvis.Passage;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Role;
import fr.unisson.socle.web.Etape;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Suites;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The page of one opinion.
final class CompositionAvis {

    private static final Set<TransitionAvis> SECONDAIRES =
            EnumSet.of(TransitionAvis.CLASSER, TransitionAvis.RETIRER);

    private CompositionAvis() {}

    static String adresse(Avis a) {
        return "/avis/" + a.id();
    }

    static Fil fil(Avis a) {
        return Fil.de("Instances", TetesInstance.LISTE)
                .puis(a.nomInstance(), instance(a))
                .puis("Avis", instance(a) + "/avis");
    }

    private static String instance(Avis a) {
        return TetesInstance.LISTE + "/" + a.instance();
    }

    static PageAvis page(Avis a, Set<RoleInstance> roles, Suites suites, LocalDate jour) {
        var d = a.dossier();
        return new PageAvis(
                fil(a),
                adresse(a),
                a.nomInstance(),
                instance(a),
                a.objet(),
                a.nom(),
                AvisLu.etat(a, jour),
                vie(a),
                attendu(a),
                Arrays.stream(TransitionAvis.values())
                        .filter(t -> t.possibleDepuis(a.etat()))
                        .filter(t ->
                                t != TransitionAvis.CONSTATER_L_EFFET
                                        || d.suite() != Suite.NON_SUIVI)
                        .map(t -> passage(t, a, roles))
                        .toList(),
                a.question(),
                d.texte(),
                d.reponse(),
                d.effet(),
                a.motif(),
                faits(a),
                a.lien(),
                suites);
    }

    private static Passage passage(TransitionAvis t, Avis a, Set<RoleInstance> roles) {
        return new Passage(
                t.libelle(),
                adresse(a) + "/passage/" + chemin(t),
                t.roles().stream().map(Role::libelle).sorted().collect(Collectors.joining(", ")),
                t.roleParmi(roles).isPresent(),
                SECONDAIRES.contains(t));
    }

    static String chemin(TransitionAvis t) {
        return t.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String attendu(Avis a) {
        var d = a.dossier();
        return switch (a.etat()) {
            case A_RENDRE ->
                    a.pour() == null
                            ? "L’instance rend son avis à sa prochaine réunion."
                            : "L’instance rend son avis pour le " + Dates.jour(a.pour()) + ".";
            case RENDU ->
                    "Une réponse motivée est due pour le "
                            + Dates.jour(d.reponsePour())
                            + " : suivi, suivi en partie ou non, avec les raisons.";
            case REPONDU ->
                    d.suite() == Suite.NON_SUIVI
                            ? "L’organisation a dit pourquoi elle ne suit pas cet avis."
                            : "Il reste à dire ce que l’avis a changé, pour le "
                                    + Dates.jour(d.effetPour())
                                    + ".";
            case EFFET_CONSTATE, SANS_OBJET -> "Plus rien n’est attendu.";
        };
    }

    private static List<Etape> vie(Avis a) {
        var demande =
                a.spontane()
                        ? List.<Etape>of()
                        : List.of(Etape.faite("Demandé", Dates.jour(a.demandeLe()), null));
        var etapes = new ArrayList<>(demande);
        if (a.etat() == EtatAvis.SANS_OBJET) {
            etapes.add(new Etape("Sans objet", Etape.Avancement.ARRETEE, null, null));
            return etapes;
        }
        etapes.add(etape("Rendu", a.renduLe(), a.etat() == EtatAvis.A_RENDRE));
        etapes.add(etape("Répondu", a.reponduLe(), a.etat() == EtatAvis.RENDU));
        if (a.dossier().suite() != Suite.NON_SUIVI) {
            etapes.add(etape("Effet constaté", a.effetLe(), a.etat() == EtatAvis.REPONDU));
        }
        return etapes;
    }

    private static Etape etape(String nom, @Nullable LocalDate le, boolean ici) {
        if (le != null) return Etape.faite(nom, Dates.jour(le), null);
        return ici ? Etape.ici(nom, null, null) : Etape.aVenir(nom);
    }

    private static List<Fait> faits(Avis a) {
        var d = a.dossier();
        var faits = new ArrayList<Fait>();
        faits.add(new Fait("Instance", a.nomInstance()).vers(instance(a)));
        faits.add(new Fait("Sujet", a.matiere().libelle()));
        faits.add(
                a.spontane()
                        ? new Fait("Origine", "Avis spontané de l’instance")
                        : new Fait(
                                "Demandé par",
                                a.demandeur().isEmpty() ? "Non précisé" : a.demandeur(),
                                "le " + Dates.jour(a.demandeLe())));
        if (d.sens() != null) faits.add(new Fait("Sens de l’avis", d.sens().libelle()));
        if (d.suite() != null) {
            faits.add(
                    new Fait(
                            "Suite donnée",
                            d.suite().libelle(),
                            "le " + Dates.jour(a.reponduLe())));
        }
        return faits;
    }
}
