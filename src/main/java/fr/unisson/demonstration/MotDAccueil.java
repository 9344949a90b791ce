package fr.unisson.demonstration;

import static fr.unisson.demonstration.Recit.requis;

import fr.unisson.socle.ActeurDeTransaction;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// What somebody who has just started the demonstration needs to know, on the console.
@Component
@Profile("demo")
class MotDAccueil {

    private final Clock horloge;
    private final ActeurDeTransaction acteurs;
    private final String adresse;
    private final Path donnees;
    private final boolean charger;

    MotDAccueil(
            Clock horloge,
            ActeurDeTransaction acteurs,
            @Value("${unisson.adresse}") String adresse,
            @Value("${unisson.donnees}") Path donnees,
            @Value("${unisson.demonstration.charger:true}") boolean charger) {
        this.horloge = horloge;
        this.acteurs = acteurs;
        this.adresse = adresse;
        this.donnees = donnees;
        this.charger = charger;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(100)
    void dire() {
        if (charger) System.out.println(texte());
    }

    String texte() {
        var recit = new Recit(horloge, acteurs);
        return """

        Unisson est prêt : %s

        Les comptes de démonstration sont sur la page de connexion : un clic suffit.
        Par exemple :
        %s
        Aucun courriel ne part : ils se lisent à l’adresse %s/demonstration/courriels
        L’horloge s’avance, pour voir une convention vivre ses années : %s/demonstration/temps
        Organisations, personnes et conventions sont fictives ; l’annuaire contient aussi de
        vrais établissements (échantillon de FINESS).

        Pour arrêter : Ctrl+C. Les données restent dans %s ;
        supprimez ce dossier pour recommencer.
        """
                .formatted(
                        adresse,
                        guides(recit),
                        adresse,
                        adresse,
                        donnees.toAbsolutePath().normalize());
    }

    private static String guides(Recit recit) {
        var organisations = parCle(recit, "organisations");
        var personnes = parCle(recit, "personnes");
        return recit.liste("guides").stream()
                .map(g -> guide(g, Reperes.de(personnes, requis(g, "personne")), organisations))
                .collect(Collectors.joining());
    }

    private static String guide(
            JsonNode guide, JsonNode personne, Map<String, JsonNode> organisations) {
        var organisation =
                Reperes.de(
                        organisations,
                        requis(personne.path("habilitations").path(0), "organisation"));
        return "  - %s %s, %s%n    %s : %s%n"
                .formatted(
                        requis(personne, "prenom"),
                        requis(personne, "nom"),
                        minuscule(requis(personne, "fonction")),
                        requis(organisation, "nom")
                                .replace(" (fictif)", "")
                                .replace(" (fictive)", ""),
                        requis(guide, "attend"));
    }

    private static Map<String, JsonNode> parCle(Recit recit, String liste) {
        return recit.liste(liste).stream().collect(Collectors.toMap(o -> requis(o, "cle"), o -> o));
    }

    private static String minuscule(String fonction) {
        return fonction.substring(0, 1).toLowerCase(java.util.Locale.FRENCH)
                + fonction.substring(1);
    }
}
