package fr.unisson.essms.web;

import fr.unisson.annuaire.ComplementEtablissement;
import fr.unisson.annuaire.ComplementOrganisation.Lien;
import fr.unisson.annuaire.EtablissementVue;
import fr.unisson.essms.ResultatVue;
import fr.unisson.essms.ResultatsPublies;
import fr.unisson.socle.Dates;
import java.util.List;
import org.springframework.stereotype.Component;

/// The latest published result on the page of an establishment.
@Component
class ResultatsSurLaFiche implements ComplementEtablissement {

    private final ResultatsPublies resultats;

    ResultatsSurLaFiche(ResultatsPublies resultats) {
        this.resultats = resultats;
    }

    @Override
    public String titre() {
        return "Évaluation HAS";
    }

    @Override
    public List<Lien> liens(EtablissementVue e) {
        return resultats.de(e).stream().limit(1).map(r -> lien(e, r)).toList();
    }

    private static Lien lien(EtablissementVue e, ResultatVue r) {
        var lettre = r.lettre();
        return new Lien(
                lettre == null ? "Résultats publiés" : Ecrits.lettre(lettre) + " publié",
                ResultatsController.adresse(e.id()),
                "évaluation terminée le "
                        + Dates.jour(r.fin())
                        + (r.fictif() ? " (démonstration)" : ""));
    }
}
