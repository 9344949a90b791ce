package fr.unisson.derives.sources;

import fr.unisson.conventions.ConventionVue;
import fr.unisson.derives.ConstatDeDerive;
import fr.unisson.derives.Seuil;
import fr.unisson.derives.Seuils;
import fr.unisson.derives.SourceDeDerive;
import fr.unisson.derives.domaine.GenreAlerte;
import fr.unisson.derives.sources.IndicateursDuTexte.Suivi;
import fr.unisson.indicateurs.Serie;
import fr.unisson.indicateurs.Tableaux;
import fr.unisson.socle.Dates;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// A figure that the text promised did not come.
@Component
@Order(40)
class ValeurAttendue implements SourceDeDerive {

    private static final String JOURS = "jours";

    private final IndicateursDuTexte indicateurs;
    private final Tableaux tableaux;

    ValeurAttendue(IndicateursDuTexte indicateurs, Tableaux tableaux) {
        this.indicateurs = indicateurs;
        this.tableaux = tableaux;
    }

    @Override
    public String code() {
        return "valeur-attendue";
    }

    @Override
    public GenreAlerte genre() {
        return GenreAlerte.INDICATEUR;
    }

    @Override
    public String libelle() {
        return "Valeur d’indicateur qui manque";
    }

    @Override
    public String explication() {
        return "La valeur d’une période finie n’est pas arrivée, ce nombre de jours après la date où"
                + " elle était attendue.";
    }

    @Override
    public List<Seuil> seuils() {
        return List.of(new Seuil(JOURS, "Retard", "jours", 30, 7, 365));
    }

    @Override
    public List<ConstatDeDerive> constats(ConventionVue c, LocalDate jour, Seuils seuils) {
        return indicateurs.lister(c.id()).stream()
                .flatMap(s -> constat(s, c, jour, seuils.de(JOURS)).stream())
                .toList();
    }

    /// The last ended period whose date is long past: later ones are not due yet.
    private Optional<ConstatDeDerive> constat(
            Suivi suivi, ConventionVue c, LocalDate jour, int seuil) {
        var i = suivi.indicateur();
        int delai = i.tenue().delai();
        var periode = i.dernierePeriode(jour);
        while (periode.fin().plusDays((long) delai + seuil).isAfter(jour)) {
            periode = periode.precedente();
        }
        var effet = c.enVigueurLe();
        if (periode.compareTo(i.premierePeriode()) < 0
                || effet == null
                || periode.fin().isBefore(effet)) {
            return Optional.empty();
        }
        if (connue(tableaux.serie(i.id()), periode.debut())) return Optional.empty();
        var attendue = periode.fin().plusDays(delai);
        return Optional.of(
                new ConstatDeDerive(
                        "indicateur:" + i.id(),
                        "absente:" + periode.code(),
                        "Valeur attendue : " + suivi.nom(),
                        "Prévenir " + seuil + " jours après la date où une valeur était attendue.",
                        suivi.partie().nom()
                                + " : la valeur de la période « "
                                + periode.libelle()
                                + " » était attendue le "
                                + Dates.jour(attendue)
                                + ", soit "
                                + ChronoUnit.DAYS.between(attendue, jour)
                                + " jours de retard au "
                                + Dates.jour(jour)
                                + ".",
                        suivi.partie().id(),
                        ""));
    }

    /// There is a figure, or it was said that there was nothing to measure.
    private static boolean connue(Serie serie, LocalDate debut) {
        for (int i = 0; i < serie.periodes().size(); i++) {
            if (!serie.periodes().get(i).debut().equals(debut)) continue;
            var v = serie.valeurs().get(i);
            return v != null && !v.manquante();
        }
        return true;
    }
}
