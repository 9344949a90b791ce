package fr.unisson.derives.sources;

import fr.unisson.conventions.ActiviteDesParties;
import fr.unisson.conventions.ActiviteDesParties.Activite;
import fr.unisson.conventions.ConventionVue;
import fr.unisson.derives.ConstatDeDerive;
import fr.unisson.derives.PresenceDesComptes;
import fr.unisson.derives.Seuil;
import fr.unisson.derives.Seuils;
import fr.unisson.derives.SourceDeDerive;
import fr.unisson.derives.domaine.GenreAlerte;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Elision;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Nobody of a party came or wrote for a long time. A call is often enough: it is no reproach.
@Component
@Order(100)
class PartieSilencieuse implements SourceDeDerive {

    private static final String JOURS = "jours";

    private final ActiviteDesParties activite;
    private final ObjectProvider<PresenceDesComptes> presence;

    PartieSilencieuse(ActiviteDesParties activite, ObjectProvider<PresenceDesComptes> presence) {
        this.activite = activite;
        this.presence = presence;
    }

    @Override
    public String code() {
        return "partie-silencieuse";
    }

    @Override
    public GenreAlerte genre() {
        return GenreAlerte.PARTIE;
    }

    @Override
    public String libelle() {
        return "Partie silencieuse";
    }

    @Override
    public String explication() {
        return "Aucune personne de la partie n’est venue ici ni n’a rien écrit dans la convention"
                + " depuis ce nombre de jours. Un appel suffit souvent.";
    }

    @Override
    public List<Seuil> seuils() {
        return List.of(new Seuil(JOURS, "Silence", "jours", 120, 30, 730));
    }

    @Override
    public List<ConstatDeDerive> constats(ConventionVue c, LocalDate jour, Seuils seuils) {
        var effet = c.suivieDepuis();
        if (effet == null) return List.of();
        int seuil = seuils.de(JOURS);
        return activite.lister(c.id()).stream()
                .flatMap(a -> constat(c, a, effet, jour, seuil).stream())
                .toList();
    }

    private Optional<ConstatDeDerive> constat(
            ConventionVue c, Activite a, LocalDate effet, LocalDate jour, int seuil) {
        var vue = derniereVenue(a);
        var depuis = vue.filter(d -> d.isAfter(effet)).orElse(effet);
        long silence = ChronoUnit.DAYS.between(depuis, jour);
        if (silence < seuil) return Optional.empty();
        return Optional.of(
                new ConstatDeDerive(
                        "partie:" + a.partie(),
                        depuis + ":" + silence / seuil,
                        "Sans nouvelles " + Elision.de(a.nom()),
                        "Prévenir après " + seuil + " jours sans venue ni écrit d’une partie.",
                        "Rien "
                                + Elision.de(a.nom())
                                + " depuis "
                                + (depuis.equals(effet) ? debut(c) : "le ")
                                + Dates.jour(depuis)
                                + " : "
                                + silence
                                + " jours au "
                                + Dates.jour(jour)
                                + ".",
                        a.partie(),
                        "/conventions/" + c.id()));
    }

    private static String debut(ConventionVue c) {
        return Objects.equals(c.suivieDepuis(), c.enVigueurLe())
                ? "l’entrée en vigueur, le "
                : "l’importation de la convention, le ";
    }

    /// The last day on which somebody of the party came, or wrote.
    private Optional<LocalDate> derniereVenue(Activite a) {
        return Stream.concat(
                        Stream.ofNullable(a.dernierGeste()),
                        presence.stream().flatMap(p -> p.derniereVisite(a.comptes()).stream()))
                .max(Comparator.<Instant>naturalOrder())
                .map(Dates::jourDe);
    }
}
