package fr.unisson.indicateurs;

import fr.unisson.indicateurs.FicheDeValeur.Lignes;
import fr.unisson.indicateurs.FicheDeValeur.Operande;
import fr.unisson.indicateurs.SourceDeCalcul.Ligne;
import fr.unisson.indicateurs.domaine.EtatValeur;
import fr.unisson.indicateurs.domaine.Formule;
import fr.unisson.indicateurs.donnees.IndicateursSql;
import fr.unisson.indicateurs.donnees.LignesSql;
import fr.unisson.indicateurs.donnees.SuiviSql;
import fr.unisson.indicateurs.donnees.ValeursSql;
import fr.unisson.socle.Introuvable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads everything about one period.
@Component
class FichesDeValeurs {

    private final IndicateursSql indicateurs;
    private final ValeursSql valeurs;
    private final SuiviSql suivi;
    private final LignesSql lignes;
    private final RolesDIndicateur roles;
    private final Calculs calculs;
    private final VieDesValeurs vie;

    FichesDeValeurs(
            IndicateursSql indicateurs,
            ValeursSql valeurs,
            SuiviSql suivi,
            LignesSql lignes,
            RolesDIndicateur roles,
            Calculs calculs,
            VieDesValeurs vie) {
        this.indicateurs = indicateurs;
        this.valeurs = valeurs;
        this.suivi = suivi;
        this.lignes = lignes;
        this.roles = roles;
        this.calculs = calculs;
        this.vie = vie;
    }

    FicheDeValeur lire(IndicateurId id, Periode periode) {
        var i = indicateurs.trouver(id).orElseThrow(() -> new Introuvable("indicateur " + id));
        Valeurs.exiger(i, periode);
        var valeur = valeurs.trouver(id, periode).orElse(null);
        var mesures = valeur == null ? List.<MesureVue>of() : suivi.mesures(valeur.id());
        var recalcul = calculs.mesurer(i, periode);
        return new FicheDeValeur(
                i,
                periode,
                valeur,
                valeurs.trouver(id, periode.precedente()).orElse(null),
                methode(i, valeur),
                mesures,
                valeur == null ? List.of() : suivi.passages(valeur.id()),
                suivi
                        .commentaires(List.of(id), periode.debut())
                        .getOrDefault(id, List.of())
                        .stream()
                        .filter(c -> c.periode().equals(periode))
                        .findFirst()
                        .orElse(null),
                recalcul,
                lignes(i, periode, valeur, mesures, recalcul),
                operandes(i, periode, mesures),
                roles.sur(i),
                valeur == null ? null : vie.dossier(i, valeur),
                autresValideurs(i, valeur));
    }

    private List<String> autresValideurs(IndicateurVue i, @Nullable ValeurVue valeur) {
        return valeur != null && valeur.etat() == EtatValeur.SAISIE && VieDesValeurs.sienne(valeur)
                ? roles.autresValideurs(i.organisation())
                : List.of();
    }

    /// As they were kept. Before anything was measured, and for a measure older than the keeping of
    /// rows, as they are today: the page says which.
    private List<Lignes> lignes(
            IndicateurVue i,
            Periode periode,
            @Nullable ValeurVue valeur,
            List<MesureVue> mesures,
            @Nullable Mesure recalcul) {
        var gardees =
                valeur == null ? Map.<Integer, Integer>of() : calculs.compterLesLignes(valeur.id());
        var lues =
                valeur == null || gardees.isEmpty()
                        ? Map.<Integer, List<Ligne>>of()
                        : lignes.lire(valeur.id());
        var toutes = new ArrayList<Lignes>();
        if (i.definition().calcul() == Calcul.SOURCE
                && (valeur == null
                        || (!gardees.containsKey(valeur.rang()) && !valeur.sansObjet()))) {
            toutes.add(aujourdHui(i, periode, recalcul));
        }
        for (var m : mesures) {
            int nombre = gardees.getOrDefault(m.rang(), 0);
            if (nombre > 0)
                toutes.add(new Lignes(m, lues.getOrDefault(m.rang(), List.of()), nombre));
        }
        return toutes;
    }

    private Lignes aujourdHui(IndicateurVue i, Periode periode, @Nullable Mesure recalcul) {
        var ouvertes =
                calculs.source(i.definition().source())
                        .map(s -> s.lignes(i.organisation(), periode.debut(), periode.fin()))
                        .orElse(List.of());
        var tout = recalcul == null ? null : recalcul.denominateur();
        return new Lignes(
                null, ouvertes, Math.max(ouvertes.size(), tout == null ? 0 : tout.intValue()));
    }

    private List<Operande> operandes(IndicateurVue i, Periode periode, List<MesureVue> mesures) {
        if (i.definition().calcul() != Calcul.FORMULE) return List.of();
        var codes = Formule.lire(i.definition().formule()).codes();
        var ici = Valeurs.parIndicateur(valeurs.enPeriode(i.organisation(), periode));
        var alors =
                mesures.isEmpty()
                        ? null
                        : suivi.mesures(
                                ici.values().stream().map(ValeurVue::id).toList(),
                                mesures.getFirst().le());
        return indicateurs.lister(i.organisation()).stream()
                .filter(o -> codes.contains(o.code()))
                .map(o -> {
                    var v = ici.get(o.id());
                    if (v == null) return new Operande(o, null);
                    return new Operande(o, alors == null ? v.mesure() : alors.get(v.id()));
                })
                .toList();
    }

    private Definition methode(IndicateurVue i, @Nullable ValeurVue valeur) {
        if (valeur == null || valeur.methode() == i.methode()) return i.definition();
        return indicateurs.methodes(i.id()).stream()
                .filter(m -> m.version() == valeur.methode())
                .map(MethodeVue::definition)
                .findFirst()
                .orElseThrow();
    }
}
