package fr.unisson.securite;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Navigation;
import fr.unisson.Personnages;
import fr.unisson.SqlTest;
import fr.unisson.acces.JetonsDApi;
import fr.unisson.acces.Portee;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.acces.Sessions;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.api.LogicielsDeTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.boot.webmvc.test.autoconfigure.SpringBootMockMvcBuilderCustomizer;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/// For every address of the program, whatever is added later, every role of an organisation that
/// has nothing to do with the demonstration, and every scope of a token: an object of the
/// demonstration is refused, shows nothing and does not change.
///
/// On a demonstration of its own, because it adds to it.
@SqlTest
@ActiveProfiles("demo")
@TestPropertySource(properties = {"unisson.test.base=neuve", "unisson.donnees=target/autrui"})
class ObjetsDAutruiWebTest {

    private static final String LISTE = "the list of what the caller may read there, here empty";
    private static final String ANNUAIRE = "the directory is the same for everybody";
    private static final String SECRET = "who holds the secret of the address is the reader";

    /// Where an object of another organisation is not refused, and why.
    private static final Map<String, String> PARTAGEES =
            Map.ofEntries(
                    entry("GET /aide/{sujet}", "the help"),
                    entry("GET /annuaire/etablissements/{id}", ANNUAIRE),
                    entry("GET /annuaire/organisations/{id}", ANNUAIRE),
                    entry("GET /annuaire/organisations/{id}/autorisations", ANNUAIRE),
                    entry("GET /annuaire/territoires/{code}", ANNUAIRE),
                    entry("GET /annuaire/imports/{id}", ANNUAIRE),
                    entry("GET /annuaire/imports/{id}/lignes.csv", ANNUAIRE),
                    entry("GET /api/v1/etablissements/{id}", ANNUAIRE),
                    entry("GET /api/v1/organisations/{id}", ANNUAIRE),
                    entry("GET /api/v1/organisations/{id}/etablissements", ANNUAIRE),
                    entry("GET /api/v1/fhir/Organization/{id}", ANNUAIRE),
                    entry("GET /api/v1/fhir/Location/{id}", ANNUAIRE),
                    entry("GET /essms/etablissements/{id}/resultats", "published by HAS"),
                    entry("GET /api/v1/organisations/{id}/actions", LISTE),
                    entry("GET /api/v1/organisations/{id}/audits", LISTE),
                    entry("GET /api/v1/organisations/{id}/autoevaluations", LISTE),
                    entry("GET /api/v1/organisations/{id}/indicateurs", LISTE),
                    entry(
                            "POST /api/v1/organisations/{id}/indicateurs/valeurs",
                            "each line is refused"),
                    entry("GET /conventions/registre.{extension}", LISTE),
                    entry("GET /conventions/{id}/duree", "an address that moved"),
                    entry("GET /modeles/documents/{code}", "delivered with the program"),
                    entry("GET /modeles/livres/{code}", "delivered with the program"),
                    entry(
                            "GET /preuves/{version:\\d{1,18}}/{code:[A-Za-z0-9.-]{1,20}}/ajouter",
                            "a proof of one's own on a grid that everybody reads"),
                    entry(
                            "POST /preuves/{version:\\d{1,18}}/{code:[A-Za-z0-9.-]{1,20}}/ajouter",
                            "a proof of one's own on a grid that everybody reads"),
                    entry("GET /connexion/fournisseur/{code}", SECRET),
                    entry("GET /connexion/retour/{code}", SECRET),
                    entry("GET /connexion/lien/{jeton}", SECRET),
                    entry("POST /connexion/lien/{jeton}", SECRET),
                    entry("POST /deconnexion/avis/{code}", SECRET),
                    entry("GET /invitation/{jeton}", SECRET),
                    entry("POST /invitation/{jeton}", SECRET),
                    entry("POST /invitation/{jeton}/nouveau-lien", SECRET),
                    entry("GET /mot-de-passe/{jeton}", SECRET),
                    entry("POST /mot-de-passe/{jeton}", SECRET));

