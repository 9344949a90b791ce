package fr.unisson.evaluations.web;

import static fr.unisson.evaluations.UneEvaluation.fait;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.Personnages;
import fr.unisson.acces.CompteId;
import fr.unisson.acces.JetonsDApi;
import fr.unisson.acces.Portee;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.acces.Sessions;
import fr.unisson.api.LogicielsDeTest;
import fr.unisson.api.UnLogiciel;
import fr.unisson.evaluations.Notations;
import fr.unisson.evaluations.Note;
import fr.unisson.evaluations.UneEvaluation;
import fr.unisson.evaluations.domaine.TransitionEvaluation;
import fr.unisson.securite.ToutesLesLignes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Nothing leaks during the blind pass: when everybody changes every answer and every comment, not
/// one byte changes in any page, export, search, mail, duty, notification or journal that somebody
/// else may read.
@PageTest
class FuitesWebTest {

    /// Where people read something that is not of this module.
    private static final List<String> AILLEURS =
            List.of(
                    "/",
                    "/recherche?q=partenariat",
                    "/recherche?q=Secret",
                    "/actions",
                    "/boucles",
                    "/instances");

    private static final List<String> SUIVIES =
            List.of("evaluation_session", "evaluation_participant", "evaluation_historique");

    /// Where answers are kept, for their authors alone.
    private static final Set<String> REPONSES = Set.of("evaluation_note");

    private static final Pattern VARIABLE = Pattern.compile("\\{[^{}]*(\\{[^{}]*}[^{}]*)*}");

    @Autowired MockMvcTester mvc;
    @Autowired Personnages personnages;
    @Autowired BeanFactory beans;
    @Autowired Notations notations;
    @Autowired JetonsDApi jetons;
    @Autowired Sessions sessions;
    @Autowired FlywayConnectionDetails migrations;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping chemins;

    private UneEvaluation scene;
    private ToutesLesLignes lignes;

    @BeforeEach
    void ouvrir() {
        scene = new UneEvaluation(personnages, beans).ouverte();
        lignes = new ToutesLesLignes(migrations);
    }

    @Test
    void aucune_page_ni_aucune_trace_ne_change_quand_les_reponses_changent() {
        toutNoter("3", "1", "");
        var lecteurs = new LinkedHashMap<String, Navigation>();
        Stream.of(
                        scene.facilitateur,
                        scene.administratrice,
                        scene.observateur,
                        scene.dehors,
                        scene.professionnels.getFirst(),
                        scene.usagers.getFirst())
                .forEach(c -> lecteurs.put(c.toString(), personnages.connecter(mvc, c)));
        var autres = EnumSet.allOf(RoleOrganisation.class);
        autres.removeAll(List.of(RoleOrganisation.ADMINISTRATION, RoleOrganisation.OBSERVATEUR));
        for (var role : autres) {
            var collegue = personnages.membre("Zoé", "Saules", scene.maison, role);
            lecteurs.put(role.name(), personnages.connecter(mvc, collegue));
        }
        lecteurs.put("anonyme", new Navigation(mvc));
        var avant = photographier(lecteurs);
        var traces = traces();
        assertThat(traces).as("read, and not hidden").hasSizeGreaterThan(8);
        assertThat(SUIVIES).allSatisfy(t -> assertThat(traces.get(t)).as(t).isNotEmpty());
        assertThat(traces.get("journal")).isNotEmpty();
        assertThat(avant.keySet())
                .filteredOn(k -> k.startsWith("ailleurs "))
                .hasSizeGreaterThan(100);
        assertThat(ouvertes(avant, scene.facilitateur + " /evaluations"))
                .as("read, and not only refused")
                .hasSizeGreaterThan(8);
        var parHasard = tablesOuSeLitUneReponse();
        lesAutresChangentTout();
        var apres = photographier(lecteurs);
        assertThat(apres.keySet()).isEqualTo(avant.keySet());
        apres.forEach((page, texte) ->
                assertThat(texte).as(page).isEqualTo(avant.get(page)).doesNotContain("Secret-"));
        assertThat(traces()).isEqualTo(traces);
        var tenues = tablesOuSeLitUneReponse();
        assertThat(tenues.keySet()).containsAll(REPONSES);
        tenues.keySet().removeAll(REPONSES);
        assertThat(tenues).as("a name of a town holds that word").isEqualTo(parHasard);
        var flore = requireNonNull(lecteurs.get(scene.facilitateur.toString()));
        assertThat(adressesDAilleurs())
                .hasSizeGreaterThan(50)
                .allSatisfy(a ->
                        assertThat(Navigation.texte(flore.lire(a)))
                                .as(a)
                                .doesNotContain("Secret-"));
    }

