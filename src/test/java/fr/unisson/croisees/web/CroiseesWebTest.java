package fr.unisson.croisees.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.Personnages;
import fr.unisson.acces.CompteId;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.croisees.NatureCroisee;
import fr.unisson.croisees.UneCroisee;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Indiscretions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The pages of a cross evaluation, from its planning to its report; nothing in them tells a grid
/// to anybody else before all are read together.
@PageTest
class CroiseesWebTest {

    @Autowired MockMvcTester mvc;
    @Autowired Personnages personnages;
    @Autowired BeanFactory beans;
    @Autowired Clock horloge;
    @Autowired PlatformTransactionManager transactions;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping chemins;

    private final Map<CompteId, Acteur> acteurs = new HashMap<>();
    private UneCroisee u;
    private CompteId premier;
    private CompteId deuxieme;
    private CompteId animatrice;
    private CompteId usager;
    private CompteId observateur;
    private CompteId dehors;

    @BeforeEach
    void programmer() {
        u =
                faire(() ->
                        UneCroisee.programmee(
                                beans, NatureCroisee.LEGERE, Dates.jourDe(horloge.instant())));
        premier = referent("Rose", 0);
        deuxieme = referent("Paul", 1);
        animatrice = personnages.compte("Anne", "Animatrice");
        usager = personnages.compte("Uma", "Usager");
        observateur = personnages.compte("Omar", "Observateur");
        dehors = personnages.compte("Denis", "Dehors");
        faire(() -> {
            u.nommer(animatrice.valeur(), "ANIMATEUR", "ECRITURE");
            u.nommer(usager.valeur(), "REPRESENTANT_USAGERS", "ECRITURE");
            u.nommer(observateur.valeur(), "OBSERVATEUR", "LECTURE");
            return u;
        });
    }

