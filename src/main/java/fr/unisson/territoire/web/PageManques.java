package fr.unisson.territoire.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Onglet;
import fr.unisson.territoire.donnees.TerritoireSql.Etablissement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which establishments of a territory have no convention of a given type.
///
/// @param phrase the figures in words, null until the three choices are made
public record PageManques(
        List<Onglet> onglets,
        List<Choix> departements,
        List<Choix> categories,
        List<Choix> types,
        @Nullable String departement,
        @Nullable String categorie,
        @Nullable String type,
        @Nullable String phrase,
        List<Etablissement> etablissements,
        @Nullable String suite,
        @Nullable String debut) {

    public PageManques {
        onglets = List.copyOf(onglets);
        departements = List.copyOf(departements);
        categories = List.copyOf(categories);
        types = List.copyOf(types);
        etablissements = List.copyOf(etablissements);
    }
}
