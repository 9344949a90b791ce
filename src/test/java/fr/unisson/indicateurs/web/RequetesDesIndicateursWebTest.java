package fr.unisson.indicateurs.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.Personnages;
import fr.unisson.Requetes;
import fr.unisson.acces.CompteId;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.indicateurs.Bibliotheque;
import fr.unisson.indicateurs.Frequence;
import fr.unisson.indicateurs.IndicateurVue;
import fr.unisson.indicateurs.IndicateurVue.Tenue;
import fr.unisson.indicateurs.Indicateurs;
import fr.unisson.indicateurs.Mesure;
import fr.unisson.indicateurs.OrigineValeur;
import fr.unisson.indicateurs.Periode;
import fr.unisson.indicateurs.Saisie;
import fr.unisson.indicateurs.Tableaux;
import fr.unisson.indicateurs.Valeurs;
import fr.unisson.indicateurs.domaine.TransitionValeur;
import fr.unisson.socle.Dates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The pages of the module ask the database as often for thirty indicators as for two.
@PageTest
class RequetesDesIndicateursWebTest {

    private final LocalDate jour = LocalDate.now(Dates.PARIS);
    private final List<String> pages =
            List.of(
                    "/indicateurs",
                    "/indicateurs/affichage",
                    "/indicateurs/liste",
                    "/indicateurs/liste.csv",
                    "/indicateurs/composer",
                    "/indicateurs/bibliotheque",
                    "/indicateurs/saisie?periode="
                            + Periode.de(Frequence.MOIS, jour).precedente().code());

    @Autowired MockMvcTester mvc;
    @Autowired Personnages personnages;
    @Autowired Indicateurs indicateurs;
    @Autowired Valeurs valeurs;
    @Autowired Tableaux tableaux;

    OrganisationId organisation = new OrganisationId(0);
    CompteId compte = new CompteId(0);

    @Test
    void le_nombre_de_requetes_ne_depend_pas_du_nombre_d_indicateurs() {
        organisation = personnages.organisation("EHPAD des requêtes");
        compte =
                personnages.membre(
                        "Hélène", "Desrequêtes", organisation, RoleOrganisation.DIRECTION);
        var directrice = connexion();
        suivre(Set.of("CHUTES", "DOULEUR"));
        mesurer(directrice);
        var peu = mesurer(directrice);
        assertThat(peu.values()).as("the queries are counted: %s", peu).allMatch(n -> n >= 3);
        suivre(
                indicateurs.modeles().stream()
                        .map(Bibliotheque.Modele::code)
                        .collect(Collectors.toSet()));
        assertThat(mesurer(directrice)).isEqualTo(peu);
    }

    private Map<String, Long> mesurer(Navigation qui) {
        var nombres = new LinkedHashMap<String, Long>();
        for (var page : pages) nombres.put(page, Requetes.compter(qui, page));
        return nombres;
    }

    /// All of them followed, measured, commented, published, and on the dashboard.
    private void suivre(Set<String> codes) {
        personnages
                .acteur(compte, organisation)
                .executer(() -> {
                    indicateurs.adopter(
                            organisation,
                            codes,
                            new Tenue(null, null, 15, jour.minusYears(2).withDayOfYear(1)));
                    var tous = indicateurs.lister(organisation);
                    tous.forEach(this::remplir);
                    for (var f : Frequence.values()) {
                        var p = Periode.de(f, jour).precedente();
                        valeurs.franchirTout(organisation, p, TransitionValeur.VALIDER);
                        valeurs.franchirTout(organisation, p, TransitionValeur.PUBLIER);
                    }
                    tableaux.composer(organisation, tous.stream().map(IndicateurVue::id).toList());
                    return true;
                });
    }

    private void remplir(IndicateurVue i) {
        if (!i.definition().saisi()) return;
        var mesure =
                i.definition().enRapport()
                        ? new Mesure(BigDecimal.ONE, BigDecimal.TWO, null)
                        : Mesure.valeur(BigDecimal.ONE);
        var derniere = Periode.de(i.definition().frequence(), jour).precedente();
        var lot =
                derniere.fenetre(2).stream()
                        .map(p -> new Saisie(i.id(), p, null, mesure, "Relevé complet", "Relu"))
                        .toList();
        valeurs.saisir(organisation, lot, OrigineValeur.SAISIE);
    }

    private Navigation connexion() {
        var navigation = new Navigation(mvc).depuis("test-" + UUID.randomUUID());
        navigation.lire("/connexion");
        assertThat(
                        navigation.envoyer(
                                "/connexion",
                                "courriel",
                                personnages.courriel(compte),
                                "motDePasse",
                                Personnages.MOT_DE_PASSE))
                .hasStatus(303);
        return navigation;
    }
}
