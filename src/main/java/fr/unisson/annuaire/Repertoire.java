package fr.unisson.annuaire;

import fr.unisson.annuaire.donnees.RepertoireSql;
import fr.unisson.socle.LectureTolerante;
import fr.unisson.socle.Tranche;
import org.springframework.stereotype.Service;

/// The directory read in whole by other programs, in the order in which it grew.
@Service
public class Repertoire {

    private final RepertoireSql sql;

    Repertoire(RepertoireSql sql) {
        this.sql = sql;
    }

    /// @param apres number of the last organisation already read, 0 at first
    @LectureTolerante
    public Tranche<OrganisationVue> organisations(
            CritereRepertoire critere, long apres, int taille) {
        return Tranche.de(
                sql.organisations(critere, apres, taille + 1),
                taille,
                o -> Long.toString(o.id().valeur()));
    }

    /// @param apres number of the last establishment already read, 0 at first
    @LectureTolerante
    public Tranche<EtablissementVue> etablissements(
            CritereRepertoire critere, long apres, int taille) {
        return Tranche.de(
                sql.etablissements(critere, apres, taille + 1),
                taille,
                e -> Long.toString(e.id().valeur()));
    }
}