    /// What the demonstration has none of: tried with a number that is nobody's.
    private static final Set<String> SANS_EXEMPLE =
            Set.of(
                    "/api/v1/conventions/{}/documents/{}",
                    "/conventions/{}/annexes/retirees/{}",
                    "/conventions/{}/fin/resiliation/{}",
                    "/conventions/{}/modifications/mouvements/{}",
                    "/conventions/{}/retraits/{}",
                    "/essms/externes/{}/pieces/{}");

    /// Tables that tell of the visits themselves: sessions, refusals, last use of a token.
    private static final Set<String> TECHNIQUES =
            Set.of(
                    "spring_session",
                    "spring_session_attributes",
                    "acces_refuse",
                    "essai",
                    "jeton_api",
                    "api_reponse",
                    "scheduled_tasks");

    @Autowired WebApplicationContext contexte;
    @Autowired Personnages personnages;
    @Autowired JetonsDApi jetons;
    @Autowired Sessions sessions;
    @Autowired FlywayConnectionDetails migrations;
    @Autowired JsonMapper json;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping chemins;

    private MockMvcTester mvc;
    private ToutesLesLignes proprietaire;
    private ObjetsDAutrui objets;
    private OrganisationId dehors;
    private static boolean complete;

    /// One address as it is declared.
    private record Route(String modele, HttpMethod methode, HandlerMethod methodeJava) {

        boolean api() {
            return modele.startsWith("/api/");
        }

        String nom() {
            return methode + " " + modele;
        }
    }

    @BeforeEach
    void preparer() {
        mvc = sansImpression();
        proprietaire = new ToutesLesLignes(migrations);
        completer();
        objets = new ObjetsDAutrui(proprietaire);
        dehors = personnages.organisation("Loin de tout");
    }

    /// What the demonstration does not tell, in the name of its first people.
    private void completer() {
        if (complete) return;
        var lignes = new ArrayList<String>();
        for (var module : List.of("actions", "reprises", "grilles", "essms"))
            lignes.add(
                    """
                    insert into tableur_en_attente (module, organisation_id, compte_id, etat, fichier,
                      contenu, choix, depose_le, expire_le)
                    select '%s', organisation_id, compte_id, 'EN_ATTENTE', 'essai.xlsx', '{}', '{}',
                           now(), now() + interval '10 years' from habilitation limit 1
                    """
                            .formatted(module));
        lignes.add(
                """
                insert into cle_acces (compte_id, identifiant, porteur, cle_publique, attestation,
                  transports, compteur, nom, creee_le)
                select min(id), 'x', 'x', '\\x00', '\\x00', '', 0, 'Essai', now() from compte
                """);
        lignes.add(
                """
                insert into texte_importe (compte_id, organisation_id, nom, articles, cree_le)
                select compte_id, organisation_id, 'essai.docx', '[]', now() from habilitation limit 1
                """);
        lignes.add(
                """
                insert into identite_externe (compte_id, emetteur, sujet, nom, liee_le)
                select min(id), 'https://ailleurs.exemple', 'x', 'Ailleurs', now() from compte
                """);
        lignes.add(
                """
                insert into invitation (organisation_id, courriel, roles, cree_le)
                select organisation_id, 'invite@exemple.fr', '{OBSERVATEUR}', now()
                  from habilitation limit 1
                """);
        lignes.add(
                """
                insert into abonnement (organisation_id, nom, adresse, genres, secret, cree_par, cree_le)
                select organisation_id, 'Essai', 'https://ailleurs.exemple', '{x}', '\\x00', compte_id,
                       now() from habilitation limit 1
                """);
        lignes.add(
                """
                insert into abonnement_envoi (abonnement_id, genre, objet_id, etat, survenu_le,
                  statut, prochain_le)
                select id, 'x', 1, 'x', now(), 'ABANDONNE', now() from abonnement
                """);
        for (var pour : List.of("null::bigint", "organisation_id"))
            lignes.add(
                    """
                    insert into jeton_api (compte_id, organisation_id, nom, debut, empreinte, portees,
                      cree_par, cree_le, expire_le)
                    select compte_id, %1$s, 'Essai', 'unisson_abcd', repeat(md5('%1$s'), 2),
                           '{actions:lire}', compte_id, now(), now() + interval '1 day'
                      from habilitation limit 1
                    """
                            .formatted(pour));
        proprietaire.ecrire(lignes);
        complete = true;
    }

