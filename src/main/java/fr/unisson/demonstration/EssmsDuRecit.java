package fr.unisson.demonstration;

import static fr.unisson.demonstration.Recit.requis;
import static java.util.Objects.requireNonNull;

import fr.unisson.actions.Actions;
import fr.unisson.actions.Constats;
import fr.unisson.actions.ContenuAction;
import fr.unisson.actions.Priorite;
import fr.unisson.essms.AutoevaluationId;
import fr.unisson.essms.Autoevaluations;
import fr.unisson.essms.Cotations;
import fr.unisson.essms.CoteVue;
import fr.unisson.essms.CritereVue;
import fr.unisson.essms.Criteres;
import fr.unisson.essms.Externes;
import fr.unisson.essms.FormulaireVue;
import fr.unisson.essms.ImportDeResultats;
import fr.unisson.essms.ImportDeResultats.Mode;
import fr.unisson.essms.PersonneTracee.Consentement;
import fr.unisson.essms.Personnes;
import fr.unisson.essms.domaine.Cote;
import fr.unisson.grilles.Grilles;
import fr.unisson.grilles.Noeud;
import fr.unisson.socle.vie.Resultat;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A self-evaluation half done in the care home, as written in `demonstration/essms.json`.
@Component
@Profile("demo")
class EssmsDuRecit {

    private static final String FICHIER = "/demonstration/essms.json";
    private static final String PUBLIES = "/demonstration/resultats-has.csv";
    private static final String REFERENT = "ruellan";

    private final Autoevaluations autoevaluations;
    private final Personnes personnes;
    private final Cotations cotations;
    private final Externes externes;
    private final Criteres criteres;
    private final Grilles grilles;
    private final Actions actions;
    private final Constats constats;
    private final ImportDeResultats resultats;

    EssmsDuRecit(
            Autoevaluations autoevaluations,
            Personnes personnes,
            Cotations cotations,
            Externes externes,
            Criteres criteres,
            Grilles grilles,
            Actions actions,
            Constats constats,
            ImportDeResultats resultats) {
        this.autoevaluations = autoevaluations;
        this.personnes = personnes;
        this.cotations = cotations;
        this.externes = externes;
        this.criteres = criteres;
        this.grilles = grilles;
        this.actions = actions;
        this.constats = constats;
        this.resultats = resultats;
    }

    void noter(Recit recit, Reperes reperes, Agenda agenda) {
        publier();
        var racine = lire();
        var r = new Recitant(recit, reperes, agenda);
        var id = new AtomicReference<AutoevaluationId>();
        r.prevoir(
                racine.path("ouverte").asInt(),
                REFERENT,
                () -> {
                    var ouverte =
                            autoevaluations.ouvrir(
                                    Reperes.de(reperes.etablissements, "tilleuls-ehpad"),
                                    grilles.livree("has-essms-2022").id(),
                                    requis(racine, "titre"));
                    if (ouverte instanceof Resultat.Fait<AutoevaluationId>(var nee)) id.set(nee);
                    return ouverte;
                });
        for (var p : racine.path("personnes").values()) {
            int jour = p.path("jour").asInt();
            r.prevoir(
                    jour,
                    REFERENT,
                    () ->
                            personnes.ajouter(
                                    requireNonNull(id.get()),
                                    Consentement.valueOf(requis(p, "consentement")),
                                    recit.jour(jour),
                                    false));
        }
        var aReprendre = new HashSet<String>();
        racine.path("reprendre").values().forEach(c -> aReprendre.add(c.asString()));
        for (var nom : List.of("chapitre1", "chapitre2")) {
            var chapitre = racine.path(nom);
            int jour = chapitre.path("jour").asInt();
            for (var objectif : chapitre.path("objectifs").values()) {
                r.prevoir(
                        jour++,
                        REFERENT,
                        () ->
                                coter(
                                        requireNonNull(id.get()),
                                        objectif.asString(),
                                        chapitre.path("cotes"),
                                        aReprendre));
            }
        }
        var externe = racine.path("externe");
        r.prevoir(
                externe.path("jour").asInt(),
                REFERENT,
                () ->
                        externes.programmer(
                                Reperes.de(reperes.etablissements, "tilleuls-ehpad"),
                                requis(externe, "organisme"),
                                recit.jour(externe.path("visite").asInt()),
                                null));
        suivre(r, racine, id);
    }

