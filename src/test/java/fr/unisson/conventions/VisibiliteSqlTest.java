package fr.unisson.conventions;

import static fr.unisson.conventions.UneConvention.fait;
import static fr.unisson.conventions.domaine.Visibilite.ETAT_ET_PERIMETRE;
import static fr.unisson.conventions.domaine.Visibilite.TEXTE;
import static fr.unisson.conventions.domaine.Visibilite.TOUT;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import fr.unisson.acces.CompteId;
import fr.unisson.conventions.UneConvention.Monde;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.domaine.Visibilite;
import fr.unisson.journal.Journal;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What an observer reads, table by table: the database holds the parties' choice.
@SqlTest
class VisibiliteSqlTest {

    private static final Pattern DEGRE = Pattern.compile("conventions_montrees\\('([A-Z_]+)'");

    /// Tables that every access opens, and those that none opens to an observer.
    private static final Map<String, String> A_PART =
            Map.ofEntries(
                    Map.entry("convention_acces", "SIEN"),
                    Map.entry("convention_historique", "ETAT_ET_PERIMETRE"),
                    Map.entry("partie", "ETAT_ET_PERIMETRE"),
                    Map.entry("partie_etablissement", "ETAT_ET_PERIMETRE"),
                    Map.entry("participant", "ETAT_ET_PERIMETRE"),
                    Map.entry("brouillon", "SIEN"),
                    Map.entry("preuve", "SIEN"),
                    Map.entry("signature_code", "ECRITURE"),
                    Map.entry("alerte", "COMITE_ET_PARTIES"),
                    Map.entry("alerte_historique", "COMITE_ET_PARTIES"),
                    Map.entry("alerte_lecture", "COMITE_ET_PARTIES"),
                    Map.entry("alerte_masque", "COMITE_ET_PARTIES"),
                    Map.entry("alerte_plan", "COMITE_ET_PARTIES"),
                    Map.entry("alerte_reglage", "COMITE_ET_PARTIES"),
                    Map.entry("alerte_reponse", "COMITE_ET_PARTIES"),
                    Map.entry("croisee", "PARTIES_PUIS_TRANSMISE"),
                    Map.entry("croisee_voix", "PARTIES_PUIS_TRANSMISE"),
                    Map.entry("croisee_position", "PARTIES_PUIS_TRANSMISE"));

    @Autowired Acteurs acteurs;
    @Autowired UneConvention conventionDEssai;
    @Autowired Conventions conventions;
    @Autowired Participants participants;
    @Autowired Preparation preparation;
    @Autowired Principes principes;
    @Autowired Journal journal;
    @Autowired JdbcClient db;

