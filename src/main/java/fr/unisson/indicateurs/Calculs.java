package fr.unisson.indicateurs;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.indicateurs.domaine.Dependances;
import fr.unisson.indicateurs.domaine.EtatValeur;
import fr.unisson.indicateurs.domaine.Formule;
import fr.unisson.indicateurs.domaine.RoleValeur;
import fr.unisson.indicateurs.donnees.IndicateursSql;
import fr.unisson.indicateurs.donnees.LignesSql;
import fr.unisson.indicateurs.donnees.ValeursSql;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.ActeurDeTransaction;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Values that nobody types: those of modules, and formulas on other indicators.
///
/// They are worked out as the platform, whoever asks: a figure must not depend on what its reader
/// may see. What was already validated is left as it stands; its page tells when it no longer
/// agrees.
@Component
class Calculs {

    private static final Acteur PLATEFORME = Acteur.systeme("calcul des indicateurs");
    private static final Set<RoleValeur> ROLES = Set.of(RoleValeur.PLATEFORME);

    private final Map<String, SourceDeCalcul> sources;
    private final List<SourcesParObjet> parObjet;
    private final IndicateursSql indicateurs;
    private final ValeursSql valeurs;
    private final VieDesValeurs vie;
    private final LignesSql lignes;
    private final ActeurDeTransaction acteurs;

    Calculs(
            List<SourceDeCalcul> sources,
            List<SourcesParObjet> parObjet,
            IndicateursSql indicateurs,
            ValeursSql valeurs,
            VieDesValeurs vie,
            LignesSql lignes,
            ActeurDeTransaction acteurs) {
        this.sources =
                sources.stream()
                        .collect(Collectors.toMap(SourceDeCalcul::code, Function.identity()));
        this.parObjet = List.copyOf(parObjet);
        this.indicateurs = indicateurs;
        this.valeurs = valeurs;
        this.vie = vie;
        this.lignes = lignes;
        this.acteurs = acteurs;
    }

    Set<String> codes() {
        return Stream.concat(
                        sources.keySet().stream(),
                        parObjet.stream()
                                .flatMap(s -> s.lister().stream())
                                .map(SourceDeCalcul::code))
                .collect(Collectors.toUnmodifiableSet());
    }

    Optional<SourceDeCalcul> source(String code) {
        var fixe = sources.get(code);
        return fixe != null
                ? Optional.of(fixe)
                : parObjet.stream().flatMap(s -> s.trouver(code).stream()).findFirst();
    }

    /// A figure and, from a module, the objects it was worked out on.
    record Constat(Mesure mesure, List<SourceDeCalcul.Ligne> lignes) {}

    /// What the module or the formula gives today; null when it gives nothing at all.
    @Nullable Mesure mesurer(IndicateurVue indicateur, Periode periode) {
        var constat = constater(indicateur, periode);
        return constat == null ? null : constat.mesure();
    }

    @Nullable Constat constater(IndicateurVue indicateur, Periode periode) {
        return acteurs.devenir(PLATEFORME, () -> constat(indicateur, periode));
    }

    private @Nullable Constat constat(IndicateurVue i, Periode periode) {
        return switch (i.definition().calcul()) {
            case VALEUR, RAPPORT -> null;
            case SOURCE -> {
                var source = source(i.definition().source()).orElse(null);
                if (source == null) yield null;
                var f = source.calculer(i.organisation(), periode.debut(), periode.fin());
                yield new Constat(
                        Mesure.rapport(
                                f.numerateur(), f.denominateur(), i.definition().multiplicateur()),
                        source.lignes(i.organisation(), periode.debut(), periode.fin()));
            }
            case FORMULE -> {
                var lues = lues(i.organisation(), periode, indicateurs.lister(i.organisation()));
                yield new Constat(formule(i, lues), List.of());
            }
        };
    }