    /// The one of the context keeps every page that it reads, to print them when a test fails.
    private MockMvcTester sansImpression() {
        return MockMvcTester.from(
                contexte,
                b -> {
                    var commeSpringBoot = new SpringBootMockMvcBuilderCustomizer(contexte);
                    commeSpringBoot.setPrint(MockMvcPrint.NONE);
                    commeSpringBoot.customize(b);
                    return b.build();
                });
    }

    @Test
    void chaque_adresse_dit_de_quel_objet_elle_parle() {
        assertThat(routes().stream().map(Route::modele).distinct())
                .filteredOn(m -> objets.adresse(m).isEmpty())
                .as("say in ObjetsDAutrui what to put in their variables")
                .isEmpty();
        assertThat(SANS_EXEMPLE).containsAll(objets.sansExemple());
    }

    @Test
    void personne_d_une_autre_organisation_ne_lit_ni_ne_change_rien() {
        var visiteurs = visiteurs();
        var marques = marques();
        var avant = proprietaire.empreintes();
        var fautes = new TreeMap<String, Set<String>>();
        var essais = 0;
        for (var route : routes()) {
            var adresse = objets.adresse(route.modele()).orElseThrow();
            var envoi =
                    RequetesPlausibles.pour(
                            route.methodeJava(), route.methode().equals(HttpMethod.GET), json);
            for (var v : visiteurs) {
                if (route.api() != v.logiciel() || sonMetier(route, v)) continue;
                essais++;
                var recu = v.essayer(route.methode(), adresse, envoi);
                if (!refus(recu, v) && !partage(route, recu, marques))
                    fautes.computeIfAbsent(route.nom() + " " + recu.court(), _ -> new TreeSet<>())
                            .add(v.nom());
            }
        }
        assertThat(essais).as("tried, and not only listed").isGreaterThan(6000);
        assertThat(fautes).isEmpty();
        assertThat(changees(avant)).isEmpty();
    }

