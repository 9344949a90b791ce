package fr.unisson.conventions.web;

import fr.unisson.conventions.ConventionReprise;
import fr.unisson.modeles.CatalogueDeModeles;
import fr.unisson.modeles.ModeleConvention;
import fr.unisson.modeles.Modeles;
import fr.unisson.socle.web.Choix;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/// The models that the reader may start from, as the pages offer them.
@Component
@NamedInterface("pages")
public class ModelesOfferts {

    private final Modeles livres;
    private final CatalogueDeModeles catalogue;

    ModelesOfferts(Modeles livres, CatalogueDeModeles catalogue) {
        this.livres = livres;
        this.catalogue = catalogue;
    }

    public List<Choix> choix() {
        return catalogue.lister().stream()
                .map(m -> new Choix(m.code(), m.nom(), m.description()))
                .toList();
    }

    /// The same, and what comes from no model: to sort conventions that exist.
    public List<Choix> choixDesRegistres() {
        return Stream.concat(
                        catalogue.lister().stream().map(m -> new Choix(m.code(), m.nom())),
                        Stream.of(
                                new Choix(
                                        ConventionReprise.SANS_MODELE,
                                        nom(ConventionReprise.SANS_MODELE))))
                .toList();
    }

    /// The articles of a model that may be left out.
    List<Choix> auChoix(@Nullable String code) {
        return modele(code).map(ModeleConvention::auChoix).orElse(List.of()).stream()
                .map(a -> new Choix(a.numero(), a.intitule(), a.aide()))
                .toList();
    }

    /// Those that the model proposes.
    List<String> coches(@Nullable String code) {
        return modele(code).map(ModeleConvention::coches).orElse(List.of());
    }

    private java.util.Optional<ModeleConvention> modele(@Nullable String code) {
        return code == null ? java.util.Optional.empty() : catalogue.trouver(code);
    }

    /// What a convention kept: the name of its model, or the code of a shipped one.
    public String nom(String garde) {
        if (garde.equals(ConventionReprise.SANS_MODELE)) return "Autre convention";
        return livres.trouver(garde).map(ModeleConvention::nom).orElse(garde);
    }
}
