package fr.unisson.observation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.Personnages;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.echeances.Courrier;
import fr.unisson.echeances.Lettre;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What Prometheus reads, on the port kept for it.
@PageTest
class MesuresWebTest {

    /// Given by the configuration of tests: without a server, the port stays the one asked for.
    private static final int PORT = 0;

    private static final Pattern LIGNE =
            Pattern.compile("(?m)^([a-z_]+)(?:\\{(.*)})? [-+0-9.eEINa]+$");
    private static final Pattern ETIQUETTE = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    /// Kinds, states, patterns of addresses, names of pools and of parts of the memory: each takes
    /// few values, none of which anybody types.
    private static final Set<String> ETIQUETTES =
            Set.of(
                    "action",
                    "area",
                    "cause",
                    "compiler",
                    "error",
                    "etat",
                    "exception",
                    "gc",
                    "genre",
                    "id",
                    "le",
                    "level",
                    "main_application_class",
                    "method",
                    "name",
                    "outcome",
                    "path",
                    "pool",
                    "runtime",
                    "state",
                    "status",
                    "uri",
                    "vendor",
                    "version");

    @Autowired MockMvcTester mvc;
    @Autowired Mesures mesures;
    @Autowired Personnages personnages;
    @Autowired Courrier courrier;
    @Autowired TransactionTemplate transaction;

    private String nom = "";
    private String courriel = "";
    private String organisation = "";

    @BeforeEach
    void peupler() {
        organisation = "Maison Quatrefeuilles";
        nom = "Zéphirine";
        var maison = personnages.organisation(organisation);
        var compte = personnages.membre(nom, "Auchan-Lebihan", maison, RoleOrganisation.DIRECTION);
        courriel = personnages.courriel(compte);
        var page = personnages.connecter(mvc, compte);
        page.lire("/");
        page.lire("/annuaire?q=Quatrefeuilles");
        page.lire("/conventions/999999999");
        page.lire("/adresse-inventee-par-" + courriel);
        Acteurs.systeme()
                .executer(() ->
                        transaction.executeWithoutResult(_ ->
                                courrier.deposer(
                                        courriel, Lettre.de("Objet de Zéphirine", "x", null))));
        mesures.relever();
    }

    @Test
    void les_comptes_de_la_plateforme_s_y_lisent() {
        var lus = lire();
        assertThat(lus)
                .contains(
                        "unisson_conventions{etat=\"EN_VIGUEUR\",genre=\"CONVENTION\"}",
                        "unisson_actions_retard{etat=\"ECHUE\"}",
                        "unisson_courriels{etat=\"EN_ECHEC\"}",
                        "unisson_travaux{etat=\"EN_RETARD\"}",
                        "unisson_imports{etat=\"REFUSE\",genre=\"ANNUAIRE\"}",
                        "unisson_pannes_jour",
                        "unisson_releve_age_seconds");
        assertThat(valeur(lus, "unisson_courriels{etat=\"EN_ATTENTE\"}")).isPositive();
        assertThat(valeur(lus, "unisson_sessions{etat=\"OUVERTE\"}")).isPositive();
        assertThat(valeur(lus, "unisson_base_octets")).isPositive();
    }

    @Test
    void lire_les_mesures_ne_demande_rien_a_la_base() {
        assertThat(fr.unisson.Requetes.compter(this::lire)).isZero();
    }

    @Test
    void personne_n_y_est_nomme_et_aucune_etiquette_ne_grandit_sans_fin() {
        var lus = lire();
        assertThat(lus)
                .doesNotContain(
                        nom,
                        "Lebihan",
                        courriel,
                        "Quatrefeuilles",
                        "Objet",
                        "@",
                        "adresse-inventee");
        var etiquettes =
                LIGNE.matcher(lus)
                        .results()
                        .filter(l -> l.group(2) != null)
                        .flatMap(l -> ETIQUETTE.matcher(l.group(2)).results())
                        .collect(
                                Collectors.groupingBy(
                                        e -> e.group(1),
                                        Collectors.mapping(e -> e.group(2), Collectors.toSet())));
        assertThat(new TreeSet<>(etiquettes.keySet())).isSubsetOf(ETIQUETTES);
        // An address is told by its pattern: a number in it would be somebody's object.
        assertThat(etiquettes.getOrDefault("uri", Set.of()))
                .noneMatch(uri -> uri.matches(".*/\\d{3,}.*"));
    }

    @Test
    void la_porte_publique_n_y_mene_pas_et_l_autre_ne_mene_que_la() {
        for (var chemin : List.of("/actuator/prometheus", "/actuator", "/actuator/env")) {
            assertThat(mvc.get().uri(chemin)).as(chemin).hasStatus(403);
        }
        for (var chemin : List.of("/connexion", "/", "/plateforme/etat", "/actuator/env")) {
            assertThat(demander(chemin)).as(chemin).hasStatus(403);
        }
        assertThat(demander("/actuator/prometheus")).hasStatusOk();
    }

    @Test
    void le_tableau_de_bord_ne_demande_que_des_mesures_qui_existent() throws IOException {
        var connues =
                LIGNE.matcher(lire()).results().map(l -> l.group(1)).collect(Collectors.toSet());
        var tableau =
                JsonMapper.builder()
                        .build()
                        .readTree(Files.readString(Path.of("docs/grafana/unisson.json")));
        var demandees =
                expressions(tableau).stream()
                        .flatMap(e ->
                                Pattern.compile("[a-z]+(?:_[a-z]+)+")
                                        .matcher(sansEtiquettes(e))
                                        .results())
                        .map(r -> r.group())
                        .filter(n -> !n.equals("histogram_quantile") && !n.equals("label_values"))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(demandees).hasSizeGreaterThan(12).isSubsetOf(connues);
    }

    private static List<String> expressions(JsonNode noeud) {
        return noeud.findValues("expr").stream().map(JsonNode::asString).toList();
    }

    private static String sansEtiquettes(String expression) {
        return expression
                .replaceAll("\\{[^}]*}", "")
                .replaceAll("\\b(by|without) *\\([^)]*\\)", "");
    }

    private String lire() {
        var reponse = demander("/actuator/prometheus");
        assertThat(reponse).hasStatusOk();
        return Navigation.texte(reponse);
    }

    private MvcTestResult demander(String chemin) {
        return mvc.get()
                .uri(chemin)
                .with(r -> {
                    r.setLocalPort(PORT);
                    return r;
                })
                .exchange();
    }

    private static double valeur(String lus, String mesure) {
        return lus.lines()
                .filter(l -> l.startsWith(mesure + " "))
                .mapToDouble(l -> Double.parseDouble(l.substring(mesure.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(mesure));
    }
}