    /// Made-up results of the care home and of its peers, in the columns of the open data of HAS.
    private void publier() {
        try (InputStream flux = EssmsDuRecit.class.getResourceAsStream(PUBLIES)) {
            var copie = Files.createTempFile("unisson-demonstration-", ".csv");
            try {
                Files.copy(requireNonNull(flux), copie, StandardCopyOption.REPLACE_EXISTING);
                var lu = resultats.lire(copie, "resultats-has.csv", Mode.DEMONTRER).bilan();
                if (lu.nouvelles() == 0 || lu.refusees() > 0)
                    throw new IllegalStateException(lu.toString());
            } finally {
                Files.delete(copie);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void suivre(Recitant r, JsonNode racine, AtomicReference<AutoevaluationId> id) {
        var action = racine.path("action");
        r.prevoir(
                action.path("jour").asInt(),
                REFERENT,
                () ->
                        actions.proposer(
                                Reperes.de(r.reperes().organisations, "tilleuls"),
                                ContenuAction.de(requis(action, "titre"), "", Priorite.P1)
                                        .confieeA(
                                                null, r.recit().jour(action.path("pour").asInt())),
                                List.of(
                                        constats.reconnaitre(
                                                        critere(requireNonNull(id.get()), action)
                                                                .adresse())
                                                .orElseThrow()
                                                .origine())));
        var f = racine.path("formulaire");
        r.prevoir(
                f.path("jour").asInt(),
                REFERENT,
                () ->
                        criteres.ecrire(
                                critere(requireNonNull(id.get()), f),
                                new FormulaireVue(
                                        0,
                                        requis(f, "justification"),
                                        requis(f, "gouvernance"),
                                        requis(f, "causes"),
                                        requis(f, "mesures"),
                                        requis(f, "plan"),
                                        "",
                                        null)));
    }

    private CritereVue critere(AutoevaluationId id, JsonNode n) {
        return criteres.parNoeud(id).values().stream()
                .filter(c -> c.code().equals(requis(n, "critere")))
                .findFirst()
                .orElseThrow();
    }

    /// Every element of an objective at 4, but those that say otherwise.
    private Resultat<AutoevaluationId> coter(
            AutoevaluationId id, String objectif, JsonNode dites, Set<String> aReprendre) {
        var feuille = cotations.ouvrir(id, objectif);
        var noeud = feuille.objectif();
        if (noeud == null) throw new IllegalStateException(objectif);
        var bilan = feuille.etat().bilan();
        for (var element :
                bilan.enfants(noeud).stream().flatMap(c -> bilan.enfants(c).stream()).toList()) {
            for (int personne : feuille.colonnes(element.id())) {
                var issue =
                        cotations.coter(
                                feuille,
                                element.id(),
                                personne,
                                0,
                                saisie(element, personne, dites, aReprendre));
                if (!issue.estFait()) return new Resultat.Refus<>(issue.motifs());
            }
        }
        return Resultat.fait(id);
    }

    private static CoteVue.Saisie saisie(
            Noeud element, int personne, JsonNode dites, Set<String> aReprendre) {
        var dite = dites.path(personne == 0 ? element.code() : element.code() + "/" + personne);
        return new CoteVue.Saisie(
                dite.isMissingNode() ? Cote.C4 : Cote.lire(dite.path(0).asString()).orElseThrow(),
                dite.isMissingNode() ? "" : dite.path(1).asString(),
                "",
                "",
                aReprendre.contains(element.code()));
    }

    private static JsonNode lire() {
        try (InputStream flux = EssmsDuRecit.class.getResourceAsStream(FICHIER)) {
            return JsonMapper.shared().readTree(flux);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
