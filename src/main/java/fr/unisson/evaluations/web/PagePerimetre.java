package fr.unisson.evaluations.web;

import fr.unisson.grilles.Portee;
import fr.unisson.grilles.PublicDEssms;
import fr.unisson.grilles.SecteurDEssms;
import fr.unisson.grilles.TypeDEssms;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which structure is rated, where the grid does not ask as much of all.
///
/// @param connues structures of the organisation whose answers fill the form
/// @param filtres what the grid asks to know
/// @param compte how many items apply to what is said, empty while it is not said
public record PagePerimetre(
        Fil fil,
        String adresse,
        String titre,
        Form form,
        List<Connue> connues,
        Set<Portee.Filtre> filtres,
        String compte,
        Erreurs erreurs) {

    public PagePerimetre {
        connues = List.copyOf(connues);
        filtres = Set.copyOf(filtres);
    }

    public record Connue(String nom, String profil, String lien) {}

    public record Form(
            @Nullable String version,
            @Nullable String secteur,
            @Nullable String structure,
            @Nullable List<String> publics) {

        public List<String> choisis() {
            return publics == null ? List.of() : publics;
        }
    }

    public List<Choix> secteurs() {
        return Arrays.stream(SecteurDEssms.values())
                .map(s -> new Choix(s.name(), s.libelle()))
                .toList();
    }

    public List<Choix> types() {
        return Arrays.stream(TypeDEssms.values())
                .map(t -> new Choix(t.name(), t.libelle()))
                .toList();
    }

    public List<Choix> publics() {
        return Arrays.stream(PublicDEssms.values())
                .map(p -> new Choix(p.name(), p.libelle()))
                .toList();
    }
}
