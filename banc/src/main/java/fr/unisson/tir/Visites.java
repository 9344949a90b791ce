package fr.unisson.tir;

import static io.gatling.javaapi.core.CoreDsl.bodyLength;
import static io.gatling.javaapi.core.CoreDsl.css;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.exitHereIf;
import static io.gatling.javaapi.core.CoreDsl.exitHereIfFailed;
import static io.gatling.javaapi.core.CoreDsl.form;
import static io.gatling.javaapi.core.CoreDsl.listFeeder;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.rampUsers;
import static io.gatling.javaapi.core.CoreDsl.regex;
import static io.gatling.javaapi.core.CoreDsl.responseTimeInMillis;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/// People who sign in, then visit and write in turn, thinking between two pages; programs that call
/// the API. All go on until the end.
public final class Visites extends Simulation {

    /// Longer than a request waits for its answer.
    private static final Duration SECOURS = Duration.ofMinutes(2);

    private final Path dossier = Path.of(System.getProperty("tir.dossier"));
    private final int personnes = Integer.getInteger("tir.personnes");
    private final Duration duree = Duration.ofSeconds(Integer.getInteger("tir.duree"));
    private final Duration montee = Duration.ofSeconds(Integer.getInteger("tir.montee"));
    private final Duration reflexion = Duration.ofMillis(Integer.getInteger("tir.reflexion"));

    /// After which nobody asks for anything more; what was asked gets its answer.
    private volatile long fin;

    /// @param genre PAGE, SUITE (the next page of the list just read), FORMULAIRE or API
    /// @param formulaire CSS selector of the form to send
    /// @param saisie what to type: `champ=valeur`, separated by `;`
    private record Etape(
            String genre, String nom, String chemin, String formulaire, String saisie) {}

    public Visites() {
        var etapes =
                lire("plan.tsv").stream()
                        .map(c -> new Etape(c[0], c[1], c[2], c[3], c[4]))
                        .toList();
        var gens = lire("personnes.tsv").stream().map(Visites::personne).toList();
        var programmes = gens.stream().filter(g -> !"".equals(g.get("jeton"))).toList();
        setUp(
                        population("personnes", gens, personnes, connexion(), de(etapes, false)),
                        population(
                                "programmes",
                                programmes,
                                Math.max(1, personnes / 20),
                                null,
                                de(etapes, true)))
                .protocols(
                        http.baseUrl(System.getProperty("tir.adresse"))
                                .acceptEncodingHeader("gzip")
                                .acceptLanguageHeader("fr")
                                .userAgentHeader("Banc")
                                .disableFollowRedirect()
                                .disableCaching())
                .maxDuration(montee.plus(duree).plus(SECOURS));
    }

    @Override
    public void before() {
        fin = System.nanoTime() + montee.plus(duree).toNanos();
    }

    private PopulationBuilder population(
            String nom,
            List<Map<String, Object>> gens,
            int combien,
            @org.jspecify.annotations.Nullable ChainBuilder entree,
            List<ChainBuilder> etapes) {
        var depart = scenario(nom).feed(listFeeder(gens).circular());
        var entre = entree == null ? depart : depart.exec(entree);
        // Nobody starts with the same page as everybody.
        return entre.asLongAs(_ -> System.nanoTime() - fin < 0, true).on(exec(etapes))
                .injectOpen(rampUsers(combien).during(montee));
    }

    private List<ChainBuilder> de(List<Etape> etapes, boolean api) {
        var suite = new ArrayList<ChainBuilder>();
        for (var e : etapes) {
            if (e.genre().equals("API") != api) continue;
            suite.add(
                    switch (e.genre()) {
                        case "SUITE" ->
                                doIf(s -> s.contains("suite"))
                                        .then(visiter(e.nom(), http(e.nom()).get("#{suite}"), 200));
                        case "FORMULAIRE" -> ecrire(e);
                        case "API" ->
                                visiter(
                                        e.nom(),
                                        http(e.nom())
                                                .get(e.chemin())
                                                .header("Authorization", "Bearer #{jeton}"),
                                        200);
                        default -> visiter(e.nom(), http(e.nom()).get(e.chemin()), 200);
                    });
            suite.add(exec(pause(reflexion.dividedBy(2), reflexion.multipliedBy(3).dividedBy(2))));
        }
        return suite;
    }

    private static ChainBuilder connexion() {
        return exec(
                        visiter(
                                "Page de connexion",
                                http("Page de connexion")
                                        .get("/connexion")
                                        .check(css("input[name='_csrf']", "value").saveAs("csrf")),
                                200))
                .exec(exitHereIf(s -> !s.contains("csrf")))
                .exec(
                        visiter(
                                "Se connecter",
                                http("Se connecter")
                                        .post("/connexion")
                                        .formParam("courriel", "#{courriel}")
                                        .formParam("motDePasse", "#{motDePasse}")
                                        .formParam("_csrf", "#{csrf}"),
                                303))
                .exec(exitHereIfFailed());
    }

    private static ChainBuilder ecrire(Etape e) {
        var envoi = http(e.nom()).post("#{envoi}").form("#{formulaire}");
        for (var s : e.saisie().split(";", -1)) {
            var paire = s.split("=", 2);
            envoi = envoi.formParam(paire[0], paire[1]);
        }
        return exec(s -> s.set("hasard", ThreadLocalRandom.current().nextInt(10, 100)))
                .exec(
                        visiter(
                                e.nom() + ", formulaire",
                                http(e.nom() + ", formulaire")
                                        .get(e.chemin())
                                        .check(
                                                form(e.formulaire()).saveAs("formulaire"),
                                                css(e.formulaire(), "action").saveAs("envoi")),
                                200))
                .exec(visiter(e.nom(), envoi, 303));
    }

    /// Time and size are kept before what may fail.
    private static ChainBuilder visiter(String nom, HttpRequestActionBuilder demande, int statut) {
        return exec(s -> s.removeAll("ms", "octets", "statut", "suite_lue"))
                .exec(
                        demande.header("X-Forwarded-For", "#{ip}")
                                .check(
                                        responseTimeInMillis().saveAs("ms"),
                                        bodyLength().saveAs("octets"),
                                        status().saveAs("statut"),
                                        status().is(statut),
                                        regex("href=\"([^\"]*[?&](?:apres|suite|avant)=[^\"]*)\"")
                                                .optional()
                                                .saveAs("suite_lue")))
                .exec(s -> {
                    Releves.noter(nom, s);
                    var suite = s.<String>get("suite_lue");
                    var apres =
                            suite == null ? s.remove("suite") : s.set("suite", suite.replace("&amp;", "&"));
                    return nom.equals("Se connecter") ? apres : apres.markAsSucceeded();
                });
    }

    /// Address, password, token, network address, then what belongs to this person.
    private static Map<String, Object> personne(String[] c) {
        return Map.of(
                "courriel", c[0],
                "motDePasse", c[1],
                "jeton", c[2],
                "ip", c[3],
                "organisation", c[4],
                "convention", c[5],
                "action", c[6],
                "actionAEcrire", c[7],
                "indicateur", c[8],
                "evaluation", c[9]);
    }

    private List<String[]> lire(String nom) {
        try {
            return Files.readAllLines(dossier.resolve(nom)).stream()
                    .map(l -> l.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