    @Test
    void aucune_adresse_ne_prend_une_methode_qu_elle_ne_declare_pas() {
        var visiteurs = List.of(personne(RoleOrganisation.ADMINISTRATION), Visiteur.sansJeton(mvc));
        var avant = proprietaire.empreintes();
        var declarees =
                routes().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Route::modele,
                                        Collectors.mapping(Route::methode, Collectors.toSet())));
        var rien = new RequetesPlausibles(Map.of(), Set.of(), null);
        var acceptees = new ArrayList<String>();
        declarees.forEach((modele, connues) -> {
            for (var methode :
                    List.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE)) {
                if (connues.contains(methode)) continue;
                for (var v : visiteurs) {
                    if (modele.startsWith("/api/") != v.logiciel()) continue;
                    var recu = v.essayer(methode, objets.adresse(modele).orElseThrow(), rien);
                    if (!refus(recu, v)) acceptees.add(methode + " " + modele + recu.court());
                }
            }
        });
        assertThat(acceptees).isEmpty();
        assertThat(changees(avant)).isEmpty();
    }

    /// What administers the platform is for who does; the others are refused there.
    private static boolean sonMetier(Route route, Visiteur v) {
        return v.nom().equals("PLATEFORME")
                && (route.modele().startsWith("/plateforme/")
                        || route.modele().equals("/annuaire/organisations/{id}/numero"));
    }

    private static boolean refus(Visiteur.Recu recu, Visiteur v) {
        return switch (recu.statut()) {
            case 403, 404, 405 -> true;
            case 401, 429 -> v.anonyme() && v.logiciel();
            case 302, 303 -> v.anonyme() && recu.vers().startsWith("/connexion");
            default -> false;
        };
    }

    /// What an address that is not refused may answer: nothing that is somebody's.
    private static boolean partage(Route route, Visiteur.Recu recu, Set<String> marques) {
        return PARTAGEES.containsKey(route.nom())
                && recu.statut() < 500
                && marques.stream().noneMatch(recu.texte()::contains);
    }

    private Map<String, String> changees(Map<String, String> avant) {
        var changees = new TreeMap<String, String>();
        proprietaire
                .empreintes()
                .forEach((table, empreinte) -> {
                    if (!TECHNIQUES.contains(table) && !empreinte.equals(avant.get(table)))
                        changees.put(table, avant.get(table) + " -> " + empreinte);
                });
        return changees;
    }

    /// Words of the demonstration that only its people read.
    private Set<String> marques() {
        return proprietaire.lire(db ->
                db.sql(
                                """
                                select titre from convention union select titre from action
                                union select titre from evaluation_session
                                union select titre from audit union select titre from reunion_point
                                """)
                        .query(String.class)
                        .set());
    }

    private List<Visiteur> visiteurs() {
        var tous = new ArrayList<Visiteur>();
        for (var role : RoleOrganisation.values()) tous.add(personne(role));
        var plateforme = personnages.compte("Paul", "Plateforme");
        proprietaire.ecrire(
                List.of("update compte set plateforme = true where id = " + plateforme.valeur()));
        tous.add(Visiteur.page("PLATEFORME", mvc, personnages.connecter(mvc, plateforme)));
        tous.add(Visiteur.page("anonyme", mvc, new Navigation(mvc)));
        var logiciels = new LogicielsDeTest(mvc, personnages, jetons, sessions);
        for (var role : RoleOrganisation.values())
            tous.add(
                    Visiteur.logiciel(
                            "jeton " + role, logiciels.de(dehors, role, Portee.values())));
        for (var portee : Portee.values())
            tous.add(
                    Visiteur.logiciel(
                            "jeton " + portee.code(),
                            logiciels.de(dehors, RoleOrganisation.ADMINISTRATION, portee)));
        var administre =
                personnages.membre("Ada", "Dehors", dehors, RoleOrganisation.ADMINISTRATION);
        for (var role : JetonsDApi.ROLES)
            tous.add(
                    Visiteur.logiciel(
                            "jeton de l’organisation " + role,
                            logiciels.delegue(administre, dehors, role, Portee.values())));
        tous.add(Visiteur.sansJeton(mvc));
        return tous;
    }

    private Visiteur personne(RoleOrganisation role) {
        return Visiteur.page(
                role.name(),
                mvc,
                personnages.connecter(mvc, personnages.membre("Zoé", "Dehors", dehors, role)));
    }

    /// Every address with a variable, once per method that it takes.
    private List<Route> routes() {
        return chemins.getHandlerMethods().entrySet().stream()
                .filter(e -> e.getValue().getBeanType().getName().startsWith("fr.unisson."))
                .flatMap(e ->
                        e.getKey().getPatternValues().stream()
                                .filter(p -> p.contains("{"))
                                .flatMap(p ->
                                        methodes(e.getKey().getMethodsCondition().getMethods())
                                                .map(m -> new Route(p, m, e.getValue()))))
                .sorted(java.util.Comparator.comparing(Route::nom))
                .toList();
    }

    private static Stream<HttpMethod> methodes(Set<RequestMethod> declarees) {
        return declarees.isEmpty()
                ? Stream.of(HttpMethod.GET, HttpMethod.POST)
                : declarees.stream().map(RequestMethod::asHttpMethod);
    }
}
