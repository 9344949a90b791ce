package fr.unisson.annuaire.web;

import fr.unisson.annuaire.EtablissementVue;
import fr.unisson.annuaire.GenreAnnuaire;
import fr.unisson.annuaire.OrganisationVue;
import fr.unisson.annuaire.ResultatAnnuaire;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Ton;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Rows of the directory, as lists show them.
final class Lignes {
    private Lignes() {}

    static Ligne de(ResultatAnnuaire r) {
        boolean organisation = r.genre() == GenreAnnuaire.ORGANISATION;
        return new Ligne(
                r.nom(),
                "/annuaire/" + (organisation ? "organisations/" : "etablissements/") + r.id(),
                joindre(
                        organisation ? "Organisation" : null,
                        r.nature(),
                        lieu(r.ville(), r.departement())),
                etat(r.ferme(), r.fictive()),
                r.finess() == null ? null : "FINESS " + r.finess());
    }

    static Ligne de(EtablissementVue e) {
        return new Ligne(
                e.nom(),
                "/annuaire/etablissements/" + e.id(),
                joindre(e.categorie(), lieu(e.adresse().ville(), e.adresse().departement())),
                etat(e.ferme(), e.fictif()),
                e.finess() == null ? null : "FINESS " + e.finess());
    }

    static Ligne de(OrganisationVue o) {
        return new Ligne(
                o.raisonSociale(),
                "/annuaire/organisations/" + o.id(),
                joindre(
                        o.statut(),
                        lieu(o.adresse().ville(), o.adresse().departement()),
                        o.rna() == null ? null : "RNA " + o.rna(),
                        o.siren() == null ? null : "SIREN " + o.siren()),
                etat(o.fermee(), o.fictive()),
                o.finess() == null ? null : "FINESS " + o.finess());
    }

    static @Nullable Pastille etat(boolean ferme, boolean fictive) {
        if (ferme) return new Pastille("Fermé", Ton.NEUTRE);
        return fictive ? new Pastille("Fictif", Ton.NEUTRE) : null;
    }

    static List<Choix> departements(List<fr.unisson.annuaire.Territoire> departements) {
        return departements.stream()
                .map(d -> new Choix(d.code(), d.code() + " – " + d.nom()))
                .toList();
    }

    static List<Choix> nomenclature(List<fr.unisson.annuaire.Nomenclature> codes) {
        return codes.stream().map(c -> new Choix(c.code(), c.libelle())).toList();
    }

    static String joindre(@Nullable String... parties) {
        return Stream.of(parties)
                .filter(Objects::nonNull)
                .filter(p -> !p.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private static @Nullable String lieu(@Nullable String ville, @Nullable String departement) {
        if (ville == null) return departement;
        return departement == null ? ville : ville + " (" + departement + ")";
    }
}
