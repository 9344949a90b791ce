package fr.unisson.grilles.web;

import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.grilles.Echelle;
import fr.unisson.grilles.Grille;
import fr.unisson.grilles.GrilleDuCatalogue;
import fr.unisson.grilles.GrilleId;
import fr.unisson.grilles.Grilles;
import fr.unisson.grilles.GrillesPropres;
import fr.unisson.grilles.Noeud;
import fr.unisson.grilles.Portee;
import fr.unisson.grilles.UsageDeGrille;
import fr.unisson.grilles.Valeur;
import fr.unisson.grilles.VersionDeGrille;
import fr.unisson.grilles.web.PageDeGrille.Branche;
import fr.unisson.grilles.web.PageDeGrille.Gestes;
import fr.unisson.grilles.web.PageDeGrille.Reponse;
import fr.unisson.grilles.web.PageDeGrille.Version;
import fr.unisson.grilles.web.PageDeGrille.Voisine;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Nombres;
import fr.unisson.socle.Typographie;
import fr.unisson.socle.web.Onglet;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Ton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Composes the page of a version of a grid.
@Component
class CompositionGrille {

    private final Grilles grilles;
    private final GrillesPropres propres;
    private final Annuaire annuaire;

    private final ObjectProvider<UsageDeGrille> usages;

    CompositionGrille(
            Grilles grilles,
            GrillesPropres propres,
            Annuaire annuaire,
            ObjectProvider<UsageDeGrille> usages) {
        this.grilles = grilles;
        this.propres = propres;
        this.annuaire = annuaire;
        this.usages = usages;
    }

    /// @param chez the organisation chosen
    /// @param profil of the structure to which it applies; empty for every structure
    @Transactional(readOnly = true)
    public PageDeGrille page(
            GrilleId id, @Nullable OrganisationId chez, boolean facile, Portee profil) {
        var entiere = grilles.charger(id);
        var toutes = propres.charger(id);
        var version = toutes.version(id).orElseThrow();
        var grille = Portees.complete(profil) ? entiere.pour(profil) : entiere;
        boolean aFacile = entiere.noeuds().stream().anyMatch(n -> !n.facile().isEmpty());
        return new PageDeGrille(
                Lieux.FIL,
                Lieux.de(id),
                mots(entiere.nom()),
                entiere.nature().libelle(),
                etat(toutes, version),
                faits(toutes, version),
                entiere.presentation(),
                version.brouillon() || toutes.retiree() || !toutes.montree().equals(version)
                        ? List.of()
                        : usages.orderedStream().flatMap(u -> u.de(entiere).stream()).toList(),
                entiere.source(),
                facile && aFacile,
                aFacile ? lectures(id, facile) : List.of(),
                reponses(entiere),
                nombre(entiere.echelle()),
                entiere.blocNotes(),
                branches(grille, null, facile && aFacile, 2),
                Portees.choisie(entiere, grille, profil),
                toutes.versions().stream().map(v -> version(toutes, v, id)).toList(),
                propres.voisines(id).stream()
                        .map(v -> new Voisine(mots(v.nom()), Lieux.correspondances(id, v.id())))
                        .toList(),
                version.empreinte(),
                gestes(toutes, version, chez));
    }

    private Gestes gestes(
            GrilleDuCatalogue toutes, VersionDeGrille version, @Nullable OrganisationId chez) {
        boolean ecrit = propres.peutEcrire(toutes.maison());
        boolean derniere = toutes.montree().equals(version);
        return new Gestes(
                ecrit ? toutes.brouillon().map(b -> Lieux.ecrire(b.id())).orElse("") : "",
                propres.peutEcrire(chez) && !version.brouillon()
                        ? Lieux.ADRESSE + "/nouvelle?depart=" + version.id()
                        : "",
                ecrit && toutes.brouillon().isEmpty() && derniere
                        ? Lieux.de(version.id()) + "/versions"
                        : "",
                ecrit && !toutes.publiees().isEmpty() ? Boolean.toString(!toutes.retiree()) : "",
                ecrit && !version.brouillon() ? Lieux.de(version.id()) + "/correspondances" : "");
    }

    private static Pastille etat(GrilleDuCatalogue toutes, VersionDeGrille version) {
        if (version.brouillon()) return new Pastille("Brouillon", Ton.ATTENTE);
        if (!toutes.montree().equals(version)) return new Pastille("Ancienne version", Ton.NEUTRE);
        return toutes.retiree()
                ? new Pastille("Retirée des choix", Ton.NEUTRE)
                : new Pastille("Publiée", Ton.FAIT);
    }

