package fr.unisson.gouvernance;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.gouvernance.ObjetsConcernes.Genre;
import fr.unisson.gouvernance.ObjetsConcernes.Objet;
import fr.unisson.gouvernance.ObjetsEmportes.Emporte;
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
    private final List<EtatsAilleurs> ailleurs;
    private final List<ObjetsEmportes> emportes;
    private final URI site;

    ObjetsDuSite(
            List<ObjetsConcernes> genres,
            List<EtatsAilleurs> ailleurs,
            List<ObjetsEmportes> emportes,
            @Value("${unisson.adresse}") URI site) {
        this.genres =
                genres.stream().sorted(Comparator.comparing(g -> g.genre().libelle())).toList();
        this.ailleurs = ailleurs;
        this.emportes = emportes;
        this.site = site;
    }

    /// @param libelle its kind: "Une action"
    /// @param entier false when the address was that of a page under its own: one of its faces, or
    ///   a thing that it holds
    public record Reconnu(
            String module,
            String type,
            long id,
            String libelle,
            String nom,
            String lien,
            boolean entier) {}

    /// @param adresse as pasted or typed; empty also when the actor may not read what it names
    public Optional<Reconnu> reconnaitre(String adresse) {
        var lue = AdresseDansLeSite.de(adresse, site);
        return lue.flatMap(a -> reconnaitre(a, true))
                .or(() -> lue.flatMap(a -> reconnaitre(a, false)));
    }

    /// @param sous of an object whose page stands under that of another: an alert of a convention
    private Optional<Reconnu> reconnaitre(AdresseDansLeSite adresse, boolean sous) {
        for (var o : genres) {
            var g = o.genre();
            var objet =
                    (sous ? adresse.numeroSous(g.sous()) : adresse.numeroApres(g.racine()))
                            .flatMap(o::trouver);
            if (objet.isPresent()) {
                var r = objet.get();
                return Optional.of(
                        reconnu(g, r, sous || adresse.chemin().equals(g.racine() + r.id())));
            }
        }
        return Optional.empty();
    }

    private static Reconnu reconnu(Genre g, Objet o, boolean entier) {
        return new Reconnu(
                g.module(), g.type(), o.id(), g.libelle(), o.nom(), g.racine() + o.id(), entier);
    }

    public boolean connait(String module, String type) {
        return genre(module, type).isPresent();
    }

    /// Empty when the actor may not read it.
    public Optional<String> nom(String module, String type, long id) {
        return genre(module, type).flatMap(g -> g.trouver(id)).map(Objet::nom);
    }

    /// What the actor may read among objects of one kind, by their number, and what each is worth
    /// as a proof: a statement for their kind, and one for each module that knows more of it.
    ///
    /// @param pour the organisation for which they would prove: one that left a convention has none
    public Map<Long, Objet> lire(
            String module, String type, Collection<Long> ids, OrganisationId pour) {
        var lus = genre(module, type).map(g -> g.lire(ids)).orElse(List.of());
        for (var a : ailleurs) {
            if (a.disentDe(module, type)) lus = a.completer(lus, pour);
        }
        return lus.stream().collect(Collectors.toMap(Objet::id, Function.identity()));
    }

    /// Whether an object of this kind proves in each of these states; one that goes is in none.
    public boolean prouveEn(String module, String type, Collection<String> etats) {
        var genre = genre(module, type);
        return !etats.isEmpty()
                && etats.stream()
                        .allMatch(
                                e -> genre.stream().anyMatch(g -> g.force().obstacle(e).isEmpty()));
    }

    /// Whether several organisations read it: to be asked as the platform.
    public boolean partage(String module, String type, long id) {
        return genre(module, type).stream().anyMatch(g -> g.partage(id));
    }

    /// What proves no more when this goes.
    public List<Emporte> emportes(String module, String type, long id) {
        return emportes.stream().flatMap(e -> e.avec(module, type, id).stream()).toList();
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
                        .map(o -> reconnu(genre, o, true))
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
