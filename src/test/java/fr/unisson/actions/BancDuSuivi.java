package fr.unisson.actions;

import fr.unisson.Acteurs;
import fr.unisson.Personnages;
import fr.unisson.SqlTest;
import fr.unisson.echeances.Registre;
import fr.unisson.indicateurs.Alertes;
import fr.unisson.indicateurs.Bibliotheque;
import fr.unisson.indicateurs.IndicateurVue;
import fr.unisson.indicateurs.IndicateurVue.Tenue;
import fr.unisson.indicateurs.Indicateurs;
import fr.unisson.indicateurs.Tableaux;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Dates;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/// The plan, the dashboard and the register of a large organisation, read by one of its people,
/// beside the read of one action by its key: always a ratio to a reference measured in the same
/// run. Not part of the tests; `./unisson bench` runs it and prints the table it leaves in
/// `target/banc`.
@SqlTest
@TestPropertySource(properties = "unisson.test.base=neuve")
class BancDuSuivi {

    private static final int ACTIONS = 5_000;
    private static final int MOIS = 36;
    private static final int DEVOIRS = 20_000;
    private static final int LECTURES = 25;

    @Autowired Actions actions;
    @Autowired Indicateurs indicateurs;
    @Autowired Tableaux tableaux;
    @Autowired Alertes alertes;
    @Autowired Registre registre;
    @Autowired Personnages personnages;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient db;

    private final List<String> tableau = new ArrayList<>();
    private double reference;

    @Test
    void mesurer() throws Exception {
        var plan = new UnPlan(personnages);
        var directrice = plan.acteur(plan.directrice);
        remplir(plan, directrice);
        var id =
                directrice.executer(() ->
                        actions.lister(plan.organisation, CriteresActions.TOUTES, null, 1)
                                .elements()
                                .getFirst()
                                .id());
        tableau.add(
                "%-58s %12s %10s"
                        .formatted(
                                "%d actions, %d indicateurs (%d mois), %d échéances"
                                        .formatted(
                                                ACTIONS, suivis(plan, directrice), MOIS, DEVOIRS),
                                "ms",
                                "rapport"));
        reference = repeter(directrice, () -> actions.lire(id));
        ligne("Lecture d’une action par sa clé (référence)", reference);
        mesurer("Plan, première page", directrice, () -> lister(plan, CriteresActions.TOUTES));
        mesurer("Plan, en retard", directrice, () -> lister(plan, CriteresActions.EN_RETARD));
        mesurer(
                "Plan, un mot cherché",
                directrice,
                () ->
                        lister(
                                plan,
                                new CriteresActions(
                                        "action 4321", Set.of(), null, null, false, false)));
        mesurer(
                "Plan, nombres par état",
                directrice,
                () -> actions.nombres(plan.organisation, CriteresActions.TOUTES).entrySet());
        mesurer(
                "Tableau de bord entier",
                directrice,
                () -> tableaux.tableau(plan.organisation, false));
        mesurer("Indicateurs en alerte", directrice, () -> alertes.lister(plan.organisation, 30));
        mesurer(
                "Registre de l’organisation, première page",
                directrice,
                () -> registre.lister(Registre.Criteres.de(plan.organisation), "").elements());
        mesurer(
                "Registre, mes échéances",
                plan.acteur(plan.infirmiere),
                () -> registre.lister(Registre.Criteres.miennes(), "").elements());
        tableau.add(
                "Charge de la machine : %.1f."
                        .formatted(
                                java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                                        .getSystemLoadAverage()));
        Path sortie = Files.createDirectories(Path.of("target", "banc")).resolve("suivi.txt");
        Files.write(sortie, tableau, StandardCharsets.UTF_8);
        tableau.forEach(System.out::println);
    }

    private List<LigneAction> lister(UnPlan plan, CriteresActions criteres) {
        return actions.lister(plan.organisation, criteres, null, 50).elements();
    }

    private int suivis(UnPlan plan, Acteur qui) {
        return qui.executer(() -> tableaux.composition(plan.organisation).size());
    }

