package fr.unisson.gouvernance.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.Personnages;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.gouvernance.Instances;
import fr.unisson.gouvernance.Quorum;
import fr.unisson.gouvernance.Sieges;
import fr.unisson.gouvernance.UneInstanceQuiSeReunit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What a browser never sends: each form is sent once right, then with one field that is not. A
/// refusal is a page that says what to correct, never a failure of the program.
@PageTest
class SaisiesForgeesWebTest {

    private static final String LIGNE = "é".repeat(3_000);
    private static final String TEXTE = "é".repeat(10_001);
    private static final String DOCUMENT = "é".repeat(200_001);
    private static final String INCONNU = "999999999999";

    @Autowired MockMvcTester mvc;
    @Autowired Personnages personnages;
    @Autowired Instances instances;
    @Autowired Sieges sieges;
    UneInstanceQuiSeReunit cvs;
    Navigation directrice = new Navigation(mvc);
    String instance = "";

    /// @param champ the field that is wrong, with its value
    record Forge(String adresse, List<String> bons, String champ, String valeur, String phrase) {

        List<String> champs() {
            var tous = new ArrayList<String>();
            for (int i = 0; i < bons.size(); i += 2) {
                if (!bons.get(i).equals(champ)) tous.addAll(bons.subList(i, i + 2));
            }
            tous.addAll(List.of(champ, valeur));
            return tous;
        }
    }

    @BeforeEach
    void ouvrir() {
        cvs = new UneInstanceQuiSeReunit(personnages);
        var id =
                cvs.acteur(cvs.secretaire)
                        .executer(() -> cvs.fonder(instances, sieges, Quorum.MOITIE));
        instance = "/instances/" + id;
        directrice = connexion(RoleOrganisation.DIRECTION);
    }

    @Test
    void les_formulaires_des_instances_et_des_sieges() {
        var siege = premier(instance + "/membres", instance + "/membres/\\d+(?=/remplacer)");
        essayer(this::reglement, "/instances", instance + "/reglement");
        essayer(this::membre, instance + "/membres/ajouter");
        essayer(this::remplacement, siege + "/remplacer");
        essayer(this::modification, siege);
        essayer(this::finDeSiege, siege + "/fin");
        essayer(this::porteur, instance + "/porteurs");
        essayer(this::charte, instance + "/charte");
        essayer(this::bilan, instance + "/bilan/" + cvs.jour.getYear());
        essayer(this::cloture, instance + "/cloture");
    }

    @Test
    void les_formulaires_des_avis_et_des_mandats() {
        directrice.lire(instance + "/avis/demander");
        var avis =
                directrice
                        .envoyer(
                                instance + "/avis/demander",
                                "objet",
                                "Menus",
                                "matiere",
                                "ORGANISATION")
                        .getResponse()
                        .getRedirectedUrl();
        essayer(this::naissanceDAvis, instance + "/avis/demander");
        essayer(this::emission, instance + "/avis/emettre");
        essayer(this::avisRendu, avis + "/passage/rendre");
        essayer(this::mandat, "/administration/mandats");
    }

    @Test
    void les_formulaires_d_une_seance() {
        var reunion = reunionOuverte();
        var point = premier(reunion + "/seance", reunion + "/seance/points/\\d+");
        essayer(this::decision, point + "/decisions");
        essayer(this::action, point + "/actions");
    }

    @Test
    void une_instance_modifiee_entre_temps_ne_s_ecrase_pas() {
        directrice.lire(instance + "/reglement");
        String[] premiere = {"version", "2", "nature", "CVS", "nom", "Premier nom"};
        String[] seconde = {"version", "2", "nature", "CVS", "nom", "Second nom"};
        assertThat(directrice.envoyer(instance + "/reglement", premiere)).hasStatus(303);
        assertThat(directrice.envoyer(instance + "/reglement", seconde))
                .hasStatus(409)
                .bodyText()
                .contains("Quelqu’un d’autre vient de modifier ceci", "Second nom");
        assertThat(directrice.lire(instance)).bodyText().contains("Premier nom");
    }

    private interface Table {
        List<Forge> de(String adresse);
    }

