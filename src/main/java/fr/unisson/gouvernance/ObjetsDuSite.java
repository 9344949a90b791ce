package fr.unisson.gouvernance;

import fr.unisson.gouvernance.domaine.AdresseDansLeSite;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// All that a decision may concern, or that may prove something, whatever its module: named by its
/// module, type and number, found again from the address of its page. Called within a transaction
/// of the reader, it names only what they may read.
@Component
public class ObjetsDuSite {

    private final List<ObjetsConcernes> genres;
    private final URI site;

    ObjetsDuSite(List<ObjetsConcernes> genres, @Value("${unisson.adresse}") URI site) {
        this.genres = List.copyOf(genres);
        this.site = site;
    }

    /// @param libelle its kind: "Une action"
    public record Reconnu(String module, String type, long id, String libelle, String lien) {}

    /// @param adresse as pasted or typed; empty also when the actor may not read what it names
    public Optional<Reconnu> reconnaitre(String adresse) {
        var lue = AdresseDansLeSite.de(adresse, site);
        for (var g : genres) {
            var numero = lue.flatMap(a -> a.numeroApres(g.racine()));
            if (numero.isEmpty() || g.nom(numero.get()).isEmpty()) continue;
            return Optional.of(
                    new Reconnu(
                            g.module(),
                            g.type(),
                            numero.get(),
                            g.libelle(),
                            g.racine() + numero.get()));
        }
        return Optional.empty();
    }

    public boolean connait(String module, String type) {
        return genre(module, type).isPresent();
    }

    /// Empty when the actor may not read it.
    public Optional<String> nom(String module, String type, long id) {
        return genre(module, type).flatMap(g -> g.nom(id));
    }

    /// What stands for it where it may not be read.
    public String libelle(String module, String type) {
        return genre(module, type).map(ObjetsConcernes::libelle).orElse("Un objet");
    }

    public String lien(String module, String type, long id) {
        return genre(module, type).map(g -> g.racine() + id).orElse("");
    }

    /// "une action", "une convention".
    public List<String> libelles() {
        return genres.stream()
                .map(g ->
                        g.libelle().substring(0, 1).toLowerCase(java.util.Locale.FRANCE)
                                + g.libelle().substring(1))
                .sorted()
                .toList();
    }

    private Optional<ObjetsConcernes> genre(String module, String type) {
        return genres.stream()
                .filter(g -> g.module().equals(module) && g.type().equals(type))
                .findFirst();
    }
}
