package fr.unisson.territoire.web;

import fr.unisson.annuaire.Territoires;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.Tranche;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Saisies;
import fr.unisson.territoire.CarteDuTerritoire;
import fr.unisson.territoire.domaine.Chiffres;
import fr.unisson.territoire.donnees.TerritoireSql.Etablissement;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import unisson.pages.Templates;

/// For those who support a territory: where a kind of convention is missing.
@Controller
@Acces(roles = "FACILITATEUR_SRA")
class ManquesController {

    private static final int PAR_PAGE = 50;

    private final CarteDuTerritoire carte;
    private final Territoires territoires;
    private final OngletsDuTerritoire onglets;
    private final Templates pages;

    ManquesController(
            CarteDuTerritoire carte,
            Territoires territoires,
            OngletsDuTerritoire onglets,
            Templates pages) {
        this.carte = carte;
        this.territoires = territoires;
        this.onglets = onglets;
        this.pages = pages;
    }

    @GetMapping(OngletsDuTerritoire.MANQUES)
    JteModel lire(
            @RequestParam(required = false) @Nullable String departement,
            @RequestParam(required = false) @Nullable String categorie,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String apres) {
        if (!carte.ouverte())
            throw new Interdit("Votre organisation n’a pas de département dans l’annuaire.");
        Tranche<Etablissement> tranche = new Tranche<>(List.of(), null);
        String phrase = null;
        if (departement != null && categorie != null && type != null) {
            var apresId = Saisies.numero(apres).orElse(0L);
            tranche = carte.sansConvention(departement, categorie, type, apresId, PAR_PAGE);
            phrase =
                    carte.compter(departement, categorie, type)
                            .map(c -> Chiffres.dire(c.etablissements(), c.connus(), c.montres()))
                            .orElse(null);
        }
        return pages.territoireManques(
                new PageManques(
                        onglets.pour(OngletsDuTerritoire.MANQUES),
                        carte.departements().stream()
                                .map(d -> new Choix(d.code(), d.nom()))
                                .toList(),
                        territoires.categories().stream()
                                .map(c -> new Choix(c.code(), c.libelle()))
                                .toList(),
                        Presentation.types(),
                        departement,
                        categorie,
                        type,
                        phrase,
                        tranche.elements(),
                        tranche.suite() == null
                                ? null
                                : adresse(departement, categorie, type, tranche.suite()),
                        Saisies.vide(apres) ? null : adresse(departement, categorie, type, null)));
    }

    private static String adresse(
            @Nullable String departement,
            @Nullable String categorie,
            @Nullable String type,
            @Nullable String apres) {
        var adresse = UriComponentsBuilder.fromPath(OngletsDuTerritoire.MANQUES);
        var valeurs =
                Map.of(
                        "departement", "" + departement,
                        "categorie", "" + categorie,
                        "type", "" + type);
        valeurs.forEach((nom, _) -> adresse.queryParam(nom, "{" + nom + "}"));
        if (apres != null) adresse.queryParam("apres", apres);
        return adresse.encode().buildAndExpand(valeurs).toUriString();
    }
}