    private List<String> faits(GrilleDuCatalogue toutes, VersionDeGrille version) {
        var faits = new ArrayList<String>();
        faits.add("Version " + version.numero());
        faits.add(CatalogueController.points(version.feuilles()));
        var maison = toutes.maison();
        faits.add(
                maison == null
                        ? "Livrée avec Unisson"
                        : "Écrite par "
                                + annuaire.noms(List.of(maison))
                                        .getOrDefault(maison, "une autre organisation"));
        if (!version.issueDe().isEmpty()) faits.add("à partir de : " + version.issueDe());
        return faits;
    }

    private static List<Onglet> lectures(GrilleId id, boolean facile) {
        return List.of(
                new Onglet("Texte courant", Lieux.de(id), !facile),
                new Onglet("Facile à lire", Lieux.de(id) + "?lecture=facile", facile));
    }

    private static Version version(GrilleDuCatalogue toutes, VersionDeGrille v, GrilleId ici) {
        var le = v.publieeLe();
        return new Version(
                "Version " + v.numero(),
                le == null
                        ? "Brouillon"
                        : "Publiée le "
                                + Dates.jour(Dates.jourDe(le))
                                + (v.publieePar().isEmpty() ? "" : " par " + v.publieePar()),
                mots(v.note()),
                Lieux.de(v.id()),
                v.id().equals(ici),
                toutes.avant(v).map(a -> Lieux.comparer(a.id(), v.id())).orElse(""));
    }

    static List<Reponse> reponses(Grille grille) {
        if (!(grille.echelle() instanceof Echelle.Niveaux(var valeurs))) return List.of();
        return valeurs.stream().map(v -> reponse(v, grille)).toList();
    }

    private static Reponse reponse(Valeur v, Grille grille) {
        var regles = new ArrayList<String>();
        if (v.justifiee()) regles.add("à justifier");
        if (v.saufImperatif()) regles.add("jamais sur un impératif");
        if (!v.domaines().isEmpty())
            regles.add(
                    "seulement dans : "
                            + grille.racines().stream()
                                    .filter(r -> v.domaines().contains(r.code()))
                                    .map(r -> r.code() + " " + r.libelle())
                                    .collect(Collectors.joining(", ")));
        var points = v.points();
        return new Reponse(
                v.code(),
                mots(v.libelle()),
                mots(v.aide()),
                points == null ? "ne compte pas" : nombre(points),
                mots(String.join(" ; ", regles)));
    }

    static String nombre(Echelle echelle) {
        if (!(echelle instanceof Echelle.Nombre n)) return "";
        if (n.minimum() == null && n.maximum() == null && n.unite().isEmpty())
            return "Aucune échelle pour le moment.";
        return mots("U" + n.enMots().substring(1) + ".");
    }

    static String nombre(BigDecimal nombre) {
        return Nombres.exact(nombre);
    }

    private static List<Branche> branches(
            Grille grille, @Nullable Noeud parent, boolean facile, int niveau) {
        var parParent = new LinkedHashMap<@Nullable Long, List<Noeud>>();
        grille.noeuds()
                .forEach(n -> parParent.computeIfAbsent(n.parent(), _ -> new ArrayList<>()).add(n));
        return branches(parParent, parent == null ? null : parent.id(), facile, niveau);
    }

    private static List<Branche> branches(
            Map<@Nullable Long, List<Noeud>> parParent,
            @Nullable Long parent,
            boolean facile,
            int niveau) {
        return parParent.getOrDefault(parent, List.of()).stream()
                .map(n ->
                        new Branche(
                                n.code(),
                                mots(facile && !n.facile().isEmpty() ? n.facile() : n.libelle()),
                                facile ? "" : mots(n.aide()),
                                facile ? List.of() : marques(n),
                                !parParent.containsKey(n.id()),
                                niveau,
                                branches(parParent, n.id(), facile, niveau + 1)))
                .toList();
    }

    static List<String> marques(Noeud n) {
        var marques = new ArrayList<String>();
        if (n.imperatif()) marques.add("Impératif");
        if (!n.axe().isEmpty()) marques.add(mots("Axe : " + n.axe()));
        if (!n.cible().isEmpty()) marques.add(mots("Auprès de : " + n.cible()));
        if (n.poids().compareTo(BigDecimal.ONE) != 0)
            marques.add(mots("Poids : " + nombre(n.poids())));
        var portee = n.portee().enMots();
        if (!portee.isEmpty()) marques.add(mots("Seulement : " + portee));
        if (!n.preuves().isEmpty())
            marques.add(mots("Preuves : " + String.join(", ", n.preuves())));
        return marques;
    }

    static String mots(String texte) {
        return Typographie.francaise(texte);
    }
}
