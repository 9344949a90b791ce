package fr.unisson.territoire;

import fr.unisson.annuaire.Territoire;
import fr.unisson.annuaire.Territoires;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.journal.Journal;
import fr.unisson.socle.LectureTolerante;
import fr.unisson.socle.Tranche;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.territoire.donnees.TerritoireSql;
import fr.unisson.territoire.donnees.TerritoireSql.Accord;
import fr.unisson.territoire.donnees.TerritoireSql.Compte;
import fr.unisson.territoire.donnees.TerritoireSql.Etablissement;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What those who support a territory may know of its conventions. Each party says for itself
/// whether a convention is shown by name; when all agree, it is. The database holds the rule.
@Service
@Transactional(readOnly = true)
public class CarteDuTerritoire {

    private final TerritoireSql sql;
    private final Territoires territoires;
    private final Conventions conventions;
    private final Journal journal;
    private final Clock horloge;

    CarteDuTerritoire(
            TerritoireSql sql,
            Territoires territoires,
            Conventions conventions,
            Journal journal,
            Clock horloge) {
        this.sql = sql;
        this.territoires = territoires;
        this.conventions = conventions;
        this.journal = journal;
        this.horloge = horloge;
    }

    public boolean ouverte() {
        return !sql.ouverts().isEmpty();
    }

    /// The departments that the actor supports.
    public List<Territoire> departements() {
        var ouverts = sql.ouverts();
        return territoires.nomsDesDepartements().stream()
                .filter(d -> ouverts.contains(d.code()))
                .toList();
    }

    /// Establishments without any convention of this type that may be shown; nothing for others
    /// than the supporters of the territory.
    @LectureTolerante
    public Tranche<Etablissement> sansConvention(
            String departement, String categorie, String modele, long apres, int taille) {
        return sql.sansConvention(departement, categorie, modele, apres, taille);
    }

    @LectureTolerante
    public Optional<Compte> compter(String departement, String categorie, String modele) {
        return sql.compter(departement, categorie, modele);
    }

    /// What each party agreed to.
    public List<Accord> accords(ConventionId id) {
        conventions.charger(id);
        return sql.accords(id.valeur());
    }

    /// A referent says, for their party, whether the convention may be shown by name.
    @Transactional
    public Resultat<Boolean> accorder(ConventionId id, boolean accord) {
        var moi = conventions.participation(id);
        var partie = moi.partie(RoleConvention.REFERENT);
        if (partie == null)
            return Resultat.refus(
                    "ROLE_INSUFFISANT", "Le référent de chaque partie le décide pour elle.");
        if (!sql.accorder(id.valeur(), partie, accord, horloge.instant()))
            return Resultat.depasse();
        journal.consigner(
                "convention",
                id.valeur(),
                accord
                        ? "Une partie accepte que la convention soit montrée au territoire"
                        : "Une partie n’accepte plus que la convention soit montrée au territoire",
                "");
        return Resultat.fait(accord);
    }
}
