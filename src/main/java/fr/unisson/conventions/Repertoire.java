package fr.unisson.conventions;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.Provenance;
import fr.unisson.conventions.donnees.ListeLecture;
import fr.unisson.conventions.donnees.ListeLecture.Criteres;
import fr.unisson.socle.Tranche;
import java.time.Instant;
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

    /// Which conventions to keep; everything that the actor sees when all is empty.
    ///
    /// @param modele code of the model they were born from
    /// @param organisation one that takes part
    public record Filtres(
            @Nullable String texte,
            Set<EtatConvention> etats,
            @Nullable String modele,
            @Nullable OrganisationId organisation) {

        public Filtres {
            etats = Set.copyOf(etats);
        }
    }

    /// @param modele name of its model, or its code when nobody named it
    /// @param parties names of those invited and engaged
    public record Ligne(
            ConventionId id,
            @Nullable String numero,
            String titre,
            String modele,
            EtatConvention etat,
            Instant etatLe,
            List<String> parties,
            Provenance provenance) {}

    /// The latest to move first, page after page.
    ///
    /// @param apres cursor of the former page
    public Tranche<Ligne> page(Filtres filtres, @Nullable String apres, int taille) {
        var organisation = filtres.organisation();
        var criteres =
                new Criteres(
                        filtres.texte(),
                        filtres.etats().stream().map(Enum::name).toList(),
                        filtres.modele(),
                        organisation == null ? null : organisation.valeur(),
                        false);
        return liste.lister(criteres, apres, taille)
                .transformer(l ->
                        new Ligne(
                                new ConventionId(l.id()),
                                l.numero(),
                                l.titre(),
                                l.modele(),
                                EtatConvention.valueOf(l.etat()),
                                l.etatLe(),
                                l.parties(),
                                l.provenance()));
    }

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

    /// Those that the actor reaches today.
    public List<Long> accessibles() {
        return liste.accessibles();
    }

    /// Titles to show beside numbers kept elsewhere.
    public Map<Long, String> titres(Collection<Long> ids) {
        return liste.titres(ids);
    }
}
