package fr.unisson.annuaire.web;

import fr.unisson.annuaire.AjoutOrganisation;
import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.NouvelleOrganisation;
import fr.unisson.annuaire.Territoires;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.Redirection;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import unisson.pages.Templates;

/// Adding an organisation by hand: most often an association, which has no FINESS number.
@Controller
@Acces
class AjoutOrganisationController {
    private final Annuaire annuaire;
    private final Territoires territoires;
    private final Templates pages;

    AjoutOrganisationController(Annuaire annuaire, Territoires territoires, Templates pages) {
        this.annuaire = annuaire;
        this.territoires = territoires;
        this.pages = pages;
    }

    @GetMapping("/annuaire/ajout")
    JteModel formulaire() {
        return page(AjoutForm.vide(), Erreurs.AUCUNE, List.of());
    }

    @PostMapping("/annuaire/ajout")
    Object ajouter(@ModelAttribute AjoutForm form) {
        NouvelleOrganisation nouvelle = form.versCommande();
        if (nouvelle.motifs().isEmpty() && form.malgre() == null) {
            List<Ligne> proches = annuaire.doublons(nouvelle).stream().map(Lignes::de).toList();
            if (!proches.isEmpty())
                return ResponseEntity.status(422).body(page(form, Erreurs.AUCUNE, proches));
        }
        return switch (annuaire.ajouter(nouvelle)) {
            case AjoutOrganisation.Ajoutee(var id) ->
                    Redirection.vers("/annuaire/organisations/" + id)
                            .avecMessage("L’organisation est dans l’annuaire.");
            case AjoutOrganisation.Refusee(var motifs) ->
                    ResponseEntity.status(422).body(page(form, erreurs(motifs), List.of()));
        };
    }

    private JteModel page(AjoutForm form, Erreurs erreurs, List<Ligne> doublons) {
        return pages.annuaireAjout(
                new AjoutPage(form, Lignes.nomenclature(territoires.statuts()), erreurs, doublons));
    }

    private static Erreurs erreurs(List<NouvelleOrganisation.Motif> motifs) {
        Erreurs erreurs = Erreurs.AUCUNE;
        for (NouvelleOrganisation.Motif motif : motifs)
            erreurs = erreurs.plus(motif.champ(), motif.message());
        return erreurs;
    }
}
