package fr.unisson.actions.web;

import fr.unisson.actions.ActionVue;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.indicateurs.IndicateurId;
import fr.unisson.indicateurs.Indicateurs;
import fr.unisson.indicateurs.Tableaux;
import fr.unisson.socle.web.Choix;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The indicators of the organisation that tell whether actions served.
@Component
class IndicateursSuivis {

    private final Indicateurs indicateurs;
    private final Tableaux tableaux;

    IndicateursSuivis(Indicateurs indicateurs, Tableaux tableaux) {
        this.indicateurs = indicateurs;
        this.tableaux = tableaux;
    }

    /// @param derniere with its unit and its period, empty when nothing was measured
    /// @param objectif aimed at over that period, empty when nothing is
    record Suivi(String libelle, String lien, String derniere, String objectif) {

        /// What a check of the efficacy may start from.
        String enMots() {
            if (derniere.isEmpty()) return "";
            return libelle
                    + " : "
                    + derniere
                    + (objectif.isEmpty() ? "" : " (objectif " + objectif + ")");
        }
    }

    /// Empty too when the reader may not read the indicator.
    Optional<Suivi> de(ActionVue a) {
        var id = a.contenu().mesure().suivi();
        return id == null
                ? Optional.empty()
                : indicateurs.trouver(id).map(i -> lire(id, i.definition().libelle()));
    }

    private Suivi lire(IndicateurId id, String libelle) {
        var serie = tableaux.serie(id);
        int k = serie.derniere();
        var d = serie.indicateur().definition();
        return new Suivi(
                libelle,
                "/indicateurs/" + id,
                k < 0 ? "" : d.ecrire(serie.valeur(k)) + " " + serie.periodes().get(k).dans(),
                k < 0 ? "" : d.ecrire(serie.cibles().get(k)));
    }

    /// Those that are followed, and the one already chosen.
    List<Choix> aChoisir(OrganisationId organisation, @Nullable IndicateurId choisi) {
        return indicateurs.lister(organisation).stream()
                .filter(i -> i.suivi() || i.id().equals(choisi))
                .map(i -> new Choix(i.id().toString(), i.definition().libelle()))
                .toList();
    }
}
