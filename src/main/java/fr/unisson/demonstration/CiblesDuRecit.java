package fr.unisson.demonstration;

import static fr.unisson.demonstration.Recit.texte;

import fr.unisson.indicateurs.Frequence;
import fr.unisson.indicateurs.IndicateurVue;
import fr.unisson.indicateurs.Indicateurs;
import fr.unisson.indicateurs.Periode;
import fr.unisson.socle.vie.Resultat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// What is aimed at with an indicator, and from where on it worries.
@Component
@Profile("demo")
class CiblesDuRecit {

    private final Indicateurs indicateurs;

    CiblesDuRecit(Indicateurs indicateurs) {
        this.indicateurs = indicateurs;
    }

    void poser(JsonNode dit, IndicateurVue i, LocalDate jour) {
        var cible = texte(dit, "cible");
        if (cible != null) viser(i, new BigDecimal(cible), jour);
        var seuils = dit.path("seuils");
        if (seuils.isArray()) {
            fait(
                    indicateurs.modifier(
                            i.id(),
                            i.version(),
                            i.tenue(),
                            i.definition()
                                    .avecSeuils(
                                            new BigDecimal(seuils.get(0).asString()),
                                            new BigDecimal(seuils.get(1).asString())),
                            "Seuils fixés par le comité de pilotage"));
        }
    }

    private void viser(IndicateurVue i, BigDecimal cible, LocalDate jour) {
        var annee = Periode.de(Frequence.ANNEE, jour);
        var visees = new LinkedHashMap<Periode, Optional<BigDecimal>>();
        for (int a = -2; a <= 0; a++) visees.put(annee.plus(a), Optional.of(cible));
        fait(indicateurs.viser(i.id(), visees));
    }

    private static void fait(Resultat<?> resultat) {
        if (!resultat.estFait()) throw new IllegalStateException(resultat.motifs().toString());
    }
}
