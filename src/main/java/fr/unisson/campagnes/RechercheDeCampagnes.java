package fr.unisson.campagnes;

import fr.unisson.campagnes.donnees.CampagneSql;
import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.SourceDeRecherche;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The campaigns that the search of the header finds, by their title and who holds them; never by
/// what was answered.
@Service
@Transactional(readOnly = true)
class RechercheDeCampagnes implements SourceDeRecherche {

    private static final int ORDRE = 47;

    private final CampagneSql campagnes;

    RechercheDeCampagnes(CampagneSql campagnes) {
        this.campagnes = campagnes;
    }

    @Override
    public int ordre() {
        return ORDRE;
    }

    @Override
    public List<Trouvailles> chercher(Mots mots, int auPlus) {
        return List.of(
                new Trouvailles(
                        "campagnes",
                        "Campagnes",
                        campagnes.chercher(mots.motifs(), auPlus).stream()
                                .map(c ->
                                        new Ligne(
                                                c.titre(),
                                                c.adresse(),
                                                "menée par "
                                                        + c.nomOrganisation()
                                                        + " · "
                                                        + c.etat().libelle()))
                                .toList(),
                        null));
    }
}
