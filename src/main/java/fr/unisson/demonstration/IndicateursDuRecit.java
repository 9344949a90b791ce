package fr.unisson.demonstration;

import static fr.unisson.demonstration.Recit.requis;
import static fr.unisson.demonstration.Recit.texte;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.indicateurs.Calcul;
import fr.unisson.indicateurs.Frequence;
import fr.unisson.indicateurs.IndicateurId;
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
import fr.unisson.socle.vie.Resultat;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// More than a year of indicators, as written in `demonstration/indicateurs.json`: taken from the
/// library, measured, validated and published period by period, on their days.
@Component
@Profile("demo")
class IndicateursDuRecit {

    private static final String FICHIER = "/demonstration/indicateurs.json";
    private static final int RELEVE = 8;
    private static final int VALIDATION = 11;
    private static final int PUBLICATION = 13;
    private static final int CORRECTION = 40;
    private static final int DELAI = 15;

    private final Indicateurs indicateurs;
    private final Valeurs valeurs;
    private final Tableaux tableaux;
    private final CiblesDuRecit cibles;

    IndicateursDuRecit(
            Indicateurs indicateurs, Valeurs valeurs, Tableaux tableaux, CiblesDuRecit cibles) {
        this.cibles = cibles;
        this.indicateurs = indicateurs;
        this.valeurs = valeurs;
        this.tableaux = tableaux;
    }

    /// The story being told: who, where, and what the codes have become.
    private record Fil(
            Recit recit,
            Reperes reperes,
            Agenda agenda,
            OrganisationId organisation,
            String referent,
            String direction,
            LocalDate jour,
            Map<String, IndicateurVue> connus) {

        int dans(LocalDate date) {
            return (int) ChronoUnit.DAYS.between(jour, date);
        }
    }

    void noter(Recit recit, Reperes reperes, Agenda agenda) {
        var racine = lire();
        var fil =
                new Fil(
                        recit,
                        reperes,
                        agenda,
                        Reperes.de(reperes.organisations, requis(racine, "organisation")),
                        requis(racine, "saisiePar"),
                        requis(racine, "valideesPar"),
                        recit.jour(0),
                        new HashMap<>());
        var tous = racine.path("indicateurs").values().stream().toList();
        int premier = fil.dans(fil.jour().minusMonths(15).withDayOfMonth(3));
        agenda.noter(premier, () -> adopter(fil, tous, premier));
    }