    private void essayer(Table table, String... adresses) {
        var verdicts = new SoftAssertions();
        for (var adresse : adresses) {
            assertThat(directrice.lire(formulaire(adresse))).as(adresse).hasStatus(200);
            for (var f : table.de(adresse)) {
                verdicts.assertThat(envoyer(f))
                        .as("%s %s=%.30s", f.adresse(), f.champ(), f.valeur())
                        .startsWith("422")
                        .contains(f.phrase());
            }
        }
        verdicts.assertAll();
    }

    /// The page that shows the form sent to this address.
    private static String formulaire(String adresse) {
        return switch (adresse) {
            case "/instances" -> "/instances/nouvelle";
            case "/administration/mandats" -> adresse + "/nouveau";
            default -> adresse.replaceAll("/points/.*", "");
        };
    }

    private String envoyer(Forge f) {
        try {
            var reponse = directrice.envoyer(f.adresse(), f.champs().toArray(String[]::new));
            return reponse.getResponse().getStatus() + " " + Navigation.texte(reponse);
        } catch (IllegalStateException e) {
            return "500 " + e;
        }
    }

    private List<Forge> reglement(String a) {
        var bons = List.of("nature", "CVS", "nom", "Conseil " + UUID.randomUUID(), "version", "2");
        return List.of(
                new Forge(a, bons, "nature", "BANQUET", "Choisissez la nature"),
                new Forge(a, bons, "nom", LIGNE, "300 caractères au plus"),
                new Forge(a, bons, "objet", TEXTE, "caractères au plus"),
                new Forge(a, bons, "choixDesMembres", TEXTE, "caractères au plus"),
                new Forge(a, bons, "parent", INCONNU, "Choisissez une instance de la liste"),
                new Forge(a, bons, "parent", "abc", "Choisissez une instance de la liste"),
                new Forge(a, bons, "debut", "2026-02-31", "Cette date n’est pas complète"),
                new Forge(a, bons, "fin", "+99999-01-01", "Cette date n’est pas complète"),
                new Forge(a, bons, "reunionsParAn", "-3", "de 1 à 60"),
                new Forge(a, bons, "reunionsParAn", "61", "de 1 à 60"),
                new Forge(a, bons, "silenceJours", "bientôt", "de 1 à 90"),
                new Forge(a, bons, "delaiDossiers", "366", "de 0 à 365"));
    }

    private List<Forge> membre(String a) {
        var bons =
                List.of(
                        "qui",
                        "SANS_COMPTE",
                        "nom",
                        "Zoé",
                        "college",
                        "USAGERS",
                        "designation",
                        "ELECTION",
                        "debut",
                        jour());
        return List.of(
                new Forge(a, bons, "designation", "MAGIE", "Dites comment cette personne"),
                new Forge(a, bons, "qui", "VACANT", "effacez ce nom"),
                new Forge(a, bons, "qui", "", "Choisissez la personne"),
                new Forge(a, bons, "qui", INCONNU, "Choisissez une personne de la liste"),
                new Forge(a, bons, "qui", "abc", "Choisissez une personne de la liste"),
                new Forge(a, bons, "nom", "  ", "Écrivez le nom"),
                new Forge(a, bons, "nom", LIGNE, "300 caractères au plus"),
                new Forge(a, bons, "courriel", "zoe@", "Cette adresse n’est pas complète"),
                new Forge(a, bons, "courriel", "z@" + LIGNE + ".fr", "300 caractères au plus"),
                new Forge(a, bons, "college", "MARINS", "au nom de qui"),
                new Forge(a, bons, "suppleantDe", "999", "Choisissez le titulaire"),
                new Forge(a, bons, "suppleantDe", "abc", "Choisissez le titulaire"),
                new Forge(a, bons, "designePar", LIGNE, "300 caractères au plus"),
                new Forge(a, bons, "debut", "hier", "Indiquez le premier jour"),
                new Forge(a, bons, "fin", "demain", "Cette date n’est pas complète"),
                new Forge(a, bons, "fin", "1999-01-01", "Le dernier jour précède le premier"));
    }