    @Test
    void aucun_jeton_de_quelque_portee_ne_lit_une_valeur_ni_ne_voit_qu_elle_a_change() {
        toutNoter("3", "1", "");
        var logiciels = logiciels();
        var avant = photographierLApi(logiciels);
        assertThat(avant.values())
                .as("read, and not only refused")
                .filteredOn(p -> p.startsWith("200 "))
                .hasSizeGreaterThan(50);
        lesAutresChangentTout();
        var apres = photographierLApi(logiciels);
        assertThat(apres.keySet()).isEqualTo(avant.keySet());
        apres.forEach((appel, reponse) ->
                assertThat(reponse)
                        .as(appel)
                        .isEqualTo(avant.get(appel))
                        .doesNotContain("Secret-"));
        assertThat(ouvertes(apres, "")).noneMatch(a -> a.endsWith("/evaluations/" + scene.id));
        assertThat(ouvertes(apres, scene.facilitateur + " /api/v1/evaluations"))
                .allSatisfy(
                        a -> assertThat(apres.get(a)).as(a).doesNotContain("Notre partenariat"));
    }

    /// Programs of everybody, and of the organisation in every role that its tokens may have: each
    /// with every scope, so that one scope reads no more.
    private Map<String, UnLogiciel> logiciels() {
        var toutes = Portee.values();
        var programmes = new LogicielsDeTest(mvc, personnages, jetons, sessions);
        var logiciels = new LinkedHashMap<String, UnLogiciel>();
        Stream.of(
                        scene.facilitateur,
                        scene.administratrice,
                        scene.observateur,
                        scene.dehors,
                        scene.professionnels.getFirst(),
                        scene.usagers.getFirst())
                .forEach(c -> logiciels.put(c.toString(), programmes.pour(c, toutes)));
        for (var role : RoleOrganisation.values())
            logiciels.put(role.name(), programmes.de(scene.maison, role, toutes));
        for (var role : JetonsDApi.ROLES)
            logiciels.put(
                    "organisation " + role,
                    programmes.delegue(scene.administratrice, scene.maison, role, toutes));
        return logiciels;
    }

    private Map<String, String> photographierLApi(Map<String, UnLogiciel> logiciels) {
        var photos = new TreeMap<String, String>();
        var adresses = adressesDeLApi();
        logiciels.forEach((qui, logiciel) ->
                adresses.forEach(a -> photos.put(qui + " " + a, photo(logiciel.lire(a)))));
        return photos;
    }

    /// Every address of the API that is read, whatever is added to it later.
    private List<String> adressesDeLApi() {
        return lues().filter(p -> p.startsWith("/api/v1/") && !p.endsWith("**"))
                .map(p ->
                        VARIABLE.matcher(
                                        p.replace(
                                                "/organisations/{id}",
                                                "/organisations/" + scene.maison))
                                .replaceAll(scene.id.toString()))
                .sorted()
                .toList();
    }

