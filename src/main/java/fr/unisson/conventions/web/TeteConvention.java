package fr.unisson.conventions.web;

import fr.unisson.socle.web.Etape;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Onglet;
import fr.unisson.socle.web.Pastille;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/// The head that every page of a convention shares: what it is, where it stands, its faces.
///
/// @param genre name of the model it was made from
/// @param avenantDe the convention that this one amends
/// @param titreAmende its title, null for who does not read it
/// @param sousOnglets the faces under the open heading, empty when it is a face by itself
/// @param quittee the last day that this reader's party reads, null for all others
/// @param etat told from the reader's place
@NamedInterface("pages")
public record TeteConvention(
        long id,
        @Nullable String numero,
        String genre,
        String titre,
        Pastille etat,
        List<String> faits,
        List<Etape> etapes,
        List<Onglet> onglets,
        List<Onglet> sousOnglets,
        @Nullable Long avenantDe,
        @Nullable String titreAmende,
        @Nullable String quittee) {

    public TeteConvention {
        faits = List.copyOf(faits);
        etapes = List.copyOf(etapes);
        onglets = List.copyOf(onglets);
        sousOnglets = List.copyOf(sousOnglets);
    }

    public boolean avenant() {
        return avenantDe != null;
    }

    /// What this is, with its article, for the sentences of its pages: `la convention`.
    public String leObjet() {
        return avenant() ? "l’avenant" : "la convention";
    }

    /// `de la convention`.
    public String deLObjet() {
        return avenant() ? "de l’avenant" : "de la convention";
    }

    public String adresse() {
        return "/conventions/" + id;
    }

    /// The breadcrumb of a page below the convention's own.
    public Fil fil() {
        return filDuDessus().puis(titre, adresse());
    }

    /// The breadcrumb of the convention's own page; an amendment hangs below what it amends.
    public Fil filDuDessus() {
        var fil = Fil.de("Conventions", "/conventions");
        return titreAmende == null
                ? fil
                : fil.puis(titreAmende, "/conventions/" + avenantDe + "/avenants");
    }
}
