package fr.unisson.derives.sources;

import fr.unisson.conventions.ConventionVue;
import fr.unisson.derives.ConstatDeDerive;
import fr.unisson.derives.Seuil;
import fr.unisson.derives.Seuils;
import fr.unisson.derives.SourceDeDerive;
import fr.unisson.derives.domaine.GenreAlerte;
import fr.unisson.pilotage.CampagneVue;
import fr.unisson.pilotage.Campagnes;
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

    private final Campagnes campagnes;

    ValeurAttendue(Campagnes campagnes) {
        this.campagnes = campagnes;
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
        return campagnes.lister(c.id()).stream()
                .flatMap(x -> constat(x, jour, seuils.de(JOURS)).stream())
                .toList();
    }

    private static Optional<ConstatDeDerive> constat(CampagneVue x, LocalDate jour, int seuil) {
        var due = x.du();
        if (due == null) return Optional.empty();
        long retard = ChronoUnit.DAYS.between(due, jour);
        if (retard < seuil) return Optional.empty();
        return Optional.of(
                new ConstatDeDerive(
                        "indicateur:" + x.indicateur(),
                        "absente:" + x.manque(),
                        "Valeur attendue : " + x.nom(),
                        "Prévenir " + seuil + " jours après la date où une valeur était attendue.",
                        x.nomPartie()
                                + " : la valeur de la période « "
                                + x.manque()
                                + " » était attendue le "
                                + Dates.jour(due)
                                + ", soit "
                                + retard
                                + " jours de retard au "
                                + Dates.jour(jour)
                                + ".",
                        x.partie(),
                        ""));
    }
}
