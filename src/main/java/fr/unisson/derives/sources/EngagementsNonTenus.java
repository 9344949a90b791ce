package fr.unisson.derives.sources;

import fr.unisson.conventions.ConventionVue;
import fr.unisson.derives.ConstatDeDerive;
import fr.unisson.derives.Seuil;
import fr.unisson.derives.Seuils;
import fr.unisson.derives.SourceDeDerive;
import fr.unisson.derives.domaine.GenreAlerte;
import fr.unisson.pilotage.PromesseVue;
import fr.unisson.pilotage.Promesses;
import fr.unisson.pilotage.domaine.EtatPromesse;
import fr.unisson.socle.Dates;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Several parties say that they did not keep a commitment: what was promised is perhaps to be
/// repositioned for all.
@Component
@Order(20)
class EngagementsNonTenus implements SourceDeDerive {

    private static final String PARTIES = "parties";

    private final Promesses promesses;

    EngagementsNonTenus(Promesses promesses) {
        this.promesses = promesses;
    }

    @Override
    public String code() {
        return "engagements-non-tenus";
    }

    @Override
    public GenreAlerte genre() {
        return GenreAlerte.ENGAGEMENT;
    }

    @Override
    public String libelle() {
        return "Engagements non tenus par plusieurs parties";
    }

    @Override
    public String explication() {
        return "Au moins ce nombre de parties disent elles-mêmes ne pas tenir un engagement.";
    }

    @Override
    public List<Seuil> seuils() {
        return List.of(new Seuil(PARTIES, "Parties", "parties", 2, 1, 20));
    }

    @Override
    public List<ConstatDeDerive> constats(ConventionVue c, LocalDate jour, Seuils seuils) {
        var nonTenus =
                promesses.lister(c.id()).stream()
                        .filter(p ->
                                p.etat() == EtatPromesse.NON_TENU
                                        && p.partie() != null
                                        && !p.horsTexte())
                        .toList();
        long parties = nonTenus.stream().map(PromesseVue::partie).distinct().count();
        if (parties < seuils.de(PARTIES)) return List.of();
        return List.of(
                new ConstatDeDerive(
                        "convention",
                        nonTenus.stream()
                                .map(p -> p.id().toString())
                                .sorted()
                                .collect(Collectors.joining(",")),
                        "Engagements non tenus par " + parties + " parties",
                        "Prévenir quand au moins "
                                + seuils.de(PARTIES)
                                + " parties disent ne pas tenir un engagement.",
                        "Au "
                                + Dates.jour(jour)
                                + " : "
                                + nonTenus.stream()
                                        .map(p -> p.qui() + ", « " + p.enonce() + " »")
                                        .collect(Collectors.joining(" ; "))
                                + ".",
                        null,
                        "/conventions/" + c.id() + "/engagements?etat=NON_TENU"));
    }
}
