package fr.unisson.derives.sources;

import fr.unisson.conventions.ConventionVue;
import fr.unisson.conventions.Filiation;
import fr.unisson.conventions.TermesDesConventions;
import fr.unisson.derives.ConstatDeDerive;
import fr.unisson.derives.Seuil;
import fr.unisson.derives.Seuils;
import fr.unisson.derives.SourceDeDerive;
import fr.unisson.derives.domaine.GenreAlerte;
import fr.unisson.socle.Dates;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The day after which notice no longer counts comes near: told twice.
@Component
@Order(80)
class TermeQuiApproche implements SourceDeDerive {

    private static final String PREMIER = "premier";
    private static final String SECOND = "second";

    private final TermesDesConventions termes;
    private final Filiation filiation;

    TermeQuiApproche(TermesDesConventions termes, Filiation filiation) {
        this.termes = termes;
        this.filiation = filiation;
    }

    @Override
    public String code() {
        return "preavis-proche";
    }

    @Override
    public GenreAlerte genre() {
        return GenreAlerte.TERME;
    }

    @Override
    public String libelle() {
        return "Fin du préavis qui approche";
    }

    @Override
    public String explication() {
        return "Le dernier jour du préavis vient : une première fois à cette distance, puis une"
                + " seconde. Rien n’est dit quand la convention qui suit est déjà signée.";
    }

    @Override
    public List<Seuil> seuils() {
        return List.of(
                new Seuil(PREMIER, "Première fois", "jours avant", 90, 30, 365),
                new Seuil(SECOND, "Seconde fois", "jours avant", 30, 7, 90));
    }

    @Override
    public List<ConstatDeDerive> constats(ConventionVue c, LocalDate jour, Seuils seuils) {
        var terme = termes.trouver(c.id()).orElse(null);
        var limite = terme == null ? null : terme.limite();
        if (terme == null || limite == null || limite.isBefore(jour)) return List.of();
        long restent = ChronoUnit.DAYS.between(jour, limite);
        if (restent > seuils.de(PREMIER)) return List.of();
        if (filiation.relais(c.id(), terme.fin()).isPresent()) return List.of();
        int seuil = restent <= seuils.de(SECOND) ? seuils.de(SECOND) : seuils.de(PREMIER);
        return List.of(
                new ConstatDeDerive(
                        "terme:" + limite,
                        limite + ":" + (restent <= seuils.de(SECOND) ? SECOND : PREMIER),
                        "Dernier jour du préavis : " + Dates.jour(limite),
                        "Prévenir " + seuil + " jours avant le dernier jour du préavis.",
                        "Il reste "
                                + restent
                                + " jours au "
                                + Dates.jour(jour)
                                + ". "
                                + terme.raisons().getLast(),
                        null,
                        "/conventions/" + c.id() + "/terme"));
    }
}