    private List<Forge> remplacement(String a) {
        var bons =
                List.of(
                        "version",
                        "1",
                        "qui",
                        "SANS_COMPTE",
                        "nom",
                        "Zoé",
                        "debut",
                        jour(),
                        "motif",
                        "Départ");
        return List.of(
                new Forge(a, bons, "qui", INCONNU, "Choisissez une personne de la liste"),
                new Forge(a, bons, "nom", LIGNE, "300 caractères au plus"),
                new Forge(a, bons, "motif", TEXTE, "caractères au plus"),
                new Forge(a, bons, "debut", "1901-01-01", "ne peut pas précéder"),
                new Forge(a, bons, "debut", "32/01/2026", "Indiquez le premier jour"));
    }

    private List<Forge> modification(String a) {
        var bons = List.of("version", "1", "college", "USAGERS");
        return List.of(
                new Forge(a, bons, "fin", "2026-13-01", "Cette date n’est pas complète"),
                new Forge(a, bons, "fin", "1950-01-01", "Le dernier jour précède le premier"),
                new Forge(a, bons, "designePar", LIGNE, "300 caractères au plus"));
    }

    private List<Forge> finDeSiege(String a) {
        var bons = List.of("version", "1", "fin", jour(), "motif", "Départ");
        return List.of(
                new Forge(a, bons, "fin", "", "Indiquez le dernier jour"),
                new Forge(a, bons, "fin", "1950-01-01", "Le dernier jour précède le premier"),
                new Forge(a, bons, "motif", "", "Indiquez le motif"),
                new Forge(a, bons, "motif", TEXTE, "caractères au plus"));
    }

    private List<Forge> porteur(String a) {
        return List.of(
                new Forge(a, List.of(), "organisation", INCONNU, "Choisissez une organisation"),
                new Forge(a, List.of(), "organisation", "abc", "Choisissez une organisation"),
                new Forge(a, List.of(), "organisation", "", "Choisissez une organisation"));
    }

    private List<Forge> charte(String a) {
        var bons = List.of("texte", "Nos règles", "adopteeLe", jour());
        return List.of(
                new Forge(a, bons, "texte", "", "Écrivez le texte de la charte"),
                new Forge(a, bons, "texte", DOCUMENT, "caractères au plus"),
                new Forge(a, bons, "note", LIGNE, "caractères au plus"),
                new Forge(a, bons, "adopteeLe", "2026-02-30", "Indiquez le jour"));
    }

    private List<Forge> bilan(String a) {
        var bons = List.of("version", "0", "texte", "Une année");
        return List.of(
                new Forge(a, bons, "texte", " ", "Le bilan est vide"),
                new Forge(a, bons, "texte", DOCUMENT, "caractères au plus"));
    }

    private List<Forge> cloture(String a) {
        var bons = List.of("version", "2", "le", jour(), "motif", "Fusion");
        return List.of(
                new Forge(a, bons, "le", "jamais", "Indiquez le dernier jour"),
                new Forge(a, bons, "motif", "", "Indiquez le motif"),
                new Forge(a, bons, "motif", TEXTE, "caractères au plus"));
    }

    private List<Forge> naissanceDAvis(String a) {
        var bons = List.of("objet", "Menus", "matiere", "ORGANISATION");
        return List.of(
                new Forge(a, bons, "matiere", "MAGIE", "Choisissez le sujet"),
                new Forge(a, bons, "objet", LIGNE, "300 caractères au plus"),
                new Forge(a, bons, "question", TEXTE, "caractères au plus"),
                new Forge(a, bons, "lien", "javascript:alert(1)", "Écrivez une adresse de ce site"),
                new Forge(a, bons, "pour", "2026-02-31", "Cette date n’est pas complète"));
    }

    private List<Forge> emission(String a) {
        var bons =
                List.of(
                        "objet",
                        "Menus",
                        "matiere",
                        "ORGANISATION",
                        "texte",
                        "Trop salés",
                        "le",
                        jour(),
                        "reponsePour",
                        jour());
        return List.of(
                new Forge(a, bons, "le", "hier", "Indiquez le jour"),
                new Forge(a, bons, "texte", "", "Écrivez"),
                new Forge(a, bons, "texte", TEXTE, "caractères au plus"),
                new Forge(a, bons, "reponsePour", "2026-02-31", "Cette date n’est pas complète"));
    }

