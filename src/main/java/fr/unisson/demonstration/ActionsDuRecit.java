package fr.unisson.demonstration;

import static fr.unisson.demonstration.Recit.requis;
import static fr.unisson.demonstration.Recit.texte;

import fr.unisson.acces.CompteId;
import fr.unisson.actions.ActionId;
import fr.unisson.actions.Actions;
import fr.unisson.actions.Actions.Dits;
import fr.unisson.actions.Complements;
import fr.unisson.actions.ContenuAction;
import fr.unisson.actions.Dimension;
import fr.unisson.actions.GenreOrigine;
import fr.unisson.actions.Origine;
import fr.unisson.actions.Priorite;
import fr.unisson.actions.TypeAction;
import fr.unisson.actions.Visibilite;
import fr.unisson.actions.domaine.EtatAction;
import fr.unisson.actions.domaine.Mesure;
import fr.unisson.actions.domaine.TransitionAction;
import fr.unisson.indicateurs.Indicateurs;
import fr.unisson.socle.vie.Resultat;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A year of two action plans, as written in `demonstration/actions.json`: each act by its author,
/// with their own rights, on its day.
@Component
@Profile("demo")
class ActionsDuRecit {

    private static final String FICHIER = "/demonstration/actions.json";

    private final Actions actions;
    private final AbordsDuRecit abords;
    private final Indicateurs indicateurs;

    ActionsDuRecit(Actions actions, AbordsDuRecit abords, Indicateurs indicateurs) {
        this.actions = actions;
        this.indicateurs = indicateurs;
        this.abords = abords;
    }