    @Test
    void de_la_grille_au_rapport_chaque_page_dit_ce_qui_est_attendu() throws java.io.IOException {
        var anne = entrer(animatrice);
        var rose = entrer(premier);
        assertThat(anne.suivre(anne.envoyer(ici("/passages/ouvrir"), "version", version())))
                .bodyText()
                .contains("Réponses ouvertes.", "On attend encore");
        assertThat(rose.lire(ici(""))).bodyText().contains("Remplissez la grille pour", "Répondre");
        var grille = ici("/grille/" + voix(premier));
        assertThat(rose.envoyer(grille, "note-" + u.feuille("A2"), "3", "remettre", "oui"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Répondez au critère A3",
                        "href=\"#note-" + u.feuille("A3") + "\"",
                        "5 points sont à corriger");
        assertThat(rose.suivre(rose.envoyer(grille, reponses("4", "", "remettre"))))
                .bodyText()
                .contains("Votre grille est remise.");
        assertThat(rose.lire(grille)).hasStatus(409);
        for (var indiscret : Indiscretions.TEXTES) {
            assertThat(
                            entrer(deuxieme)
                                    .envoyer(
                                            ici("/grille/" + voix(deuxieme)),
                                            reponses("1", indiscret, "")))
                    .hasStatus(422);
        }
        faire(() -> {
            u.noter(u.c.enReferent(1), "1", "");
            u.remettre(u.c.enReferent(1), false);
            u.noter(u.c.enReferent(2), "2", "");
            u.remettre(u.c.enReferent(2), false);
            for (var x : List.of(u.ursule, u.uma, personnages.acteur(usager))) {
                u.noter(x, "3", "");
                u.remettre(x, false);
            }
            return u;
        });
        assertThat(
                        anne.suivre(
                                anne.envoyer(
                                        ici("/passages/mettre-en-commun"), "version", version())))
                .bodyText()
                .contains("6 écarts de 2 points ou plus attendent un mot", "moyenne 3 (3");
        assertThat(anne.lire(ici("/passages/rediger")))
                .bodyText()
                .contains("Dites ce qui a été échangé sur");
        assertThat(anne.envoyer(ici("/ecarts/" + u.feuille("A2")), "dit-" + u.feuille("A2"), ""))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Dites en quelques mots ce qui a été échangé.",
                        "id=\"dit-" + u.feuille("A2") + "\"",
                        "id=\"dit-" + u.feuille("A3") + "\"");
        for (var f : u.feuilles()) {
            assertThat(
                            anne.suivre(
                                    anne.envoyer(
                                            ici("/ecarts/" + f.id()),
                                            "dit-" + f.id(),
                                            "Vu ensemble",
                                            "note-" + f.id(),
                                            "2")))
                    .bodyText()
                    .contains("Vu ensemble");
        }
        assertThat(anne.suivre(anne.envoyer(ici("/passages/rediger"), "version", version())))
                .bodyText()
                .contains("Le bilan reste à écrire");
        assertThat(
                        anne.envoyer(
                                ici("/bilan"),
                                "numero",
                                "0",
                                "synthese",
                                "Synthèse",
                                "choix-0",
                                "MODIFIER"))
                .hasStatus(422)
                .bodyText()
                .contains("Dites ce qui est à changer, ou pourquoi.", "Synthèse");
        assertThat(
                        anne.suivre(
                                anne.envoyer(
                                        ici("/bilan"),
                                        "numero",
                                        "0",
                                        "synthese",
                                        "Synthèse commune",
                                        "choix-0",
                                        "MODIFIER",
                                        "raison-0",
                                        "Revoir le calendrier")))
                .bodyText()
                .contains("Synthèse commune", "Reconduire en modifiant");
        var vu = Navigation.texte(rose.lire(ici("")));
        assertThat(vu).contains("approuve-t-elle ce bilan");
        var empreinte = vu.replaceAll("(?s).*name=\"empreinte\" value=\"([^\"]*)\".*", "$1");
        for (int i = 0; i < 3; i++) {
            var qui = i == 0 ? premier : i == 1 ? deuxieme : referent("Tim", 2);
            var ici = entrer(qui);
            if (i == 2) {
                assertThat(ici.envoyer(ici("/position"), position(i, empreinte, "RESERVE", "")))
                        .hasStatus(422)
                        .bodyText()
                        .contains("href=\"#motif\"");
                assertThat(rose.lire(ici(""))).bodyText().contains("attend le mot des référents");
            }
            assertThat(
                            ici.envoyer(
                                    ici("/position"),
                                    i == 2
                                            ? position(i, empreinte, "RESERVE", "Pas avant juin")
                                            : position(i, empreinte, "ACCORD", "")))
                    .hasStatus(303);
        }
        var omar = entrer(observateur);
        assertThat(omar.lire(ici(""))).hasStatus(404);
        assertThat(anne.suivre(anne.envoyer(ici("/passages/transmettre"), "version", version())))
                .bodyText()
                .contains("Bilan transmis.");
        assertThat(omar.lire(ici(""))).hasStatusOk().bodyText().contains("Synthèse commune");
        var rapport = omar.lire(ici("/rapport.pdf"));
        assertThat(rapport).hasStatusOk();
        try (var pdf =
                org.apache.pdfbox.Loader.loadPDF(rapport.getResponse().getContentAsByteArray())) {
            int images = 0;
            for (var feuille : pdf.getPages()) {
                for (var _ : feuille.getResources().getXObjectNames()) images++;
            }
            assertThat(images).as("the wheel of the page, on paper").isEqualTo(1);
        }
        assertThat(omar.lire(ici("/export.xlsx"))).hasStatusOk();
        assertThat(omar.lire(ici("/papier"))).bodyText().contains("Feuille de réponses");
        assertThat(omar.lire(ici("/passages/approuver"))).hasStatus(404);
        assertThat(anne.suivre(anne.lire(ici("/passages/approuver"))))
                .bodyText()
                .contains("Cette étape est déjà passée");
        assertThat(entrer(dehors).lire(ici(""))).hasStatus(404);
        for (var face : List.of("/terme", "/suite")) {
            assertThat(rose.lire("/conventions/" + u.c.id() + face))
                    .bodyText()
                    .contains("Reconduire en modifiant", "Revoir le calendrier")
                    .contains("Accord avec réserve", "Pas avant juin");
        }
        var suite =
                rose.suivre(
                        rose.envoyer(
                                "/conventions/" + u.c.id() + "/suite",
                                "lien",
                                "RENOUVELLEMENT",
                                "titre",
                                "La suite"));
        assertThat(suite).bodyText().contains("Missions à revoir", "Revoir le calendrier");
    }

