package fr.unisson;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// During a rolling upgrade the former version works on the new schema for a while: a migration may
/// add, never take away. This reads what was written since the former version, whose number is in
/// `montee/version-anterieure.properties`; `./unisson montee` runs its queries for good.
class MigrationsCompatiblesTest {

    /// `version: what it does` of what breaks the former version and was accepted, and why.
    private static final Map<String, String> ADMISES =
            Map.of(
                    "V550: alter table compte add column technique boolean not null default false,"
                            + " add check (not technique or ferme_le is not null)",
                    "the former version leaves the new column false, which the check lets be");

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern NOM = Pattern.compile("V(\\d+)__.*\\.sql");

    private static final Pattern NEUVE =
            Pattern.compile("\\bcreate (?:table|function) (?:if not exists )?(\\w+)");
    private static final Pattern TABLE_CHANGEE =
            Pattern.compile("^alter table (?:if exists )?(?:only )?(\\w+) (.*)$");
    private static final Pattern UNICITE =
            Pattern.compile("^create unique index (?:\\w+ )?on (\\w+).*");
    private static final Pattern DROIT_OTE =
            Pattern.compile("^revoke .* on (?:table |function )?(.+?) from .*");

    /// Of anything that former code names.
    private static final Pattern OTE =
            Pattern.compile("^drop (?:table|view|function|sequence|type|extension) .*");

    private static final List<Pattern> CASSE_UNE_TABLE =
            List.of(
                    Pattern.compile("\\bdrop column\\b"),
                    Pattern.compile("\\brename\\b"),
                    Pattern.compile("\\balter column \\w+ (?:set data )?type\\b"),
                    Pattern.compile("\\balter column \\w+ set not null\\b"),
                    Pattern.compile("\\balter column \\w+ drop default\\b"),
                    Pattern.compile(
                            "\\badd (?:constraint|check|unique|foreign|primary|exclude)\\b"),
                    Pattern.compile(
                            "\\badd column (?:if not exists )?(?!.*\\b(?:default|generated)\\b)"
                                    + ".*\\bnot null\\b"));

    @Test
    void une_migration_n_ote_rien_a_la_version_anterieure() throws IOException {
        var neuves = new HashSet<String>();
        var ecarts = new ArrayList<String>();
        for (var migration : depuisLaVersionAnterieure().entrySet()) {
            var ordres = ordres(Files.readString(migration.getValue()));
            ordres.forEach(o -> neuves.addAll(neuves(o)));
            for (var ordre : ordres) {
                var ecart = "V" + migration.getKey() + ": " + ordre;
                if (casse(ordre, neuves) && !ADMISES.containsKey(ecart)) ecarts.add(ecart);
            }
        }
        assertThat(ecarts)
                .as(
                        "add first, and take away in the version after; a column that goes is left"
                                + " unused for one version")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table compte drop column prenom",
                "alter table compte\n  add column a text,\n  drop column prenom",
                "ALTER TABLE compte RENAME COLUMN prenom TO petit_nom",
                "alter table compte rename to personne",
                "drop table compte",
                "drop function compte_nom(bigint)",
                "alter table compte alter column prenom type varchar(10)",
                "alter table compte alter column prenom set not null",
                "alter table compte add column age int not null",
                "alter table compte add constraint court check (length(nom) < 10)",
                "create unique index compte_nom on compte (nom)",
                "revoke update on compte from unisson_app"
            })
    void ce_qui_casserait_la_version_anterieure_se_voit(String ordre) {
        assertThat(ordres(ordre + ";")).anyMatch(o -> casse(o, Set.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table compte add column age int",
                "alter table compte add column age int not null default 0",
                "alter table compte add column n bigint generated always as identity not null",
                "alter table compte alter column nom drop not null",
                "create table jouet (id int not null)",
                "create index compte_age on compte (age)",
                "comment on table compte is 'drop column'",
                "-- drop table compte\nselect 1",
                "create function f() returns void language sql as $$ drop table compte; $$"
            })
    void ce_qui_ajoute_passe(String ordre) {
        assertThat(ordres(ordre + ";")).noneMatch(o -> casse(o, Set.of()));
    }

    @Test
    void une_table_que_la_version_anterieure_ignore_se_change_librement() {
        assertThat(casse("alter table jouet drop column couleur", Set.of("jouet"))).isFalse();
        assertThat(casse("create unique index on jouet (couleur)", Set.of("jouet"))).isFalse();
    }

    private static boolean casse(String ordre, Set<String> neuves) {
        if (OTE.matcher(ordre).matches()) return true;
        var changee = TABLE_CHANGEE.matcher(ordre);
        if (changee.matches()) {
            return !neuves.contains(changee.group(1))
                    && CASSE_UNE_TABLE.stream().anyMatch(p -> p.matcher(changee.group(2)).find());
        }
        var unicite = UNICITE.matcher(ordre);
        if (unicite.matches()) return !neuves.contains(unicite.group(1));
        var droit = DROIT_OTE.matcher(ordre);
        return droit.matches()
                && Arrays.stream(droit.group(1).split(",", -1))
                        .map(n -> n.strip().replaceAll("\\(.*", ""))
                        .anyMatch(n -> !neuves.contains(n));
    }

    private static Set<String> neuves(String ordre) {
        return NEUVE.matcher(ordre)
                .results()
                .map(r -> r.group(1))
                .collect(toCollection(HashSet::new));
    }

    /// Statements in lower case and on one line, without comments, texts and bodies of functions.
    private static List<String> ordres(String sql) {
        var nu =
                sql.replaceAll("(?s)\\$(\\w*)\\$.*?\\$\\1\\$", "''")
                        .replaceAll("(?s)/\\*.*?\\*/", " ")
                        .replaceAll("--[^\\n]*", " ")
                        .replaceAll("(?s)'(?:[^']|'')*'", "''")
                        .toLowerCase(Locale.ROOT);
        var ordres = new ArrayList<String>();
        for (var ordre : nu.split(";", -1)) {
            var ligne = ordre.strip().replaceAll("\\s+", " ");
            if (!ligne.isEmpty()) ordres.add(ligne);
        }
        return ordres;
    }

    private static Map<Integer, Path> depuisLaVersionAnterieure() throws IOException {
        int derniere = Integer.parseInt(anterieure().getProperty("migration"));
        var neuves = new TreeMap<Integer, Path>();
        try (var fichiers = Files.list(MIGRATIONS)) {
            fichiers.forEach(f -> {
                var nom = NOM.matcher(f.getFileName().toString());
                if (nom.matches() && Integer.parseInt(nom.group(1)) > derniere) {
                    neuves.put(Integer.valueOf(nom.group(1)), f);
                }
            });
        }
        return neuves;
    }

    private static Properties anterieure() throws IOException {
        var lue = new Properties();
        var fichier =
                Objects.requireNonNull(
                        MigrationsCompatiblesTest.class.getResourceAsStream(
                                "/montee/version-anterieure.properties"));
        try (var texte = new InputStreamReader(fichier, StandardCharsets.UTF_8)) {
            lue.load(texte);
        }
        return lue;
    }
}
