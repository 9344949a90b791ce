package fr.unisson.derives.sources;

import fr.unisson.conventions.ConventionVue;
import fr.unisson.derives.ConstatDeDerive;
import fr.unisson.derives.Seuil;
import fr.unisson.derives.Seuils;
import fr.unisson.derives.SourceDeDerive;
import fr.unisson.derives.domaine.GenreAlerte;
import fr.unisson.pilotage.PromesseVue;
import fr.unisson.pilotage.Promesses;
import fr.unisson.socle.Dates;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// A commitment or an objective whose date is long past, or of which nobody said anything. What was
/// never activated is no fault and raises nothing.
@Component
@Order(10)
class EngagementEnRetard implements SourceDeDerive {

    private static final String JOURS = "jours";

    private final Promesses promesses;

    EngagementEnRetard(Promesses promesses) {
        this.promesses = promesses;
    }

    @Override
    public String code() {
        return "engagement-en-retard";
    }

    @Override
    public GenreAlerte genre() {
        return GenreAlerte.ENGAGEMENT;
    }

    @Override
    public String libelle() {
        return "Engagement ou objectif en retard";
    }

    @Override
    public String explication() {
        return "Son échéance, ou le point attendu, est dépassé de ce nombre de jours. « Non activé »"
                + " et « Sans objet » ne préviennent jamais.";
    }

    @Override
    public List<Seuil> seuils() {
        return List.of(new Seuil(JOURS, "Retard", "jours", 30, 7, 365));
    }

    @Override
    public List<ConstatDeDerive> constats(ConventionVue c, LocalDate jour, Seuils seuils) {
        int jours = seuils.de(JOURS);
        return promesses.lister(c.id()).stream()
                .filter(p -> !p.aAttribuer() && !p.horsTexte() && p.etat().aTenir())
                .flatMap(p -> constat(p, jour, jours).stream())
                .toList();
    }

    private static Optional<ConstatDeDerive> constat(PromesseVue p, LocalDate jour, int seuil) {
        return enRetard(p, p.texte().echeance(), jour, seuil, "Son échéance était le ", "echeance")
                .or(() ->
                        enRetard(
                                p,
                                p.prochainPoint(),
                                jour,
                                seuil,
                                "Un point était attendu le ",
                                "point"));
    }

    private static Optional<ConstatDeDerive> enRetard(
            PromesseVue p,
            @Nullable LocalDate date,
            LocalDate jour,
            int seuil,
            String debut,
            String cle) {
        if (date == null) return Optional.empty();
        long retard = ChronoUnit.DAYS.between(date, jour);
        if (retard < seuil) return Optional.empty();
        return Optional.of(
                new ConstatDeDerive(
                        "promesse:" + p.id(),
                        cle + ":" + date,
                        p.genre().libelle() + " en retard : " + p.enonce(),
                        "Prévenir après " + seuil + " jours de retard.",
                        debut
                                + Dates.jour(date)
                                + ", soit "
                                + retard
                                + " jours de retard au "
                                + Dates.jour(jour)
                                + ". Qui en répond : "
                                + p.qui()
                                + ". Dernier état dit : « "
                                + p.etatEnMots()
                                + " ».",
                        p.partie(),
                        p.adresse()));
    }
}
