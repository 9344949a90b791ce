package fr.unisson.indicateurs;

import fr.unisson.indicateurs.FicheDeValeur.Operande;
import fr.unisson.indicateurs.domaine.Formule;
import fr.unisson.indicateurs.donnees.IndicateursSql;
import fr.unisson.indicateurs.donnees.SuiviSql;
import fr.unisson.indicateurs.donnees.ValeursSql;
import fr.unisson.socle.Introuvable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads everything about one period.
@Component
class FichesDeValeurs {

    private final IndicateursSql indicateurs;
    private final ValeursSql valeurs;
    private final SuiviSql suivi;
    private final RolesDIndicateur roles;
    private final Calculs calculs;

    FichesDeValeurs(
            IndicateursSql indicateurs,
            ValeursSql valeurs,
            SuiviSql suivi,
            RolesDIndicateur roles,
            Calculs calculs) {
        this.indicateurs = indicateurs;
        this.valeurs = valeurs;
        this.suivi = suivi;
        this.roles = roles;
        this.calculs = calculs;
    }

    FicheDeValeur lire(IndicateurId id, Periode periode) {
        var i = indicateurs.trouver(id).orElseThrow(() -> new Introuvable("indicateur " + id));
        Valeurs.exiger(i, periode);
        var valeur = valeurs.trouver(id, periode).orElse(null);
        var source = calculs.source(i.definition().source());
        return new FicheDeValeur(
                i,
                periode,
                valeur,
                valeurs.trouver(id, periode.precedente()).orElse(null),
                methode(i, valeur),
                valeur == null ? List.of() : suivi.mesures(valeur.id()),
                valeur == null ? List.of() : suivi.passages(valeur.id()),
                suivi
                        .commentaires(List.of(id), periode.debut())
                        .getOrDefault(id, List.of())
                        .stream()
                        .filter(c -> c.periode().equals(periode))
                        .findFirst()
                        .orElse(null),
                calculs.mesurer(i, periode),
                i.definition().calcul() == Calcul.SOURCE
                        ? source.map(s ->
                                        s.lignes(i.organisation(), periode.debut(), periode.fin()))
                                .orElse(List.of())
                        : List.of(),
                operandes(i, periode),
                roles.sur(i));
    }

    private List<Operande> operandes(IndicateurVue i, Periode periode) {
        if (i.definition().calcul() != Calcul.FORMULE) return List.of();
        var codes = Formule.lire(i.definition().formule()).codes();
        var ici = Valeurs.parIndicateur(valeurs.enPeriode(i.organisation(), periode));
        return indicateurs.lister(i.organisation()).stream()
                .filter(o -> codes.contains(o.code()))
                .map(o -> new Operande(o, ici.get(o.id())))
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
