package fr.unisson.demonstration;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.grilles.Grilles;
import fr.unisson.preuves.Preuves;
import fr.unisson.preuves.Preuves.Demande;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What proves some points of the HAS framework at Les Tilleuls, with what its people may read: two
/// proofs expire soon, one has expired.
@Component
@Profile("demo")
class PreuvesDuRecit {

    private static final String TILLEULS = "tilleuls";
    private static final String QUALITE = "ruellan";
    private static final String GRILLE = "has-essms-2022";

    /// Addresses of one kind of object that the reader may open, the oldest first.
    private static final Map<String, String> ADRESSES =
            Map.of(
                    "actions",
                    "select '/actions/' || id from action where organisation_id = :o order by id",
                    "indicateurs",
                    "select '/indicateurs/' || id from indicateur where organisation_id = :o"
                            + " order by id",
                    "reunions",
                    "select '/reunions/' || r.id from reunion r where r.etat like 'CR%'"
                            + " and :o > 0 order by r.debut desc, r.id",
                    "conventions",
                    "select '/conventions/' || id from convention where :o > 0 order by id",
                    "audits",
                    "select '/audits/' || id from audit where organisation_id = :o and serie_id is"
                            + " null order by id");

    /// @param fin in days from today; null when it does not expire
    private record Rattachee(
            String code, String genre, int rang, @Nullable Integer fin, String note) {}

    private static final List<Rattachee> PREUVES =
            List.of(
                    new Rattachee("1.5.1", "reunions", 0, null, "Compte rendu du conseil"),
                    new Rattachee("1.5.2", "reunions", 0, null, "Suites données, point par point"),
                    new Rattachee("1.5.3", "reunions", 1, 75, "À remplacer par le suivant"),
                    new Rattachee("1.10.1", "audits", 1, null, "Attentes écrites avec ses mots"),
                    new Rattachee("1.10.4", "audits", 1, null, ""),
                    new Rattachee("1.10.6", "audits", 0, 40, "Premier tour"),
                    new Rattachee("1.10.6", "audits", 1, null, "Second tour"),
                    new Rattachee("1.17.2", "conventions", 0, null, "Retour d’hospitalisation"),
                    new Rattachee("2.9.1", "conventions", 0, null, "Coordination écrite et suivie"),
                    new Rattachee("3.4.2", "conventions", 0, null, ""),
                    new Rattachee("3.4.3", "conventions", 0, null, ""),
                    new Rattachee("3.6.2", "actions", 0, 60, ""),
                    new Rattachee("3.7.2", "indicateurs", 0, null, "Suivi mensuel"),
                    new Rattachee("3.10.2", "indicateurs", 1, null, ""),
                    new Rattachee("3.12.1", "actions", 1, -10, "Registre de l’an dernier"),
                    new Rattachee("3.13.1", "actions", 2, null, ""));

    private final Preuves preuves;
    private final Grilles grilles;
    private final JdbcClient db;

    PreuvesDuRecit(Preuves preuves, Grilles grilles, JdbcClient db) {
        this.preuves = preuves;
        this.grilles = grilles;
        this.db = db;
    }

    void noter(Recit recit, Reperes reperes, Agenda agenda) {
        agenda.noter(-6, () -> rattacher(recit, reperes));
    }

    private void rattacher(Recit recit, Reperes reperes) {
        var organisation = Reperes.de(reperes.organisations, TILLEULS);
        var grille = grilles.livree(GRILLE);
        for (var p : PREUVES) {
            var point = grille.parCode(p.code()).orElseThrow();
            Scene.attendre(
                    recit.dire(
                            -6,
                            reperes.acteur(QUALITE),
                            () ->
                                    preuves.ajouter(
                                            organisation,
                                            grille.id(),
                                            point,
                                            new Demande(
                                                    adresse(p, organisation),
                                                    p.note(),
                                                    recit.jour(-90),
                                                    fin(recit, p)))),
                    "Preuve de " + p.code());
        }
    }

    private static @Nullable LocalDate fin(Recit recit, Rattachee p) {
        var fin = p.fin();
        return fin == null ? null : recit.jour(fin);
    }

    private String adresse(Rattachee p, OrganisationId organisation) {
        var lues =
                db.sql(Reperes.de(ADRESSES, p.genre()))
                        .param("o", organisation.valeur())
                        .query(String.class)
                        .list();
        return lues.get(Math.min(p.rang(), lues.size() - 1));
    }
}
