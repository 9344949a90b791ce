package fr.unisson.acces.web;

import fr.unisson.acces.Comptes;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.acces.SessionCourante;
import fr.unisson.acces.web.PageCompte.Appartenance;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import gg.jte.models.runtime.JteModel;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import unisson.pages.Templates;

@Controller
@Acces
class CompteController {

    private final Comptes comptes;
    private final NomsDOrganisations noms;
    private final Templates pages;

    CompteController(Comptes comptes, NomsDOrganisations noms, Templates pages) {
        this.comptes = comptes;
        this.noms = noms;
        this.pages = pages;
    }

    @GetMapping("/compte")
    JteModel page() {
        var session = SessionCourante.exigee();
        var compte = comptes.charger(session.compte().id());
        return pages.accesCompte(
                new PageCompte(
                        compte.courriel(),
                        compte.prenom(),
                        compte.nom(),
                        Erreurs.AUCUNE,
                        session.habilitations().entrySet().stream()
                                .map(h ->
                                        new Appartenance(
                                                noms.nom(h.getKey()),
                                                h.getValue().stream()
                                                        .sorted()
                                                        .map(RoleOrganisation::libelle)
                                                        .collect(Collectors.joining(", "))))
                                .toList()));
    }
}