    /// Those who read change nothing of theirs; all others change everything.
    private void lesAutresChangentTout() {
        for (var autre :
                List.of(
                        scene.professionnels.get(1),
                        scene.professionnels.get(2),
                        scene.usagers.get(1),
                        scene.usagers.getLast())) {
            toutNoter(autre, "0", "Secret-" + autre);
            fait(
                    scene.en(
                            autre,
                            () ->
                                    notations.noter(
                                            scene.id,
                                            scene.feuille("A"),
                                            Note.blocNotes("Secret-bloc-" + autre))));
        }
        fait(
                scene.en(
                        scene.facilitateur,
                        () ->
                                notations.saisir(
                                        scene.participant("Madame Papier").id(),
                                        Map.of(
                                                scene.feuille("A1"),
                                                new Note("4", null, "Secret-papier")))));
    }

    private Map<String, String> photographier(Map<String, Navigation> lecteurs) {
        var photos = new TreeMap<String, String>();
        var adresses = new ArrayList<>(AILLEURS);
        adresses.addAll(adressesDuModule());
        adresses.add("/boucles/evaluations/" + scene.id + "/" + scene.feuille("A1"));
        lecteurs.forEach((qui, navigation) ->
                adresses.forEach(a -> photos.put(qui + " " + a, photo(navigation, a))));
        var anime = requireNonNull(lecteurs.get(scene.facilitateur.toString()));
        adressesParNumero().forEach(a -> photos.put("ailleurs " + a, photo(anime, a)));
        return photos;
    }

    /// Its status and its words, and what says that a page changed without showing it.
    private static String photo(Navigation navigation, String adresse) {
        return photo(navigation.lire(adresse));
    }

    private static String photo(MvcTestResult reponse) {
        var r = reponse.getResponse();
        return r.getStatus()
                + " "
                + r.getHeader("ETag")
                + " "
                + r.getHeader("Last-Modified")
                + " "
                + r.getHeader("Location")
                + "\n"
                + stable(lu(r.getContentAsByteArray(), Navigation.texte(reponse)));
    }