    static List<JsonNode> lire() {
        try (InputStream flux = ActionsDuRecit.class.getResourceAsStream(FICHIER)) {
            return JsonMapper.shared().readTree(flux).path("actions").values().stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void noter(Recit recit, Reperes reperes, Agenda agenda) {
        for (var a : lire()) {
            agenda.noter(
                    jour(a),
                    () -> {
                        var id =
                                dire(
                                        recit,
                                        reperes,
                                        a,
                                        () ->
                                                actions.proposer(
                                                        Reperes.de(
                                                                reperes.organisations,
                                                                requis(a, "organisation")),
                                                        contenu(a, recit, reperes),
                                                        origines(a, reperes)));
                        suivre(a, id, recit, reperes, agenda);
                    });
        }
    }

    private void suivre(JsonNode a, ActionId id, Recit recit, Reperes reperes, Agenda agenda) {
        abords.noter(a, id, recit, reperes, agenda);
        for (var p : a.path("passages").values()) {
            var transition = TransitionAction.valueOf(requis(p, "transition"));
            agenda.noter(
                    jour(p),
                    () -> {
                        dire(recit, reperes, p, () -> franchir(id, transition, p));
                        if (transition == TransitionAction.PLANIFIER) {
                            etapes(a, p, id, recit, reperes, agenda);
                        }
                        if (transition == TransitionAction.CONSTATER_L_INEFFICACITE) {
                            reprendre(a.path("suite"), id, recit, reperes, agenda);
                        }
                    });
        }
        for (var r : a.path("reports").values()) {
            agenda.noter(
                    jour(r),
                    () -> {
                        var pilote = requis(a, "pilote");
                        parler(
                                recit,
                                reperes,
                                pilote,
                                jour(r),
                                () ->
                                        actions.reporter(
                                                id,
                                                actions.lire(id).version(),
                                                Objects.requireNonNull(
                                                        recit.jour(r, "versDansJours")),
                                                requis(r, "motif")));
                    });
        }
    }

    private Resultat<EtatAction> franchir(ActionId id, TransitionAction transition, JsonNode p) {
        return actions.franchir(
                id,
                actions.lire(id).version(),
                transition,
                new Dits(texte(p, "motif"), texte(p, "resultat")));
    }

    /// Written with the plan, ticked as the work goes.
    private void etapes(
            JsonNode a, JsonNode plan, ActionId id, Recit recit, Reperes reperes, Agenda agenda) {
        for (var e : a.path("etapes").values()) {
            var libelle = requis(e, "libelle");
            long etape = dire(recit, reperes, plan, () -> actions.ajouterEtape(id, libelle, null));
            if (!e.path("faiteDansJours").isNumber()) continue;
            int faite = e.path("faiteDansJours").asInt();
            var pilote = pilote(id, recit, reperes, plan);
            agenda.noter(
                    faite,
                    () ->
                            parler(
                                    recit,
                                    reperes,
                                    pilote,
                                    faite,
                                    () -> actions.cocherEtape(id, etape, 1, true)));
        }
    }

    /// The action that takes over is given dates, then goes its own way.
    private void reprendre(
            JsonNode suite, ActionId inefficace, Recit recit, Reperes reperes, Agenda agenda) {
        agenda.noter(
                jour(suite),
                () -> {
                    var id =
                            recit.dire(
                                    jour(suite),
                                    reperes.acteur(requis(suite, "par")),
                                    () -> actions.lire(inefficace).suites().getFirst().id());
                    dire(recit, reperes, suite, () -> dater(id, suite, recit));
                    suivre(suite, id, recit, reperes, agenda);
                });
    }

    private Resultat<ActionId> dater(ActionId id, JsonNode suite, Recit recit) {
        var lue = actions.lire(id);
        var c = lue.contenu();
        return actions.modifier(
                id,
                lue.version(),
                new ContenuAction(
                        c.titre(),
                        c.description(),
                        c.type(),
                        c.priorite(),
                        c.dimension(),
                        c.axe(),
                        c.pilote(),
                        c.contributeurs(),
                        c.debut(),
                        recit.jour(suite, "echeanceDansJours"),
                        c.moyens(),
                        c.coutPrevu(),
                        c.coutReel(),
                        c.resultatAttendu(),
                        new Mesure(
                                c.mesure().indicateur(),
                                c.mesure().cible(),
                                recit.jour(suite, "mesureDansJours")),
                        c.avancement(),
                        c.visibilite(),
                        c.complements()));
    }

    private static ContenuAction contenu(JsonNode a, Recit recit, Reperes reperes) {
        var mesure = a.path("mesure");
        return new ContenuAction(
                requis(a, "titre"),
                requis(a, "description"),
                TypeAction.valueOf(requis(a, "type")),
                Priorite.valueOf(requis(a, "priorite")),
                Dimension.valueOf(requis(a, "dimension")),
                ouRien(a, "axe"),
                compte(texte(a, "pilote"), reperes),
                a.path("contributeurs").values().stream()
                        .map(c -> Reperes.de(reperes.comptes, c.asString()))
                        .collect(Collectors.toSet()),
                null,
                recit.jour(a, "echeanceDansJours"),
                ouRien(a, "moyens"),
                nombre(a, "coutPrevu"),
                nombre(a, "coutReel"),
                ouRien(a, "resultatAttendu"),
                mesure.isMissingNode()
                        ? Mesure.AUCUNE
                        : new Mesure(
                                requis(mesure, "indicateur"),
                                requis(mesure, "cible"),
                                recit.jour(mesure, "dansJours")),
                a.path("avancement").asInt(0),
                Visibilite.valueOf(requis(a, "visibilite")),
                complements(a));
    }

    private static Complements complements(JsonNode a) {
        return new Complements(
                ouRien(a, "commanditaire"),
                ouRien(a, "processus"),
                a.path("criteres").values().stream().map(JsonNode::asString).toList(),
                Set.of(),
                nombre(a, "effort"),
                new Complements.Binome(
                        ouRien(a, "binomeProfessionnel"),
                        ouRien(a, "binomeUsager"),
                        ouRien(a, "sansBinome")),
                "");
    }

    private static String ouRien(JsonNode a, String champ) {
        return Objects.requireNonNullElse(texte(a, champ), "");
    }

    private static @Nullable BigDecimal nombre(JsonNode a, String champ) {
        var dit = texte(a, champ);
        return dit == null ? null : new BigDecimal(dit);
    }

    private List<Origine> origines(JsonNode a, Reperes reperes) {
        return a.path("origines").values().stream().map(o -> origine(a, o, reperes)).toList();
    }

    private Origine origine(JsonNode a, JsonNode o, Reperes reperes) {
        var genre = GenreOrigine.valueOf(requis(o, "genre"));
        var code = texte(o, "indicateur");
        if (code == null) return Origine.dite(genre, requis(o, "mots"));
        var organisation = Reperes.de(reperes.organisations, requis(a, "organisation"));
        var id =
                indicateurs.lister(organisation).stream()
                        .filter(i -> i.code().equals(code))
                        .findFirst()
                        .orElseThrow()
                        .id();
        return new Origine(
                genre,
                requis(o, "mots"),
                "/indicateurs/" + id,
                new Origine.Objet("indicateurs", "indicateur", id.valeur()));
    }

    private String pilote(ActionId id, Recit recit, Reperes reperes, JsonNode plan) {
        var pilote =
                recit.dire(
                        jour(plan),
                        reperes.acteur(requis(plan, "par")),
                        () -> Objects.requireNonNull(actions.lire(id).contenu().pilote()));
        return reperes.comptes.entrySet().stream()
                .filter(e -> e.getValue().equals(pilote))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private static <T> T dire(
            Recit recit, Reperes reperes, JsonNode dit, Supplier<Resultat<T>> geste) {
        return parler(recit, reperes, requis(dit, "par"), jour(dit), geste);
    }

    /// A refusal stops the load with its reasons.
    private static <T> T parler(
            Recit recit, Reperes reperes, String qui, int jour, Supplier<Resultat<T>> geste) {
        return switch (recit.dire(jour, reperes.acteur(qui), geste)) {
            case Resultat.Fait<T>(var valeur) -> valeur;
            case Resultat.Refus<T>(var motifs) ->
                    throw new IllegalStateException("J%+d, %s : %s".formatted(jour, qui, motifs));
        };
    }

    private static @Nullable CompteId compte(@Nullable String cle, Reperes reperes) {
        return cle == null ? null : Reperes.de(reperes.comptes, cle);
    }

    private static int jour(JsonNode dit) {
        return dit.path("dansJours").asInt();
    }
}