    /// The rows behind the measure that has just been written. Those of the measures before stay.
    void garderLesLignes(IndicateurVue i, Periode periode, Constat constat) {
        acteurs.devenir(
                PLATEFORME,
                () -> {
                    lignes.garder(i.id(), periode, constat.lignes());
                    return true;
                });
    }

    /// How many rows each measure of a value has, those that the reader may not see among them.
    Map<Integer, Integer> compterLesLignes(long valeur) {
        return acteurs.devenir(PLATEFORME, () -> lignes.compter(valeur));
    }

    /// Works out the value of a period and all formulas that read it.
    void calculer(IndicateurVue indicateur, Periode periode) {
        acteurs.devenir(
                PLATEFORME,
                () -> {
                    var constat = constat(indicateur, periode);
                    var actuelle = valeurs.trouver(indicateur.id(), periode).orElse(null);
                    if (constat != null) ecrire(indicateur, periode, constat, actuelle);
                    suivre(indicateur.organisation(), periode, Set.of(indicateur.code()));
                    return true;
                });
    }

    /// These values have changed: the formulas that read them follow, operands first.
    void refaire(OrganisationId organisation, Periode periode, Set<String> codes) {
        acteurs.devenir(
                PLATEFORME,
                () -> {
                    suivre(organisation, periode, codes);
                    return true;
                });
    }

    private void suivre(OrganisationId organisation, Periode periode, Set<String> codes) {
        var tous = indicateurs.lister(organisation);
        var ordre = new Dependances(FormulesSuivies.lues(tous)).aRefaire(codes);
        if (ordre.isEmpty()) return;
        var parCode = tous.stream().collect(Collectors.toMap(IndicateurVue::code, i -> i));
        var actuelles =
                valeurs.enPeriode(organisation, periode).stream()
                        .collect(Collectors.toMap(ValeurVue::indicateur, v -> v));
        var lues = lues(tous, actuelles);
        for (var code : ordre) {
            var i = parCode.get(code);
            if (i == null || !i.suivi() || i.definition().frequence() != periode.frequence())
                continue;
            var mesure = formule(i, lues);
            ecrire(i, periode, new Constat(mesure, List.of()), actuelles.get(i.id()));
            if (mesure.valeur() == null) lues.remove(code);
            else lues.put(code, mesure.valeur());
        }
    }

    private Map<String, BigDecimal> lues(
            OrganisationId organisation, Periode periode, List<IndicateurVue> tous) {
        return lues(
                tous,
                valeurs.enPeriode(organisation, periode).stream()
                        .collect(Collectors.toMap(ValeurVue::indicateur, v -> v)));
    }

    private static Map<String, BigDecimal> lues(
            List<IndicateurVue> tous, Map<IndicateurId, ValeurVue> actuelles) {
        var lues = new HashMap<String, BigDecimal>();
        for (var i : tous) {
            var v = actuelles.get(i.id());
            if (v != null && v.mesure().valeur() != null) lues.put(i.code(), v.mesure().valeur());
        }
        return lues;
    }

    private static Mesure formule(IndicateurVue i, Map<String, BigDecimal> lues) {
        return Formule.lire(i.definition().formule())
                .evaluer(lues)
                .map(Mesure::valeur)
                .orElse(Mesure.RIEN);
    }

    /// Nothing where there was nothing; and nothing over what somebody has validated.
    private void ecrire(
            IndicateurVue i, Periode periode, Constat constat, @Nullable ValeurVue actuelle) {
        var mesure = constat.mesure();
        boolean rien = mesure.valeur() == null && mesure.denominateur() == null;
        if (actuelle == null ? rien : actuelle.mesure().memesChiffres(mesure)) return;
        if (actuelle != null && actuelle.etat() != EtatValeur.SAISIE) return;
        if (vie.ecrire(i, periode, mesure, actuelle, OrigineValeur.CALCUL, ROLES, null)) {
            lignes.garder(i.id(), periode, constat.lignes());
        }
    }
}