    @Test
    void chaque_table_d_une_convention_appartient_a_un_degre() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    var regles =
                            db
                                    .sql(
                                            """
                                            select c.table_name as nom, p.qual
                                              from information_schema.columns c
                                              join pg_class k on k.relname = c.table_name
                                               and k.relkind = 'r'
                                              left join pg_policies p on p.tablename = c.table_name
                                               and p.policyname = 'lire'
                                             where c.table_schema = 'public'
                                               and c.column_name = 'convention_id'
                                            """)
                                    .query((rs, _) ->
                                            Map.entry(
                                                    rs.getString("nom"),
                                                    String.valueOf(rs.getString("qual"))))
                                    .list()
                                    .stream()
                                    .collect(
                                            toMap(
                                                    Map.Entry::getKey,
                                                    e -> degre(e.getKey(), e.getValue()),
                                                    (a, _) -> a,
                                                    TreeMap::new));
                    assertThat(regles).hasSizeGreaterThan(35).containsAllEntriesOf(A_PART);
                    assertThat(tables(regles, "TEXTE"))
                            .containsExactlyInAnyOrder(
                                    "diagnostic",
                                    "constat_partage",
                                    "principe",
                                    "principe_redaction",
                                    "volet",
                                    "article",
                                    "article_version",
                                    "point",
                                    "point_position",
                                    "version_texte",
                                    "avenant",
                                    "avenant_article",
                                    "avenant_mouvement",
                                    "avenant_annexe_retiree",
                                    "annexe",
                                    "annexe_version",
                                    "texte_consolide");
                    assertThat(regles.values()).doesNotContain("AUCUN");
                });
    }

    /// Listed anew for each query, all that the actor may read cost as much for one row as for all.
    @Test
    void une_ligne_ne_se_cherche_pas_parmi_tout_ce_que_l_acteur_lit() {
        acteurs.defaire(
                Acteurs.systeme(),
                () ->
                        assertThat(
                                        db.sql(
                                                        """
                                                        select tablename from pg_policies
                                                         where policyname = 'lire'
                                                           and (qual ~ '^\\(convention_id IN \\( SELECT conventions_montrees'
                                                             or tablename in ('convention', 'partie',
                                                                 'participant')
                                                               and qual ~ 'IN \\( SELECT a.convention_id')
                                                        """)
                                                .query(String.class)
                                                .list())
                                .isEmpty());
    }

    private static Stream<String> tables(Map<String, String> regles, String degre) {
        return regles.entrySet().stream()
                .filter(e -> e.getValue().equals(degre))
                .map(Map.Entry::getKey);
    }

    private static String degre(String table, String regle) {
        var trouve = DEGRE.matcher(regle);
        return trouve.find() ? trouve.group(1) : A_PART.getOrDefault(table, "AUCUN");
    }

    @ParameterizedTest
    @EnumSource(Visibilite.class)
    void un_observateur_lit_ce_que_les_parties_partagent(Visibilite partagee) {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    var m = conventionDEssai.monde();
                    var id = observee(m, partagee);
                    acteurs.devenir(
                            m.loriot(),
                            () -> {
                                assertThat(conventions.charger(id).titre()).isNotBlank();
                                montre(partagee, ETAT_ET_PERIMETRE, "partie", id);
                                montre(partagee, ETAT_ET_PERIMETRE, "convention_historique", id);
                                montre(partagee, TEXTE, "constat_partage", id);
                                montre(partagee, TEXTE, "principe_redaction", id);
                                montre(partagee, TEXTE, "article", id);
                                montre(partagee, TOUT, "principe_position", id);
                                assertThat(
                                                journal.histoire(
                                                                "convention",
                                                                id.valeur(),
                                                                Integer.MAX_VALUE,
                                                                5)
                                                        .isEmpty())
                                        .isEqualTo(!partagee.montre(TOUT));
                                assertThat(compter("convention_attente", id) > 0)
                                        .isEqualTo(partagee.montre(TOUT));
                            });
                });
    }

    @Test
    void qui_n_est_plus_qu_observateur_ne_lit_plus_que_ce_qui_est_partage() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    var m = conventionDEssai.monde();
                    var id = observee(m, ETAT_ET_PERIMETRE);
                    var loriot = new CompteId(m.loriot().compte());
                    var usagers = RoleConvention.REPRESENTANT_USAGERS;
                    acteurs.devenir(
                            m.animatrice(),
                            () -> fait(participants.ajouter(id, loriot, usagers, null, false)));
                    acteurs.devenir(
                            m.loriot(), () -> assertThat(compter("constat_partage", id)).isOne());
                    acteurs.devenir(
                            m.animatrice(),
                            () -> {
                                long role =
                                        participants.lister(id).stream()
                                                .filter(p -> p.role() == usagers)
                                                .findFirst()
                                                .orElseThrow()
                                                .id();
                                fait(participants.retirer(id, role));
                            });
                    acteurs.devenir(
                            m.loriot(),
                            () -> {
                                assertThat(conventions.charger(id).titre()).isNotBlank();
                                assertThat(compter("constat_partage", id)).isZero();
                            });
                });
    }

    private ConventionId observee(Monde m, Visibilite partagee) {
        var id = conventionDEssai.engagee(m);
        acteurs.devenir(
                m.animatrice(),
                () -> {
                    var c = conventions.charger(id);
                    fait(
                            conventions.cadrer(
                                    id,
                                    c.version(),
                                    new CadreConvention(
                                            c.titre(), "", "", null, c.duree(), null, partagee)));
                    fait(preparation.noter(id, "Les sorties sont annoncées trop tard."));
                    fait(
                            participants.ajouter(
                                    id,
                                    new CompteId(m.loriot().compte()),
                                    RoleConvention.OBSERVATEUR,
                                    null,
                                    false));
                });
        acteurs.devenir(
                m.ruellan(),
                () -> {
                    var p = principes.lister(id).getFirst();
                    fait(
                            principes.prendrePosition(
                                    id,
                                    p.id(),
                                    p.version(),
                                    fr.unisson.conventions.domaine.Position.ACCORD,
                                    null));
                });
        acteurs.devenir(
                Acteurs.systeme(),
                () ->
                        db.sql(
                                        """
                                        insert into article (convention_id, numero, rang, titre,
                                          obligatoire, type_donnees)
                                        values (:c, '99', 99, 'Essai', false, 'AUCUNE')
                                        """)
                                .param("c", id.valeur())
                                .update());
        return id;
    }

    private void montre(Visibilite partagee, Visibilite degre, String table, ConventionId id) {
        assertThat(compter(table, id) > 0).as(table).isEqualTo(partagee.montre(degre));
    }

    private long compter(String table, ConventionId id) {
        return db.sql("select count(*) from %s where convention_id = :c".formatted(table))
                .param("c", id.valeur())
                .query(Long.class)
                .single();
    }
}
