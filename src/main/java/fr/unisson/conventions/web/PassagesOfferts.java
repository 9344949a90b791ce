package fr.unisson.conventions.web;

import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.web.PageFranchissement.Champ;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Role;
import fr.unisson.socle.vie.Transition;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Exigee;
import fr.unisson.socle.web.PassageOffert;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Passages offered from a state, with their check lists. What a form asks for is not missing.
final class PassagesOfferts {

    private static final Map<String, Champ> CHAMPS =
            Map.of(
                    "DATE_DE_REPRISE", Champ.DATE_REPRISE,
                    "EFFET_SUR_LES_CLAUSES", Champ.EFFET_SUR_CLAUSES,
                    "DECISION_ECRITE", Champ.DECISION,
                    "NOUVELLE_REDACTION", Champ.REDACTION,
                    "RESERVE_ECRITE", Champ.RESERVE,
                    "DATE_DE_REPORT", Champ.DATE_REPORT);

    /// Where each requirement of a volet is met, on its own page.
    private static final Map<String, String> ANCRES =
            Map.ofEntries(
                    Map.entry("GROUPE_COMPLET", "#groupe"),
                    Map.entry("SIEGE_DES_USAGERS", "#groupe"),
                    Map.entry("ECHEANCE", "#groupe"),
                    Map.entry("TEXTE_PROPOSE", "#articles"),
                    Map.entry("UN_POINT_D_ACCORD", "#accords"),
                    Map.entry("DIVERGENCES_DITES", "#divergences"),
                    Map.entry("UNE_SEANCE", "#seances"),
                    Map.entry("ACCORD_DE_CHAQUE_REFERENT", "#livrable"),
                    Map.entry("AUCUN_BLOCAGE", "#divergences"),
                    Map.entry("UNE_DIVERGENCE_BLOQUANTE", "#divergences"),
                    Map.entry("POSITIONS_CONSERVEES", "#divergences"));

    private PassagesOfferts() {}

    static <E extends Enum<E>, D> List<PassageOffert> offerts(
            Transition<E, D>[] transitions,
            E etat,
            D dossier,
            Set<RoleConvention> roles,
            String adresse,
            Set<? extends Transition<E, D>> secondaires) {
        var offerts = new ArrayList<PassageOffert>();
        for (var t : transitions) {
            if (!t.possibleDepuis(etat)) continue;
            offerts.add(
                    new PassageOffert(
                            t.libelle(),
                            adresse + "/passage/" + chemin(t),
                            acteurs(t),
                            t.roleParmi(roles).isPresent(),
                            secondaires.contains(t),
                            exigences(t, dossier, adresse)));
        }
        return offerts;
    }

    static <E extends Enum<E>, D> List<Exigee> exigences(
            Transition<E, D> t, D dossier, String adresse) {
        return t.verifier(dossier).stream()
                .filter(v -> !CHAMPS.containsKey(v.code()))
                .map(v ->
                        Exigee.de(
                                v,
                                ANCRES.containsKey(v.code())
                                        ? adresse + ANCRES.get(v.code())
                                        : null))
                .toList();
    }

    /// The fields that this passage asks for.
    static Set<Champ> champs(Transition<?, ?> t) {
        var champs = EnumSet.noneOf(Champ.class);
        t.passage()
                .exigences()
                .forEach(e -> {
                    var champ = CHAMPS.get(e.name());
                    if (champ != null) champs.add(champ);
                });
        if (t.motifRequis()) champs.add(Champ.MOTIF);
        return champs;
    }

    /// Reasons of a refused passage, each beside the field that answers it.
    static Erreurs erreurs(List<Motif> motifs) {
        return new Erreurs(
                motifs.stream().map(m -> new Erreurs.Erreur(champ(m.code()), m.phrase())).toList());
    }

    /// The field to which a refusal belongs, empty for the whole form.
    private static String champ(String code) {
        if (code.equals("MOTIF_REQUIS")) return Champ.MOTIF.nom();
        var champ = CHAMPS.get(code);
        return champ == null ? "" : champ.nom();
    }

    static String chemin(Transition<?, ?> t) {
        return t.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String acteurs(Transition<?, ?> t) {
        return t.roles().stream().map(Role::libelle).sorted().collect(Collectors.joining(", "));
    }
}
