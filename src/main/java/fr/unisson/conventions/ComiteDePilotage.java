package fr.unisson.conventions;

import fr.unisson.acces.CompteId;
import fr.unisson.conventions.Participation.Tenu;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.donnees.ComiteSql;
import fr.unisson.gouvernance.FonctionSiege;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who sits in the steering committee of a convention and runs it, by their role in the convention
/// or by their seat in the body: the database says both.
@Service
@Transactional(readOnly = true)
public class ComiteDePilotage {

    private final Participations participations;
    private final ComiteSql sql;

    ComiteDePilotage(Participations participations, ComiteSql sql) {
        this.participations = participations;
        this.sql = sql;
    }

    /// Somebody who sits in the committee today and may work in the convention.
    public record Membre(CompteId compte, FonctionSiege fonction, String nom) {

        public boolean preside() {
            return fonction == FonctionSiege.PRESIDENCE;
        }
    }

    public boolean jySiege(ConventionId convention) {
        return sql.jySiege(convention);
    }

    /// Whether the actor presides the committee, by role or by seat, or runs it while nobody does.
    public boolean preside(ConventionId convention) {
        return sql.preside(convention);
    }

    /// Whether the actor runs the committee, and may then change the rules of its alerts.
    public boolean regle(ConventionId convention) {
        return sql.regle(convention);
    }

    /// For the platform.
    public List<Membre> siegent(ConventionId convention) {
        return sql.siegent(convention);
    }

    /// What the actor is in the convention, with the presidency that a seat gives.
    public Participation participation(ConventionId convention) {
        var moi = participations.de(convention);
        return !moi.est(RoleConvention.SYSTEME, RoleConvention.PRESIDENT_COPIL)
                        && sql.preside(moi.convention())
                ? moi.avec(new Tenu(RoleConvention.PRESIDENT_COPIL, null))
                : moi;
    }
}
