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

    private static final String CHUTES = "Prévenir les chutes entre le coucher et le lever";
    private static final String MEDICAMENT = "Sécuriser le circuit du médicament le week-end";
    private static final String PLAINTES =
            "Expliquer comment se plaindre et ce que devient une plainte";
    private static final String MALTRAITANCE =
            "Former chaque équipe au repérage de la maltraitance";
    private static final String PLAN_BLEU = "Mettre le plan bleu à jour";
    private static final String TOUR_1 = "Tenue du projet personnalisé";
    private static final String TOUR_2 = "Tenue du projet personnalisé, second tour";

    /// The address of an object that the reader may open: by its title or code, or by its rank.
    private static final Map<String, String> ADRESSES =
            Map.of(
                    "action",
                    "select '/actions/' || id from action where organisation_id = :o and titre ="
                            + " :cle",
                    "indicateur",
                    "select '/indicateurs/' || id from indicateur where organisation_id = :o and"
                            + " code like :cle",
                    "reunion",
                    "select '/reunions/' || r.id from reunion r where r.etat like 'CR%' and :o > 0"
                            + " order by r.debut desc, r.id offset cast(:cle as int) limit 1",
                    "convention",
                    "select '/conventions/' || id from convention where :o > 0 order by id"
                            + " offset cast(:cle as int) limit 1",
                    "audit",
                    "select '/audits/' || id from audit where organisation_id = :o and titre ="
                            + " :cle");

    /// @param fin in days from today; null when it does not expire
    private record Rattachee(
            String code, String genre, String cle, @Nullable Integer fin, String note) {}

    private static final List<Rattachee> PREUVES =
            List.of(
                    new Rattachee("1.5.1", "reunion", "0", null, "Présences et ordre du jour"),
                    new Rattachee("1.5.2", "reunion", "0", null, "Suites données, point par point"),
                    new Rattachee("1.5.3", "reunion", "1", 75, "À remplacer par le suivant"),
                    new Rattachee("1.10.1", "audit", TOUR_2, null, "Attentes écrites"),
                    new Rattachee("1.10.4", "audit", TOUR_2, null, ""),
                    new Rattachee("1.10.6", "audit", TOUR_1, 40, "Premier tour"),
                    new Rattachee("1.10.6", "audit", TOUR_2, null, "Second tour"),
                    new Rattachee("1.17.2", "convention", "0", null, ""),
                    new Rattachee("2.4.3", "action", CHUTES, null, ""),
                    new Rattachee("2.9.1", "convention", "0", null, "Coordination écrite, suivie"),
                    new Rattachee("3.4.2", "convention", "0", null, ""),
                    new Rattachee("3.6.2", "action", MEDICAMENT, 60, "Jusqu’à sa vérification"),
                    new Rattachee(
                            "3.7.2", "indicateur", "HYGIENE_DES_MAINS", null, "Suivi mensuel"),
                    new Rattachee("3.10.2", "indicateur", "ACTIONS_A_TEMPS", null, ""),
                    new Rattachee("3.11.3", "action", MALTRAITANCE, null, ""),
                    new Rattachee("3.12.1", "action", PLAINTES, -10, "Affiche de l’an dernier"),
                    new Rattachee("3.14.1", "action", PLAN_BLEU, null, "Plan à jour"));

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
        return db.sql(Reperes.de(ADRESSES, p.genre()))
                .param("o", organisation.valeur())
                .param("cle", p.cle())
                .query(String.class)
                .single();
    }
}
