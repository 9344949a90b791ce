package fr.unisson.territoire.web;

import fr.unisson.conventions.web.ModelesOfferts;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Saisies;
import fr.unisson.territoire.CarteDuTerritoire;
import fr.unisson.territoire.LienDeReseau;
import fr.unisson.territoire.domaine.Reseau;
import fr.unisson.territoire.domaine.Reseau.Noeud;
import fr.unisson.territoire.donnees.ReseauSql;
import fr.unisson.territoire.web.PageReseau.Lien;
import fr.unisson.territoire.web.PageReseau.Ligne;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// The network: whom the reader's organisations are bound to, or what a territory shows.
@Controller
@Acces
class ReseauController {

    private final ReseauSql reseau;
    private final CarteDuTerritoire carte;
    private final ModelesOfferts modeles;
    private final OngletsDuTerritoire onglets;
    private final Templates pages;

    ReseauController(
            ReseauSql reseau,
            CarteDuTerritoire carte,
            ModelesOfferts modeles,
            OngletsDuTerritoire onglets,
            Templates pages) {
        this.reseau = reseau;
        this.carte = carte;
        this.modeles = modeles;
        this.onglets = onglets;
        this.pages = pages;
    }

    /// @param territoire a department the reader supports; their own conventions otherwise
    @GetMapping(OngletsDuTerritoire.RESEAU)
    JteModel lire(
            @RequestParam(required = false) @Nullable String modele,
            @RequestParam(required = false) @Nullable String territoire) {
        var type = Saisies.vide(modele) ? null : modele;
        var la = Saisies.vide(territoire) ? null : territoire;
        var liens = la == null ? reseau.miens(type) : reseau.duTerritoire(la, type);
        var dessin = Reseau.de(liens, Acteur.courant().organisations());
        return pages.territoireReseau(
                new PageReseau(
                        onglets.pour(OngletsDuTerritoire.RESEAU),
                        type,
                        la,
                        Presentation.types(),
                        carte.departements().stream()
                                .map(d -> new Choix(d.code(), d.nom()))
                                .toList(),
                        dessin,
                        lignes(dessin, liens),
                        dessin.dessines() == dessin.noeuds().size()));
    }

    private List<Ligne> lignes(Reseau dessin, List<LienDeReseau> liens) {
        var numeros =
                dessin.noeuds().stream()
                        .collect(Collectors.toMap(Noeud::organisation, Noeud::numero));
        return dessin.noeuds().stream()
                .map(n ->
                        new Ligne(
                                n.numero(),
                                n.nom(),
                                "/annuaire/organisations/" + n.organisation(),
                                n.mien(),
                                liens.stream()
                                        .filter(l ->
                                                l.parties().stream()
                                                        .anyMatch(p ->
                                                                p.organisation()
                                                                        == n.organisation()))
                                        .map(l -> lien(l, n, numeros))
                                        .toList()))
                .toList();
    }

    private Lien lien(LienDeReseau l, Noeud n, Map<Long, Integer> numeros) {
        var type = modeles.nom(l.modele());
        var titre = l.titre();
        return new Lien(
                titre == null ? type : titre,
                titre == null ? null : "/conventions/" + l.convention(),
                l.etat().libelle().toLowerCase(java.util.Locale.FRENCH)
                        + (l.fin() == null ? "" : ", jusqu’au " + Dates.jour(l.fin()))
                        + (l.provenance().douteuse()
                                ? ", "
                                        + l.provenance()
                                                .libelle()
                                                .toLowerCase(java.util.Locale.FRENCH)
                                : ""),
                l.parties().stream()
                        .filter(p -> p.organisation() != n.organisation())
                        .map(p -> numeros.getOrDefault(p.organisation(), 0))
                        .sorted()
                        .toList());
    }
}
