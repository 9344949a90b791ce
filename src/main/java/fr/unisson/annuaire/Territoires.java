package fr.unisson.annuaire;

import fr.unisson.annuaire.donnees.TerritoireSql;
import fr.unisson.socle.LectureTolerante;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Territories and FINESS nomenclatures.
@Service
@LectureTolerante
public class Territoires {
    private final TerritoireSql sql;

    Territoires(TerritoireSql sql) {
        this.sql = sql;
    }

    public List<Territoire> regions() {
        return sql.regions();
    }

    /// The name of the region of a department; an overseas collectivity has none.
    public Optional<String> regionDe(String departement) {
        return sql.regionDe(departement);
    }

    /// Departments and overseas collectivities, with what is open there.
    public List<Territoire> departements() {
        return sql.departements();
    }

    /// The same without figures, for a list of choices.
    public List<Territoire> nomsDesDepartements() {
        return sql.nomsDesDepartements();
    }

    /// The communes of a department where something is open.
    public List<Territoire> communesPourvues(String departement) {
        return sql.communesPourvues(departement);
    }

    public List<Territoire> communes(String departement) {
        return sql.communes(departement);
    }

    public Optional<Territoire> commune(String code) {
        return sql.commune(code);
    }

    public List<Nomenclature> categories() {
        return sql.categories();
    }

    public List<Nomenclature> statuts() {
        return sql.statuts();
    }
}
