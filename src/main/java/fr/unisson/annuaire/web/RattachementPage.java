package fr.unisson.annuaire.web;

import fr.unisson.annuaire.Rattachement;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Ligne;
import java.util.List;

/// An entry about to be attached to another: look the other up, then confirm.
///
/// @param faits of the one that was chosen
/// @param trouvees those that the words found
public record RattachementPage(
        String adresse,
        Rattachement rattachement,
        List<Fait> faits,
        String q,
        List<Ligne> trouvees,
        String motif,
        Erreurs erreurs) {

    public RattachementPage {
        faits = List.copyOf(faits);
        trouvees = List.copyOf(trouvees);
    }
}