    /// A spreadsheet also says when it was made, and a printed document too.
    private static String lu(byte[] octets, String texte) {
        if (texte.startsWith("%PDF")) return "%PDF";
        if (!texte.startsWith("PK")) return texte;
        var feuilles = new StringBuilder();
        try {
            var fichier = Files.createTempFile("fuites", ".zip");
            Files.write(fichier, octets);
            try (var zip = new ZipFile(fichier.toFile())) {
                for (var e : Collections.list(zip.entries())) {
                    if (e.getName().startsWith("docProps/")) continue;
                    feuilles.append(e.getName())
                            .append(
                                    new String(
                                            zip.getInputStream(e).readAllBytes(),
                                            StandardCharsets.UTF_8));
                }
            }
            Files.delete(fichier);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return feuilles.toString();
    }

    /// Every page of the module that is read, whatever is added to it later.
    private List<String> adressesDuModule() {
        var papier = Long.toString(scene.participant("Madame Papier").id());
        return lues().filter(p -> p.startsWith("/evaluations"))
                .map(p ->
                        p.replace("{id}", scene.id.toString())
                                .replace("{domaine}", "A")
                                .replace("{participant}", papier)
                                .replace("{noeud}", Long.toString(scene.feuille("A1")))
                                .replace("{autre}", scene.id.toString())
                                .replace("{constat}", "1"))
                .flatMap(p ->
                        Arrays.stream(TransitionEvaluation.values())
                                .map(t -> p.replace("{passage}", adresse(t)))
                                .distinct())
                .peek(p -> assertThat(p).as("say how to read it").doesNotContain("{"))
                .sorted()
                .toList();
    }

    private static List<String> ouvertes(Map<String, String> photos, String debut) {
        return photos.entrySet().stream()
                .filter(p -> p.getKey().startsWith(debut) && p.getValue().startsWith("200 "))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String adresse(TransitionEvaluation t) {
        return t.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Every other page that is read by a number, or by a kind and a number: those of the session.
    private List<String> adressesParNumero() {
        return lues().filter(p -> !p.startsWith("/evaluations") && p.contains("{"))
                .map(p ->
                        VARIABLE.matcher(p)
                                .replaceAll(v ->
                                        v.group().contains("[a-z")
                                                ? "evaluations"
                                                : v.group().startsWith("{noeud")
                                                        ? Long.toString(scene.feuille("A1"))
                                                        : scene.id.toString()))
                .distinct()
                .sorted()
                .toList();
    }

    /// Every other page of the program that is read without saying of what.
    private List<String> adressesDAilleurs() {
        return lues().filter(p -> !p.startsWith("/evaluations") && !p.contains("{"))
                .sorted()
                .toList();
    }

    private Stream<String> lues() {
        return chemins.getHandlerMethods().keySet().stream()
                .filter(m ->
                        m.getMethodsCondition().getMethods().isEmpty()
                                || m.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(m -> m.getPatternValues().stream())
                .distinct();
    }

    /// What anybody could read later: journal, mails, duties, notifications, the session and its
    /// participants, down to the transaction that wrote them. Read as if nothing hid a row, for
    /// otherwise there would be nothing to compare.
    private Map<String, List<String>> traces() {
        return lignes.lire(db -> {
            var traces = new TreeMap<String, List<String>>();
            for (var table : SUIVIES) {
                var cle = table.equals("evaluation_session") ? "id" : "session_id";
                traces.put(
                        table,
                        db.sql(
                                        "select t.xmin || ' ' || t::text from %s t where %s = :s order by 1"
                                                .formatted(table, cle))
                                .param("s", scene.id.valeur())
                                .query(String.class)
                                .list());
            }
            for (var table : tables(db)) {
                if (!table.matches("(journal|courrier|echeance|notification).*")) continue;
                traces.put(
                        table,
                        db.sql(
                                        "select t::text from %s t where t::text ilike '%%Notre partenariat%%' order by 1"
                                                .formatted(table))
                                .query(String.class)
                                .list());
            }
            return traces;
        });
    }

    /// Every table that holds a word of the answers, with how many rows do.
    private Map<String, Long> tablesOuSeLitUneReponse() {
        return lignes.lire(db -> {
            var trouvees = new TreeMap<String, Long>();
            for (var table : tables(db)) {
                long combien =
                        db.sql(
                                        "select count(*) from %s t where t::text like '%%Secret-%%'"
                                                .formatted(table))
                                .query(Long.class)
                                .single();
                if (combien > 0) trouvees.put(table, combien);
            }
            return trouvees;
        });
    }

    private static List<String> tables(JdbcClient db) {
        return db.sql(
                        """
                        select relname from pg_class
                         where relkind = 'r' and relnamespace = 'public'::regnamespace
                           and relname <> 'fichier_contenu'
                        """)
                .query(String.class)
                .list();
    }

    private void toutNoter(String pros, String usagers, String commentaire) {
        scene.professionnels.forEach(p -> toutNoter(p, pros, commentaire));
        scene.usagers.forEach(u -> toutNoter(u, usagers, commentaire));
        fait(
                scene.en(
                        scene.facilitateur,
                        () ->
                                notations.saisir(
                                        scene.participant("Madame Papier").id(),
                                        Map.of(scene.feuille("A1"), Note.de("1")))));
    }

    private void toutNoter(CompteId qui, String valeur, String commentaire) {
        scene.feuilles()
                .forEach(f ->
                        fait(
                                scene.en(
                                        qui,
                                        () ->
                                                notations.noter(
                                                        scene.id,
                                                        f,
                                                        new Note(valeur, null, commentaire)))));
    }

    /// Without the tokens and request numbers that change at each reading.
    private static String stable(String page) {
        return page.replaceAll("(name=\"_csrf\" value=|name=\"csrf\" content=)\"[^\"]*\"", "")
                .replaceAll("\"(requete|diagnostics)\":\"[^\"]*\"", "")
                .replaceAll("vous appelez&nbsp;: <code>[^<]*", "");
    }
}
