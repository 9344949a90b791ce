package fr.unisson.observation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.Personnages;
import fr.unisson.acces.RoleOrganisation;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.MethodParameter;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every page is asked for, and every form sent, with a name, an address and a title typed in each
/// of its fields, numbers and dates included, by somebody who holds every role: what is refused and
/// what breaks is logged without any of them. [fr.unisson.parcours.Journee] reads the logs of what
/// succeeds.
@PageTest
class JournauxWebTest {

    private static final String TOMCAT =
            "org.apache.catalina.core.ContainerBase.[Tomcat].[localhost].[/].[dispatcherServlet]";

    private static final String NOM = "Zéphirine Quatrebarbes";
    private static final String COURRIEL = "zephirine.quatrebarbes@exemple.fr";
    private static final String TITRE = "Mieux sortir de Belle-Rive";
    private static final String SAISIE = NOM + ", " + COURRIEL + ", " + TITRE;

    /// They end the session, the account or the membership of who asks.
    private static final Set<String> FINS = Set.of("/deconnexion", "/compte/fermer", "/connexion");

    @Autowired MockMvcTester mvc;
    @Autowired Environment environnement;
    @Autowired Personnages personnages;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transaction;
    @Autowired List<RequestMappingHandlerMapping> routes;

    @Test
    void rien_de_ce_qui_est_saisi_n_entre_dans_les_journaux() {
        var maison = personnages.organisation("Maison Quatrebarbes");
        var compte =
                personnages.membre("Zéphirine", "Quatrebarbes", maison, RoleOrganisation.values());
        Acteurs.systeme()
                .executer(() ->
                        transaction.executeWithoutResult(_ ->
                                db.sql("update compte set plateforme = true where id = :c")
                                        .param("c", compte.valeur())
                                        .update()));
        var page = personnages.connecter(mvc, compte);
        var demandees = 0;
        try (var journaux = JournauxLus.ouvrir(environnement)) {
            commeTomcat(new IllegalArgumentException("« " + SAISIE + " » ne se lit pas"));
            for (var carte : routes) {
                for (var route : carte.getHandlerMethods().entrySet()) {
                    if (!route.getValue().getBeanType().getName().startsWith("fr.unisson."))
                        continue;
                    for (var modele : route.getKey().getPatternValues()) {
                        if (FINS.stream().anyMatch(modele::startsWith)) continue;
                        demander(page, route.getKey(), modele, route.getValue());
                        demandees++;
                    }
                }
            }
            assertThat(demandees).isGreaterThan(300);
            assertThat(journaux.texte()).contains("IllegalArgumentException");
            journaux.neDisentRienDe(
                    List.of(
                            NOM,
                            COURRIEL,
                            TITRE,
                            "Quatrebarbes",
                            personnages.courriel(compte),
                            "Maison Quatrebarbes"));
        }
    }

    private static void demander(
            Navigation page, RequestMappingInfo info, String modele, HandlerMethod methode) {
        var chemin =
                modele.replaceAll("\\{[^/{}]*(\\{[^{}]*}[^/{}]*)*}", "999999999")
                        .replace("/**", "/x");
        var poste = info.getMethodsCondition().getMethods().contains(RequestMethod.POST);
        var champs = champs(methode);
        try {
            var _ = poste ? page.envoyer(chemin, champs) : page.lire(chemin + question(champs));
        } catch (IllegalStateException sansReponse) {
            commeTomcat(Objects.requireNonNullElse(sansReponse.getCause(), sansReponse));
        }
    }

    /// Without a server, nobody writes what Tomcat writes of a page that breaks.
    private static void commeTomcat(Throwable panne) {
        LoggerFactory.getLogger(TOMCAT)
                .error("Servlet.service() threw exception [{}]", String.valueOf(panne), panne);
    }

    /// Names and values, one after the other, of all that this page reads of a form.
    private static String[] champs(HandlerMethod methode) {
        return Arrays.stream(methode.getMethodParameters())
                .filter(p -> !p.hasParameterAnnotation(PathVariable.class))
                .flatMap(JournauxWebTest::noms)
                .distinct()
                .flatMap(nom -> Stream.of(nom, SAISIE))
                .toArray(String[]::new);
    }

    private static Stream<String> noms(MethodParameter parametre) {
        var type = parametre.getParameterType();
        return type.isRecord() && type.getName().startsWith("fr.unisson.")
                ? Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName)
                : Stream.of(parametre.getParameter().getName());
    }

    private static String question(String[] champs) {
        var question = new StringBuilder("?");
        for (var i = 0; i < champs.length; i += 2) {
            question.append(champs[i])
                    .append('=')
                    .append(
                            java.net.URLEncoder.encode(
                                    champs[i + 1], java.nio.charset.StandardCharsets.UTF_8))
                    .append('&');
        }
        return question.toString();
    }
}
