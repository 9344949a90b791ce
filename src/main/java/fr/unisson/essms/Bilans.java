package fr.unisson.essms;

import fr.unisson.essms.domaine.Bilan;
import fr.unisson.essms.domaine.CoteDonnee;
import fr.unisson.essms.donnees.CotationSql;
import fr.unisson.essms.donnees.PersonneSql;
import fr.unisson.grilles.Grille;
import fr.unisson.grilles.Grilles;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What an evaluation says as a whole: its grid, its marks, its averages, in a few statements
/// whatever its size.
@Service
@Transactional(readOnly = true)
public class Bilans {

    private final Grilles grilles;
    private final CotationSql cotations;
    private final PersonneSql personnes;

    Bilans(Grilles grilles, CotationSql cotations, PersonneSql personnes) {
        this.grilles = grilles;
        this.cotations = cotations;
        this.personnes = personnes;
    }

    /// @param grille what applies and nothing else
    /// @param cotes last versions, those taken back among them
    public record Etat(
            AutoevaluationVue autoevaluation,
            Grille grille,
            List<PersonneTracee> personnes,
            List<CoteVue> cotes,
            Bilan bilan) {

        public Map<Integer, String> pseudonymes() {
            return personnes.stream()
                    .collect(Collectors.toMap(PersonneTracee::rang, PersonneTracee::pseudonyme));
        }

        public long aReprendre() {
            return cotes.stream().filter(CoteVue::aReprendre).count();
        }
    }

    public Etat de(AutoevaluationVue a) {
        return de(a, grilles.charger(a.grille()).pour(a.profil()), cotations.lire(a.id(), null));
    }

    Etat de(AutoevaluationVue a, Grille grille, List<CoteVue> cotes) {
        var tracees = personnes.lister(a.id());
        return new Etat(
                a,
                grille,
                tracees,
                cotes,
                Bilan.de(
                        grille,
                        tracees.stream().map(PersonneTracee::rang).collect(Collectors.toSet()),
                        donnees(cotes)));
    }

    static List<CoteDonnee> donnees(List<CoteVue> cotes) {
        return cotes.stream()
                .flatMap(c -> {
                    var cote = c.cote();
                    return cote == null
                            ? java.util.stream.Stream.empty()
                            : java.util.stream.Stream.of(
                                    new CoteDonnee(c.element(), c.personne(), cote));
                })
                .toList();
    }
}
