package fr.unisson.conventions;

import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.donnees.ListeLecture;
import fr.unisson.conventions.donnees.ListeLecture.Criteres;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The conventions that the actor may see, for pages that speak of more than conventions.
@Service
@Transactional(readOnly = true)
public class Repertoire {

    private final ListeLecture liste;

    Repertoire(ListeLecture liste) {
        this.liste = liste;
    }

    /// @param etape where it stands, in words
    public record Trouvee(
            ConventionId id,
            @Nullable String numero,
            String titre,
            List<String> parties,
            String etape) {}

    /// By words of the title, number, or name of a party; the latest to move first.
    public List<Trouvee> chercher(String mots, int taille) {
        return liste
                .lister(new Criteres(mots, Set.of(), null, null, false), null, taille)
                .elements()
                .stream()
                .map(l ->
                        new Trouvee(
                                new ConventionId(l.id()),
                                l.numero(),
                                l.titre(),
                                l.parties(),
                                EtatConvention.valueOf(l.etat()).libelle()))
                .toList();
    }

    /// Titles to show beside numbers kept elsewhere.
    public Map<Long, String> titres(Collection<Long> ids) {
        return liste.titres(ids);
    }
}
