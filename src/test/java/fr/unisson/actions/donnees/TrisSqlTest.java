package fr.unisson.actions.donnees;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Personnages;
import fr.unisson.SqlTest;
import fr.unisson.acces.CompteId;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.actions.Actions;
import fr.unisson.actions.CriteresActions;
import fr.unisson.actions.CriteresActions.Precisions;
import fr.unisson.actions.CriteresActions.Tri;
import fr.unisson.actions.Dimension;
import fr.unisson.actions.GenreOrigine;
import fr.unisson.actions.LigneAction;
import fr.unisson.actions.TypeAction;
import fr.unisson.annuaire.OrganisationId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The finer filters of the plan and its orders, page by page.
@SqlTest
class TrisSqlTest {

    @Autowired Actions actions;
    @Autowired ListeLecture liste;
    @Autowired Personnages personnages;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transaction;

    OrganisationId organisation = new OrganisationId(0);
    CompteId directrice = new CompteId(0);
    CompteId awa = new CompteId(0);

    @BeforeEach
    void ouvrir() {
        organisation = personnages.organisation("EHPAD des tris");
        directrice = membre("Zoé", "Alban", RoleOrganisation.DIRECTION);
        awa = membre("Awa", "Diarra", RoleOrganisation.PROFESSIONNEL);
    }

    @Test
    void chaque_filtre_garde_ce_qu_il_dit() {
        inserer(1, "Corrective d’audit", "P2", awa, "2099-03-01", 1);
        systeme(
                "update action set type = 'CORRECTIVE', dimension = 'CULTURELLE'"
                        + " where organisation_id = :o");
        systeme(
                "insert into action_origine (action_id, genre, mots, ajoutee_le)"
                        + " select id, 'AUDIT', 'x', now() from action where organisation_id = :o");
        inserer(2, "Autre", "P1", null, "2099-05-01", 2);
        inserer(3, "Sans date", "P1", null, null, 3);

        assertThat(titres(new Precisions(GenreOrigine.AUDIT, null, null, null, null, null)))
                .containsExactly("Corrective d’audit");
        assertThat(titres(new Precisions(null, TypeAction.CORRECTIVE, null, null, null, null)))
                .containsExactly("Corrective d’audit");
        assertThat(titres(new Precisions(null, null, Dimension.CULTURELLE, null, null, null)))
                .containsExactly("Corrective d’audit");
        assertThat(titres(new Precisions(null, null, null, null, LocalDate.of(2099, 4, 1), null)))
                .containsExactly("Autre");
        assertThat(titres(new Precisions(null, null, null, null, null, LocalDate.of(2099, 4, 1))))
                .containsExactly("Corrective d’audit");
    }

    @ParameterizedTest
    @CsvSource({
        "ECHEANCE, D A C B E",
        "PRIORITE, C B A E D",
        "PILOTE, D B A C E",
        "CHANGEMENT, E D C B A"
    })
    void chaque_tri_se_lit_page_par_page(Tri tri, String attendu) {
        inserer(1, "A", "P2", directrice, "2099-02-01", 1);
        inserer(2, "B", "P1", awa, "2099-04-01", 2);
        inserer(3, "C", "P1", directrice, "2099-03-01", 3);
        inserer(4, "D", "P3", awa, "2099-01-01", 4);
        inserer(5, "E", "P2", null, null, 5);
        var lues = new ArrayList<String>();
        String apres = null;
        do {
            var depuis = apres;
            var page =
                    en(() ->
                            actions.lister(
                                    organisation, criteres(Precisions.AUCUNE, tri), depuis, 2));
            page.elements().forEach(l -> lues.add(l.titre()));
            apres = page.suite();
        } while (apres != null);
        assertThat(String.join(" ", lues)).isEqualTo(attendu);
    }

    @ParameterizedTest
    @EnumSource(
            value = Tri.class,
            names = {"PRIORITE", "CHANGEMENT"})
    void l_ordre_de_dix_mille_actions_se_lit_dans_un_index(Tri tri) {
        systeme(
                "insert into action (organisation_id, numero, etat, etat_le, titre, type, priorite,"
                        + " visibilite, cree_le, change_le, echeance) select :o, n, 'A_FAIRE', now(),"
                        + " 'Action ' || n, 'CORRECTIVE', 'P' || (1 + n % 4), 'EQUIPE', now(),"
                        + " now() - n * interval '1 minute', date '2099-01-01' + n % 365"
                        + " from generate_series(1, 10000) n");
        var plan =
                en(() -> {
                    // Nothing was analysed in a test: what is asked is whether the index can serve.
                    db.sql("set local enable_sort = off").update();
                    db.sql("set local enable_bitmapscan = off").update();
                    return String.join(
                            "\n",
                            liste.filtre(
                                            "explain "
                                                    + OrdreDeListe.de(tri)
                                                            .lister(
                                                                    ListeLecture.FILTRE,
                                                                    LignesSql.COLONNES),
                                            organisation,
                                            criteres(Precisions.AUCUNE, tri),
                                            LocalDate.of(2026, 1, 1))
                                    .param("apres", null)
                                    .param("apresId", null)
                                    .param("limite", 31)
                                    .query(String.class)
                                    .list());
                });
        assertThat(plan)
                .doesNotContain("Sort Key: a.")
                .contains("action_par_" + tri.name().toLowerCase(java.util.Locale.ROOT));
    }

    private List<String> titres(Precisions precisions) {
        return en(() -> actions.lister(organisation, criteres(precisions, Tri.ECHEANCE), null, 10))
                .elements()
                .stream()
                .map(LigneAction::titre)
                .toList();
    }

    private static CriteresActions criteres(Precisions precisions, Tri tri) {
        return new CriteresActions(null, Set.of(), null, null, false, false, precisions, tri);
    }

    private void inserer(
            int numero,
            String titre,
            String priorite,
            @Nullable CompteId pilote,
            @Nullable String echeance,
            int rang) {
        Acteurs.systeme()
                .executer(() ->
                        transaction.execute(_ ->
                                db.sql(
                                                "insert into action (organisation_id, numero, etat,"
                                                        + " etat_le, titre, type, priorite, visibilite,"
                                                        + " cree_le, change_le, pilote_id, echeance)"
                                                        + " values (:o, :n, 'A_FAIRE', now(), :t,"
                                                        + " 'PREVENTIVE', :p, 'EQUIPE', now(),"
                                                        + " now() + :r * interval '1 minute', :pilote,"
                                                        + " :e::date)")
                                        .param("o", organisation.valeur())
                                        .param("n", numero)
                                        .param("t", titre)
                                        .param("p", priorite)
                                        .param("r", rang)
                                        .param("pilote", pilote == null ? null : pilote.valeur())
                                        .param("e", echeance)
                                        .update()));
    }

    private void systeme(String sql) {
        Acteurs.systeme()
                .executer(() ->
                        transaction.execute(
                                _ -> db.sql(sql).param("o", organisation.valeur()).update()));
    }

    private CompteId membre(String prenom, String nom, RoleOrganisation role) {
        return personnages.membre(prenom, nom, organisation, role);
    }

    private <T> T en(Supplier<T> lecture) {
        return personnages
                .acteur(directrice, organisation)
                .executer(() -> Objects.requireNonNull(transaction.execute(_ -> lecture.get())));
    }
}