    private static JsonNode lire() {
        try (InputStream flux = IndicateursDuRecit.class.getResourceAsStream(FICHIER)) {
            return JsonMapper.shared().readTree(flux);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void adopter(Fil fil, List<JsonNode> tous, int jour) {
        fil.recit()
                .dire(
                        jour,
                        fil.reperes().acteur(fil.referent()),
                        () -> {
                            tous.forEach(n -> adopter(fil, n));
                            composer(fil, tous);
                            return true;
                        });
        var parPeriode = new TreeMap<LocalDate, Map<Periode, List<Saisie>>>();
        for (var n : tous) {
            var i = fil.connus().get(requis(n, "code"));
            if (i != null) ranger(fil, n, i, parPeriode);
        }
        parPeriode.values().forEach(p -> p.forEach((periode, lot) -> mesurer(fil, periode, lot)));
        fil.agenda().noter(0, () -> calculer(fil));
    }

    private void adopter(Fil fil, JsonNode n) {
        var code = requis(n, "code");
        var qui = Reperes.de(fil.reperes().comptes, requis(n, "tenuPar"));
        var frequence =
                indicateurs.modeles().stream()
                        .filter(m -> m.code().equals(code))
                        .findFirst()
                        .map(m -> m.definition().frequence());
        if (frequence.isEmpty()) return;
        int nombre = Math.max(2, n.path("valeurs").size());
        var premiere = derniere(fil, frequence.get()).plus(1 - nombre);
        fait(
                indicateurs.adopter(
                        fil.organisation(),
                        Set.of(code),
                        new Tenue(qui, null, DELAI, premiere.debut())));
        var cree =
                indicateurs.lister(fil.organisation()).stream()
                        .filter(i -> i.code().equals(code))
                        .findFirst()
                        .orElseThrow();
        cibles.poser(n, cree, fil.jour());
        fil.connus().put(code, indicateurs.lire(cree.id()));
    }

    private void composer(Fil fil, List<JsonNode> tous) {
        var choisis = new ArrayList<IndicateurId>();
        for (var n : tous) {
            var i = fil.connus().get(requis(n, "code"));
            if (i != null && n.path("tableau").asBoolean()) choisis.add(i.id());
        }
        fait(tableaux.composer(fil.organisation(), choisis));
    }

    private void ranger(
            Fil fil,
            JsonNode n,
            IndicateurVue i,
            Map<LocalDate, Map<Periode, List<Saisie>>> parPeriode) {
        var dites = n.path("valeurs").values().stream().toList();
        var derniere = derniere(fil, i.definition().frequence());
        for (int k = 0; k < dites.size(); k++) {
            var periode = derniere.plus(k + 1 - dites.size());
            var commentaire = texte(n.path("commentaires"), Integer.toString(k));
            var correction = n.path("correction");
            boolean corrigee =
                    correction.path("rang").isNumber() && correction.path("rang").asInt() == k;
            var dite =
                    dites.get(k).isNull()
                            ? null
                            : corrigee ? requis(correction, "valeur") : dites.get(k).asString();
            if (dite == null && commentaire == null) continue;
            parPeriode
                    .computeIfAbsent(periode.fin(), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(periode, _ -> new ArrayList<>())
                    .add(new Saisie(i.id(), periode, null, mesure(dite), commentaire, null));
            if (corrigee) {
                corriger(fil, i, periode, dites.get(k).asString(), requis(correction, "motif"));
            }
        }
    }

    /// Typed, then validated and published; what would be later than today is still to be done.
    private void mesurer(Fil fil, Periode periode, List<Saisie> lot) {
        noter(fil, periode.fin().plusDays(RELEVE), fil.referent(), () -> ecrire(fil, lot));
        noter(
                fil,
                periode.fin().plusDays(VALIDATION),
                fil.direction(),
                () -> valeurs.franchirTout(fil.organisation(), periode, TransitionValeur.VALIDER));
        noter(
                fil,
                periode.fin().plusDays(PUBLICATION),
                fil.direction(),
                () -> valeurs.franchirTout(fil.organisation(), periode, TransitionValeur.PUBLIER));
    }

    private void corriger(Fil fil, IndicateurVue i, Periode periode, String juste, String motif) {
        var le = periode.fin().plusDays(CORRECTION);
        noter(
                fil,
                le,
                fil.referent(),
                () ->
                        ecrire(
                                fil,
                                List.of(
                                        new Saisie(
                                                i.id(),
                                                periode,
                                                null,
                                                mesure(juste),
                                                null,
                                                motif))));
        noter(
                fil,
                le.plusDays(2),
                fil.direction(),
                () -> {
                    valeurs.franchirTout(fil.organisation(), periode, TransitionValeur.VALIDER);
                    valeurs.franchirTout(fil.organisation(), periode, TransitionValeur.PUBLIER);
                });
    }

    /// The figures of modules and the formulas, for the periods of the story.
    private void calculer(Fil fil) {
        fil.recit()
                .dire(
                        0,
                        fil.reperes().acteur(fil.referent()),
                        () -> {
                            for (var i : fil.connus().values()) {
                                if (i.definition().calcul() != Calcul.SOURCE) continue;
                                boolean mois = i.definition().frequence() == Frequence.MOIS;
                                for (var p :
                                        derniere(fil, i.definition().frequence())
                                                .fenetre(mois ? 6 : 2)) {
                                    fait(valeurs.recalculer(i.id(), p, null));
                                }
                            }
                            return true;
                        });
        fil.recit()
                .dire(
                        0,
                        fil.reperes().acteur(fil.direction()),
                        () -> {
                            publier(fil, Frequence.MOIS, 5);
                            publier(fil, Frequence.TRIMESTRE, 1);
                            return true;
                        });
    }

    /// Those before the last period, which still waits for its validation.
    private void publier(Fil fil, Frequence frequence, int nombre) {
        for (var p : derniere(fil, frequence).precedente().fenetre(nombre)) {
            valeurs.franchirTout(fil.organisation(), p, TransitionValeur.VALIDER);
            valeurs.franchirTout(fil.organisation(), p, TransitionValeur.PUBLIER);
        }
    }

    private void ecrire(Fil fil, List<Saisie> lot) {
        var refus = valeurs.saisir(fil.organisation(), lot, OrigineValeur.SAISIE);
        if (!refus.isEmpty()) throw new IllegalStateException(refus.toString());
    }

    private static void noter(Fil fil, LocalDate le, String qui, Runnable geste) {
        int jour = fil.dans(le);
        if (jour > 0) return;
        fil.agenda()
                .noter(
                        jour,
                        () ->
                                fil.recit()
                                        .dire(
                                                jour,
                                                fil.reperes().acteur(qui),
                                                () -> {
                                                    geste.run();
                                                    return true;
                                                }));
    }

    private static Periode derniere(Fil fil, Frequence frequence) {
        return Periode.de(frequence, fil.jour()).precedente();
    }

    private static Mesure mesure(@Nullable String dite) {
        if (dite == null) return Mesure.RIEN;
        var parties = dite.split("/", -1);
        return parties.length == 2
                ? new Mesure(new BigDecimal(parties[0]), new BigDecimal(parties[1]), null)
                : Mesure.valeur(new BigDecimal(dite.replace(',', '.')));
    }

    private static <T> T fait(Resultat<T> resultat) {
        return switch (resultat) {
            case Resultat.Fait<T>(var valeur) -> valeur;
            case Resultat.Refus<T>(var motifs) ->
                    throw new IllegalStateException(motifs.toString());
        };
    }
}
