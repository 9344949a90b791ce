package fr.unisson.gouvernance;

import fr.unisson.gouvernance.ObjetsConcernes.Genre;
import fr.unisson.gouvernance.ObjetsConcernes.Objet;
import fr.unisson.gouvernance.domaine.AdresseDansLeSite;
import fr.unisson.socle.Tranche;
import java.net.URI;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// All that a decision may concern, or that may prove something, whatever its module: named by its
/// module, type and number, found again from the address of its page or by words. Called within a
/// transaction of the reader, it names only what they may read.
@Component
public class ObjetsDuSite {

    private final List<ObjetsConcernes> genres;
    private final URI site;

    ObjetsDuSite(List<ObjetsConcernes> genres, @Value("${unisson.adresse}") URI site) {
        this.genres =
                genres.stream().sorted(Comparator.comparing(g -> g.genre().libelle())).toList();
        this.site = site;
    }

    /// @param libelle its kind: "Une action"
    public record Reconnu(
            String module, String type, long id, String libelle, String nom, String lien) {}

    /// @param adresse as pasted or typed; empty also when the actor may not read what it names
    public Optional<Reconnu> reconnaitre(String adresse) {
        var lue = AdresseDansLeSite.de(adresse, site);
        for (var o : genres) {
            var g = o.genre();
            var objet = lue.flatMap(a -> a.numeroApres(g.racine())).flatMap(o::trouver);
            if (objet.isPresent()) return objet.map(x -> reconnu(g, x));
        }
        return Optional.empty();
    }

    private static Reconnu reconnu(Genre g, Objet o) {
        return new Reconnu(g.module(), g.type(), o.id(), g.libelle(), o.nom(), g.racine() + o.id());
    }

    public boolean connait(String module, String type) {
        return genre(module, type).isPresent();
    }

    /// Empty when the actor may not read it.
    public Optional<String> nom(String module, String type, long id) {
        return genre(module, type).flatMap(g -> g.trouver(id)).map(Objet::nom);
    }

    /// What the actor may read among objects of one kind, by their number, in one statement.
    public Map<Long, Objet> lire(String module, String type, Collection<Long> ids) {
        return genre(module, type).stream()
                .flatMap(g -> g.lire(ids).stream())
                .collect(Collectors.toMap(Objet::id, Function.identity()));
    }

    /// What stands for it where it may not be read.
    public String libelle(String module, String type) {
        return genre(module, type).map(g -> g.genre().libelle()).orElse("Un objet");
    }

    public String lien(String module, String type, long id) {
        return genre(module, type).map(g -> g.genre().racine() + id).orElse("");
    }

    /// Every kind, in the order of the alphabet.
    public List<Genre> genres() {
        return genres.stream().map(ObjetsConcernes::genre).toList();
    }

    /// What bears these words among objects of one kind, the latest first.
    ///
    /// @param motifs of [fr.unisson.socle.web.SourceDeRecherche.Mots#motifs]
    /// @param apres the cursor of the former page
    public Tranche<Reconnu> chercher(Genre genre, String motifs, @Nullable Long apres, int taille) {
        return Tranche.de(
                genre(genre.module(), genre.type()).stream()
                        .flatMap(g -> g.chercher(motifs, apres, taille + 1).stream())
                        .map(o -> reconnu(genre, o))
                        .toList(),
                taille,
                r -> Long.toString(r.id()));
    }

    /// "une action", "une convention".
    public List<String> libelles() {
        return genres.stream()
                .map(g -> g.genre().libelle())
                .map(l -> l.substring(0, 1).toLowerCase(Locale.FRANCE) + l.substring(1))
                .toList();
    }

    private Optional<ObjetsConcernes> genre(String module, String type) {
        return genres.stream().filter(g -> g.est(module, type)).findFirst();
    }
}