    private List<Forge> avisRendu(String a) {
        var bons =
                List.of(
                        "version",
                        "1",
                        "texte",
                        "Trop salés",
                        "sens",
                        "RESERVE",
                        "reponsePour",
                        jour());
        return List.of(
                new Forge(a, bons, "sens", "TIÈDE", "Dites"),
                new Forge(a, bons, "texte", TEXTE, "caractères au plus"),
                new Forge(a, bons, "reponsePour", "2026-02-31", "Cette date n’est pas complète"));
    }

    private List<Forge> mandat(String a) {
        var bons =
                List.of(
                        "nom",
                        "Erwan Le Goff",
                        "fonction",
                        "Président",
                        "source",
                        "STATUTS",
                        "matieres",
                        "TOUT",
                        "debut",
                        "2026-01-01");
        return List.of(
                new Forge(a, bons, "nom", LIGNE, "300 caractères au plus"),
                new Forge(a, bons, "fonction", LIGNE, "300 caractères au plus"),
                new Forge(a, bons, "source", "RUMEUR", "Dites d’où vient le pouvoir"),
                new Forge(a, bons, "matieres", "TARTES", "Choisissez au moins une matière"),
                new Forge(a, bons, "plafond", "beaucoup", "Écrivez un montant"),
                new Forge(a, bons, "debut", "99999-01-01", "Indiquez le premier jour"),
                new Forge(a, bons, "fin", "2026-02-31", "Cette date n’existe pas"),
                new Forge(a, bons, "donneurMandat", INCONNU, "Choisissez dans la liste le mandat"));
    }

    private List<Forge> decision(String a) {
        var bons = List.of("texte", "Nous décidons");
        return List.of(
                new Forge(a, bons, "texte", "", "Écrivez ce qui est décidé"),
                new Forge(
                        a,
                        bons,
                        "porteur",
                        "siege:" + INCONNU,
                        "Choisissez une personne de la liste"),
                new Forge(a, bons, "pourLe", "2026-02-31", "Cette date n’existe pas"));
    }

    private List<Forge> action(String a) {
        var bons = List.of("titre", "Acheter des bancs");
        return List.of(
                new Forge(a, bons, "titre", " ", "Écrivez ce qu’il faut faire"),
                new Forge(a, bons, "pilote", INCONNU, "Choisissez le pilote"),
                new Forge(a, bons, "organisation", INCONNU, "Choisissez une organisation"),
                new Forge(a, bons, "organisation", "abc", "Choisissez une organisation"),
                new Forge(a, bons, "echeance", "2026-02-31", "Cette date n’existe pas"));
    }

    private String reunionOuverte() {
        directrice.lire(instance + "/reunions/nouvelle");
        var reunion =
                Objects.requireNonNull(
                        directrice
                                .envoyer(
                                        instance + "/reunions",
                                        "jour",
                                        jour(),
                                        "heure",
                                        "23:59",
                                        "duree",
                                        "120",
                                        "lieu",
                                        "Salle du jardin")
                                .getResponse()
                                .getRedirectedUrl());
        directrice.envoyer(reunion + "/points", "titre", "Menus", "nature", "DECISION");
        directrice.envoyer(reunion + "/convocation", "version", "1");
        directrice.envoyer(reunion + "/seance/ouverture", "version", "2");
        return reunion;
    }

    private String premier(String page, String motif) {
        var trouve = Pattern.compile(motif).matcher(Navigation.texte(directrice.lire(page)));
        assertThat(trouve.find()).as(page).isTrue();
        return trouve.group();
    }

    private String jour() {
        return cvs.jour.toString();
    }

    private Navigation connexion(RoleOrganisation role) {
        var navigation = new Navigation(mvc).depuis("test-" + UUID.randomUUID());
        navigation.lire("/connexion");
        navigation.envoyer(
                "/connexion",
                "courriel",
                personnages.courriel(cvs.membre("Hélène", role)),
                "motDePasse",
                Personnages.MOT_DE_PASSE);
        return navigation;
    }
}