    /// Rows of a likely shape, written straight: two organisations, so that one is not all there
    /// is.
    private void remplir(UnPlan plan, Acteur directrice) {
        directrice.executer(() -> {
            indicateurs.adopter(
                    plan.organisation,
                    indicateurs.modeles().stream()
                            .map(Bibliotheque.Modele::code)
                            .collect(Collectors.toSet()),
                    new Tenue(null, null, 15, LocalDate.now(Dates.PARIS).minusMonths(MOIS)));
            tableaux.composer(
                    plan.organisation,
                    indicateurs.lister(plan.organisation).stream().map(IndicateurVue::id).toList());
            return true;
        });
        var autre = new UnPlan(personnages);
        for (var p : List.of(plan, autre)) {
            ecrire(
                    """
                    insert into action (organisation_id, numero, etat, etat_le, titre, description,
                                        type, priorite, pilote_id, echeance, visibilite, cree_par,
                                        cree_le)
                    select :organisation, n + 10000,
                           (array['A_FAIRE', 'EN_COURS', 'CLOSE', 'CLOSE', 'PROPOSEE'])[1 + n %% 5],
                           now(), 'Une action ' || n, 'Trois chutes en un mois.', 'CORRECTIVE', 'P2',
                           :pilote, current_date - 400 + n %% 700,
                           (array['EQUIPE', 'CVS', 'DIRECTION'])[1 + n %% 3], :pilote, now()
                      from generate_series(1, %d) n
                    """
                            .formatted(ACTIONS),
                    p);
            ecrire(
                    """
                    insert into echeance (module, objet_type, objet_id, verbe, compte_id,
                                          organisation_id, role, libelle, sujet, lien, pour_le, posee_le, modifiee_le, levee_le)
                    select 'actions', 'banc', n, 'faire',
                           case when n %% 2 = 0 then :pilote end,
                           case when n %% 2 = 1 then :organisation end,
                           case when n %% 2 = 1 then 'DIRECTION' else '' end, 'Réaliser l’action',
                           'Une action ' || n, '/actions/1', current_date - 200 + n %% 400, now(),
                           now(), case when n %% 3 > 0 then now() end
                      from generate_series(1, %d) n
                    """
                            .formatted(DEVOIRS),
                    p);
        }
        ecrire(
                """
                insert into valeur (indicateur_id, organisation_id, debut, fin, etat, numerateur,
                                    denominateur, valeur, methode, origine)
                select i.id, i.organisation_id, m::date, (m + interval '1 month - 1 day')::date,
                       'PUBLIEE', 8, 10, 80 + extract(month from m), i.methode, 'SAISIE'
                  from indicateur i
                  join indicateur_methode t
                    on t.indicateur_id = i.id and t.version = i.methode and t.frequence = 'MOIS',
                       generate_series(date_trunc('month', now()) - interval '%d months',
                         date_trunc('month', now()) - interval '1 month', '1 month') m
                 where i.organisation_id = :organisation and :pilote > 0
                """
                        .formatted(MOIS),
                plan);
        ecrire("analyze action, echeance, valeur", null);
    }

    private void ecrire(String sql, @org.jspecify.annotations.Nullable UnPlan p) {
        Acteurs.systeme()
                .executer(() ->
                        transaction.execute(_ -> {
                            var ordre = db.sql(sql);
                            if (p == null) return ordre.update();
                            return ordre.param("organisation", p.organisation.valeur())
                                    .param("pilote", p.infirmiere.valeur())
                                    .update();
                        }));
    }

    private void mesurer(String quoi, Acteur qui, Supplier<? extends Collection<?>> lecture) {
        int trouves = qui.executer(lecture::get).size();
        ligne(quoi + " : " + trouves, repeter(qui, lecture));
    }

    private static double repeter(Acteur qui, Supplier<?> lecture) {
        double[] durees = new double[LECTURES];
        for (int i = 0; i < LECTURES; i++) {
            long debut = System.nanoTime();
            qui.executer(lecture::get);
            durees[i] = (System.nanoTime() - debut) / 1e6;
        }
        Arrays.sort(durees);
        return durees[LECTURES / 2];
    }

    private void ligne(String quoi, double duree) {
        tableau.add("  %-56s %12.1f %10.1f".formatted(quoi, duree, duree / reference));
    }
}
