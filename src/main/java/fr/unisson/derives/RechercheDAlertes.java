package fr.unisson.derives;

import fr.unisson.derives.donnees.AlerteLecture;
import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.SourceDeRecherche;
import fr.unisson.socle.web.Ton;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The alerts that the search of the header finds, by their titles, among those the actor reads.
@Service
@Transactional(readOnly = true)
class RechercheDAlertes implements SourceDeRecherche {

    private final AlerteLecture lecture;

    RechercheDAlertes(AlerteLecture lecture) {
        this.lecture = lecture;
    }

    @Override
    public int ordre() {
        return 15;
    }

    @Override
    public List<Trouvailles> chercher(Mots mots, int auPlus) {
        return List.of(
                new Trouvailles(
                        "alertes",
                        "Alertes de convention",
                        lecture.chercher(mots.motifs(), auPlus).stream()
                                .map(RechercheDAlertes::ligne)
                                .toList(),
                        null));
    }

    private static Ligne ligne(AlerteVue a) {
        return new Ligne(
                a.titre(),
                a.adresse(),
                a.quiEstConcerne(),
                new Pastille(a.etat().libelle(), a.ouverte() ? Ton.EN_COURS : Ton.NEUTRE),
                null);
    }
}
