package fr.unisson.actions;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The findings of all modules, as origins of actions: named by a reference such as `avis:12`,
/// found again from the address of their page, told to those who may read them only.
@Service
@Transactional(readOnly = true)
public class Constats {

    private static final Pattern REFERENCE = Pattern.compile("([a-z-]{1,40}):(\\d{1,18})");

    /// Asked for late: the modules above build theirs with the actions.
    private final ObjectProvider<GenreDeConstat> genres;

    Constats(ObjectProvider<GenreDeConstat> genres) {
        this.genres = genres;
    }

    /// @param reference says again which one it is: `avis:12`
    public record Nomme(String reference, Constat constat, Origine origine) {}

    /// @param reference says which object to read, never what it holds
    public Optional<Nomme> lire(String reference) {
        var morceaux = REFERENCE.matcher(reference);
        if (!morceaux.matches()) return Optional.empty();
        return ouvrables()
                .filter(g -> g.code().equals(morceaux.group(1)))
                .findFirst()
                .flatMap(g -> lire(g, Long.parseLong(morceaux.group(2))));
    }

    /// @param adresse of a page of this site, with or without the name of the site
    public Optional<Nomme> reconnaitre(String adresse) {
        var chemin = chemin(adresse.strip());
        return ouvrables()
                .flatMap(g -> {
                    var page = g.page().matcher(chemin);
                    return page.lookingAt()
                            ? lire(g, Long.parseLong(page.group(1))).stream()
                            : Stream.empty();
                })
                .findFirst();
    }

    /// The kinds whose pages [#reconnaitre] knows: "un avis", "une décision".
    public List<String> libelles() {
        return ouvrables().map(GenreDeConstat::libelle).sorted().toList();
    }

    /// Names an object in an address; empty when nobody opens an action from such objects.
    public Optional<String> reference(Origine.Objet objet) {
        return ouvrables()
                .filter(g -> g.de(objet))
                .map(g -> g.code() + ":" + objet.id())
                .findFirst();
    }

    /// Tells of each origin what the actor may read: its kind alone when they may not open it.
    UnaryOperator<Origine> pourLecteur() {
        Map<Origine.Objet, Optional<Constat>> lus = new HashMap<>();
        return o -> {
            var objet = o.objet();
            if (objet == null) return o;
            return lus.computeIfAbsent(objet, this::lire)
                    .map(c -> new Origine(o.genre(), o.mots(), c.adresse(), objet))
                    .orElseGet(() -> Origine.dite(o.genre(), o.genre().libelle()));
        };
    }

    private Optional<Constat> lire(Origine.Objet objet) {
        return genres.stream()
                .filter(g -> g.de(objet))
                .findFirst()
                .flatMap(g -> g.lecture().apply(objet.id()));
    }

    private static Optional<Nomme> lire(GenreDeConstat genre, long id) {
        return genre.lecture()
                .apply(id)
                .map(c ->
                        new Nomme(
                                genre.code() + ":" + id,
                                c,
                                new Origine(c.genre(), c.titre(), c.adresse(), genre.objet(id))));
    }

    private Stream<GenreDeConstat> ouvrables() {
        return genres.stream().filter(GenreDeConstat::ouvrable);
    }

    private static String chemin(String adresse) {
        if (adresse.startsWith("/")) return adresse;
        try {
            var chemin = URI.create(adresse).getPath();
            return chemin == null ? "" : chemin;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