    @Test
    void aucune_page_ne_change_quand_les_grilles_des_autres_changent() {
        var anne = entrer(animatrice);
        anne.envoyer(ici("/passages/ouvrir"), "version", version());
        noter("3", "");
        var lecteurs = new LinkedHashMap<String, Navigation>();
        Stream.of(deuxieme, animatrice, observateur, dehors)
                .forEach(c -> lecteurs.put(c.toString(), entrer(c)));
        lecteurs.put("anonyme", new Navigation(mvc));
        var avant = photographier(lecteurs);
        noter("0", "Secret-dit");
        var apres = photographier(lecteurs);
        assertThat(apres.keySet()).isEqualTo(avant.keySet()).hasSizeGreaterThan(40);
        apres.forEach((page, texte) ->
                assertThat(texte).as(page).isEqualTo(avant.get(page)).doesNotContain("Secret-dit"));
    }

    /// Those who read are not among those who change.
    private void noter(String valeur, String commentaire) {
        faire(() -> {
            u.noter(u.c.enReferent(0), valeur, commentaire);
            u.noter(u.ursule, valeur, commentaire);
            return u;
        });
    }

    /// Signed in, with a page read: forms come from pages.
    private Navigation entrer(CompteId compte) {
        var page = personnages.connecter(mvc, compte);
        page.lire(ici(""));
        return page;
    }

    private Map<String, String> photographier(Map<String, Navigation> lecteurs) {
        var adresses = new ArrayList<String>(List.of("/", "/recherche?q=dit", "/a-faire"));
        for (var face : List.of("", "/pilotage", "/terme", "/suite", "/historique")) {
            adresses.add("/conventions/" + u.c.id() + face);
        }
        chemins.getHandlerMethods().keySet().stream()
                .filter(m -> m.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(m -> m.getPatternValues().stream())
                .filter(p -> p.startsWith("/conventions/{convention}/evaluations"))
                .map(p ->
                        p.replace("{convention}", u.c.id().toString())
                                .replace("{id}", u.id.toString())
                                .replace("{numero}", Long.toString(voix(premier)))
                                .replace("{passage}", "mettre-en-commun"))
                .peek(p -> assertThat(p).as("say how to read it").doesNotContain("{"))
                .forEach(adresses::add);
        var photos = new TreeMap<String, String>();
        lecteurs.forEach((qui, page) ->
                adresses.forEach(a -> {
                    var lue = page.lire(a);
                    photos.put(qui + " " + a, lue.getResponse().getStatus() + stable(lue));
                }));
        return photos;
    }

    private static String stable(MvcTestResult page) {
        return Navigation.texte(page)
                .replaceAll("(name=\"_csrf\" value=|name=\"csrf\" content=)\"[^\"]*\"", "")
                .replaceAll("vous appelez&nbsp;: <code>[^<]*", "");
    }

    private String[] reponses(String valeur, String commentaire, String geste) {
        var champs = new ArrayList<String>();
        u.feuilles()
                .forEach(f -> {
                    champs.add("note-" + f.id());
                    champs.add(valeur);
                    champs.add("commentaire-" + f.id());
                    champs.add(commentaire);
                });
        if (!geste.isEmpty()) champs.addAll(List.of(geste, "oui"));
        return champs.toArray(String[]::new);
    }

    private String[] position(int rang, String empreinte, String position, String motif) {
        return new String[] {
            "partie",
            Long.toString(u.c.partie(rang)),
            "empreinte",
            empreinte,
            "position",
            position,
            "motif",
            motif
        };
    }

    private CompteId referent(String prenom, int rang) {
        var compte =
                personnages.membre(
                        prenom,
                        "Croisee",
                        new OrganisationId(u.c.organisation(rang)),
                        RoleOrganisation.REFERENT_QUALITE);
        faire(() -> {
            u.c.nommer(compte.valeur(), u.c.partie(rang), "REFERENT");
            acteurs.put(
                    compte, personnages.acteur(compte, new OrganisationId(u.c.organisation(rang))));
            return compte;
        });
        return compte;
    }

    private long voix(CompteId referent) {
        return faire(() -> u.voix(Objects.requireNonNull(acteurs.get(referent))));
    }

    private String version() {
        return Integer.toString(faire(() -> u.lue().version()));
    }

    private String ici(String face) {
        return "/conventions/" + u.c.id() + "/evaluations/" + u.id + face;
    }

    private <T> T faire(Supplier<T> geste) {
        return Acteurs.systeme()
                .executer(() ->
                        Objects.requireNonNull(
                                new TransactionTemplate(transactions).execute(_ -> geste.get())));
    }
}
