package fr.unisson.gouvernance.web;

import fr.unisson.gouvernance.CriteresAvis;
import fr.unisson.gouvernance.MatiereAvis;
import fr.unisson.gouvernance.domaine.EtatAvis;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.Saisies;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Opinions of all bodies, or of one.
///
/// @param tete of the body, null for the list of all
/// @param demander address of the form, null when the reader may not; likewise `emettre`
public record PageListeAvis(
        @Nullable TeteInstance tete,
        Filtres filtres,
        List<Ligne> lignes,
        @Nullable String demander,
        @Nullable String emettre) {

    /// Filters kept in the address.
    public record Filtres(
            @Nullable String q,
            @Nullable String etat,
            @Nullable String matiere,
            @Nullable String retard,
            @Nullable String siege) {

        CriteresAvis criteres() {
            return new CriteresAvis(
                    Saisies.texte(q),
                    null,
                    Saisies.parmi(EtatAvis.class, etat).orElse(null),
                    Saisies.parmi(MatiereAvis.class, matiere).orElse(null),
                    "true".equals(retard),
                    "true".equals(siege),
                    false);
        }

        public boolean coche(@Nullable String valeur) {
            return "true".equals(valeur);
        }

        public boolean actifs() {
            return !criteres().equals(CriteresAvis.TOUS);
        }
    }

    public PageListeAvis {
        lignes = List.copyOf(lignes);
    }

    public List<Choix> etats() {
        return Arrays.stream(EtatAvis.values()).map(e -> new Choix(e.name(), e.libelle())).toList();
    }

    public List<Choix> matieres() {
        return choixDeMatieres();
    }

    static List<Choix> choixDeMatieres() {
        return Arrays.stream(MatiereAvis.values())
                .map(m -> new Choix(m.name(), m.libelle()))
                .toList();
    }
}
