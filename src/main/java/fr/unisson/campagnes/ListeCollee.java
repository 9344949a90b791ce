package fr.unisson.campagnes;

import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.CritereRecherche;
import fr.unisson.annuaire.EtablissementId;
import fr.unisson.annuaire.Finess;
import fr.unisson.annuaire.GenreAnnuaire;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.annuaire.ResultatAnnuaire;
import fr.unisson.annuaire.Siren;
import fr.unisson.annuaire.Siret;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Organisations given by their numbers, one per line, as they come out of a spreadsheet: FINESS of
/// the legal entity or of an establishment, SIREN or SIRET. The number is the first cell of its
/// line.
@Service
public class ListeCollee {

    public static final int LIGNES_AU_PLUS = 500;

    private final Annuaire annuaire;

    ListeCollee(Annuaire annuaire) {
        this.annuaire = annuaire;
    }

    /// @param erreurs "Ligne 3 : …", all of them
    public record Lecture(Set<OrganisationId> organisations, List<String> erreurs) {}

    @Transactional(readOnly = true)
    public Lecture lire(String texte) {
        var organisations = new LinkedHashSet<OrganisationId>();
        var erreurs = new ArrayList<String>();
        var lignes = texte.lines().toList();
        if (lignes.size() > LIGNES_AU_PLUS) {
            return new Lecture(
                    Set.of(), List.of("La liste dépasse " + LIGNES_AU_PLUS + " lignes."));
        }
        for (int i = 0; i < lignes.size(); i++) {
            var cellule = lignes.get(i).split("[;,\\t]", -1)[0].strip();
            if (cellule.isEmpty()) continue;
            var trouvees = chercher(cellule);
            if (trouvees.isEmpty()) {
                erreurs.add(
                        ligne(i, cellule) + "ce numéro n’est pas un FINESS, un SIREN ou un SIRET.");
            } else if (trouvees.get().isEmpty()) {
                erreurs.add(ligne(i, cellule) + "aucune organisation de l’annuaire n’a ce numéro.");
            } else if (trouvees.get().size() > 1) {
                erreurs.add(ligne(i, cellule) + "plusieurs organisations ont ce numéro.");
            } else {
                organisations.addAll(trouvees.get());
            }
        }
        return new Lecture(organisations, erreurs);
    }

    /// Empty when this is no number at all.
    private Optional<Set<OrganisationId>> chercher(String cellule) {
        return Siret.lire(cellule)
                .map(Siret::valeur)
                .or(() -> Siren.lire(cellule).map(Siren::valeur))
                .or(() -> Finess.lire(cellule).map(Finess::valeur))
                .map(this::organisations);
    }

    private Set<OrganisationId> organisations(String numero) {
        var trouvees = new LinkedHashSet<OrganisationId>();
        for (var r :
                annuaire.chercher(CritereRecherche.texte(numero), null, 20).tranche().elements()) {
            organisation(r).ifPresent(trouvees::add);
        }
        return trouvees;
    }

    private Optional<OrganisationId> organisation(ResultatAnnuaire r) {
        return r.genre() == GenreAnnuaire.ORGANISATION
                ? Optional.of(new OrganisationId(r.id()))
                : Optional.ofNullable(annuaire.charger(new EtablissementId(r.id())).organisation());
    }

    private static String ligne(int rang, String cellule) {
        return "Ligne " + (rang + 1) + ", « " + abrege(cellule) + " » : ";
    }

    private static String abrege(String cellule) {
        return cellule.length() <= 30 ? cellule : cellule.substring(0, 30) + "…";
    }
}
