package fr.unisson.pilotage;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Conventions;
import fr.unisson.pilotage.domaine.Rythme;
import fr.unisson.pilotage.donnees.ImporteesSql;
import fr.unisson.pilotage.donnees.PromesseLecture;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.ActeurDeTransaction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Mends the follow-up of conventions that were imported while it was still counted from their
/// entry into force, years before: a word or an evaluation that was due before anybody could give
/// it. Once mended, nothing is found any more.
@Service
@Transactional
public class DatesDesImportees {

    private static final String ACTE = "dates comptées depuis l’importation";

    private final ImporteesSql sql;
    private final PromesseLecture promesses;
    private final Conventions conventions;
    private final OuvertureDesEcheances echeances;
    private final DevoirsDuPilotage devoirs;
    private final ActeurDeTransaction acteurs;

    DatesDesImportees(
            ImporteesSql sql,
            PromesseLecture promesses,
            Conventions conventions,
            OuvertureDesEcheances echeances,
            DevoirsDuPilotage devoirs,
            ActeurDeTransaction acteurs) {
        this.sql = sql;
        this.promesses = promesses;
        this.conventions = conventions;
        this.echeances = echeances;
        this.devoirs = devoirs;
        this.acteurs = acteurs;
    }

    /// @return how many dates were mended
    public int redresser() {
        return acteurs.devenir(
                Acteur.systeme("suivi des conventions"),
                () -> {
                    var attendues = sql.promessesEnRetardDesLImport();
                    attendues.forEach(this::redresser);
                    var evaluations = sql.evaluationsPasseesDesLImport();
                    evaluations.forEach(id -> echeances.ouvrir(new ConventionId(id), ACTE));
                    return attendues.size() + evaluations.size();
                });
    }

    private void redresser(long promesse) {
        var p = promesses.trouver(new PromesseId(promesse)).orElseThrow();
        var depuis = conventions.charger(p.convention()).suivieDepuis();
        if (depuis == null) return;
        sql.attendre(
                promesse,
                Rythme.prochain(p.etat(), depuis, p.texte().frequence(), p.texte().echeance()));
        devoirs.mettreAJour(promesses.trouver(p.id()).orElseThrow());
    }
}
