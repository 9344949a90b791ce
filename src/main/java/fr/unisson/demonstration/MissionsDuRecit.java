package fr.unisson.demonstration;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.ConventionId;
import fr.unisson.gouvernance.DecisionVue;
import fr.unisson.indicateurs.Calcul;
import fr.unisson.indicateurs.IndicateurVue;
import fr.unisson.indicateurs.Indicateurs;
import fr.unisson.indicateurs.Mesure;
import fr.unisson.indicateurs.OrigineValeur;
import fr.unisson.indicateurs.Periode;
import fr.unisson.indicateurs.Saisie;
import fr.unisson.indicateurs.Valeurs;
import fr.unisson.indicateurs.domaine.TransitionValeur;
import fr.unisson.pilotage.Acte;
import fr.unisson.pilotage.ActesDuComite;
import fr.unisson.pilotage.CampagneVue;
import fr.unisson.pilotage.Campagnes;
import fr.unisson.pilotage.EcheancesDuTexte;
import fr.unisson.pilotage.MissionVue;
import fr.unisson.pilotage.Missions;
import fr.unisson.pilotage.domaine.TransitionMission;
import fr.unisson.socle.vie.Resultat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// A year of the convention in force beside its promises: its missions, the indicators that each
/// party feeds, the dates of its text.
@Component
@Profile("demo")
class MissionsDuRecit {

    private static final String EN_VIGUEUR =
            "select id from convention where titre = 'Prévenir ensemble les chutes et la dénutrition'";

    private static final int RELEVE = 12;

    /// Who measures and who validates, then what: the latest ended period last, as the story of the
    /// indicators does. The last one of the home is missing.
    private record Releve(
            String partie, String referent, String direction, String nom, List<String> valeurs) {}

    private static final List<Releve> RELEVES =
            List.of(
                    new Releve(
                            "tilleuls",
                            "ruellan",
                            "bastier",
                            "Chutes",
                            List.of("48/7180", "41/7240", "36/7160")),
                    new Releve(
                            "ssiad",
                            "menoret",
                            "chauvelin",
                            "Chutes",
                            List.of("19/5580", "22/5610", "17/5540")),
                    new Releve(
                            "tilleuls",
                            "ruellan",
                            "bastier",
                            "Chutes graves analysées à temps",
                            List.of("9/14", "8/13", "6/11")),
                    new Releve(
                            "ssiad",
                            "menoret",
                            "chauvelin",
                            "Pesées réalisées",
                            List.of("95/186", "108/186", "113/186")),
                    new Releve("genets", "lehuede", "sarrazin", "Prêts de matériel", List.of("4")));

    private final Missions missions;
    private final Campagnes campagnes;
    private final EcheancesDuTexte echeances;
    private final ActesDuComite actes;
    private final Indicateurs indicateurs;
    private final Valeurs valeurs;
    private final JdbcClient db;

    MissionsDuRecit(
            Missions missions,
            Campagnes campagnes,
            EcheancesDuTexte echeances,
            ActesDuComite actes,
            Indicateurs indicateurs,
            Valeurs valeurs,
            JdbcClient db) {
        this.missions = missions;
        this.campagnes = campagnes;
        this.echeances = echeances;
        this.actes = actes;
        this.indicateurs = indicateurs;
        this.valeurs = valeurs;
        this.db = db;
    }

    void noter(Recit recit, Reperes reperes, Agenda agenda) {
        agenda.noter(-250, () -> nePasActiver(recit, reperes, -250));
        agenda.noter(-165, () -> repositionner(recit, reperes, -165));
        agenda.noter(
                -100,
                () ->
                        tenir(
                                recit,
                                reperes,
                                -100,
                                "lehuede",
                                "Assurance d’Association Les Genêts",
                                260));
        agenda.noter(
                -38,
                () -> tenir(recit, reperes, -38, "kervadec", "Révision de « Fiche de chute", 320));
        var jour = recit.jour(0);
        for (var r : RELEVES) {
            for (int rang = 0; rang < r.valeurs().size(); rang++) {
                int place = r.valeurs().size() - rang;
                int k = rang;
                agenda.noter(-370, () -> preparer(recit, reperes, agenda, r, k, place, jour));
            }
        }
    }

    /// A common mission that nobody has activated: no fault, no colour.
    private void nePasActiver(Recit recit, Reperes reperes, int jour) {
        dire(
                recit,
                reperes,
                jour,
                "menoret",
                () -> {
                    var m = mission("Accueillir ensemble");
                    return missions.franchir(
                            m.id(),
                            m.version(),
                            TransitionMission.CONSTATER_NON_ACTIVEE,
                            "L’occasion ne s’est pas encore présentée.",
                            Acte.AUCUN,
                            null);
                });
    }

    private void repositionner(Recit recit, Reperes reperes, int jour) {
        dire(
                recit,
                reperes,
                jour,
                "kervadec",
                () -> {
                    var m = mission("Prêter du matériel");
                    var d =
                            actes.decisions(convention(), Integer.MAX_VALUE).stream()
                                    .filter(x -> x.texte().startsWith("Repositionner"))
                                    .findFirst()
                                    .map(DecisionVue::id)
                                    .orElseThrow();
                    return missions.franchir(
                            m.id(),
                            m.version(),
                            TransitionMission.REPOSITIONNER,
                            "Le local du foyer n’est libre qu’en début d’année.",
                            actes.lire(convention(), java.util.Optional.of(d.valeur()), ""),
                            "Tenir un catalogue commun du matériel d’essai, et se le prêter sans"
                                    + " local partagé");
                });
    }

    private void tenir(
            Recit recit, Reperes reperes, int jour, String qui, String debut, int suivante) {
        dire(
                recit,
                reperes,
                jour,
                qui,
                () -> {
                    var e =
                            echeances.lister(convention()).stream()
                                    .filter(x -> !x.faite() && x.objet().startsWith(debut))
                                    .findFirst()
                                    .orElseThrow();
                    return echeances.faire(
                            e.id(), "Fait, et montré au comité.", recit.jour(suivante));
                });
    }

    /// Once the campaigns are open: each value is typed some days after its period, then validated
    /// and published.
    private void preparer(
            Recit recit,
            Reperes reperes,
            Agenda agenda,
            Releve r,
            int rang,
            int place,
            LocalDate jour) {
        var organisation = Reperes.de(reperes.organisations, r.partie());
        var i =
                recit.dire(
                        -370,
                        reperes.acteur(r.referent()),
                        () -> indicateur(organisation, r.nom()));
        var periode = Periode.de(i.definition().frequence(), jour).plus(-place);
        int le = (int) ChronoUnit.DAYS.between(jour, periode.fin()) + RELEVE;
        if (le > 0) return;
        agenda.noter(le, () -> relever(recit, reperes, le, r, i, periode, r.valeurs().get(rang)));
    }

    private void relever(
            Recit recit,
            Reperes reperes,
            int jour,
            Releve r,
            IndicateurVue i,
            Periode periode,
            String valeur) {
        recit.dire(
                jour,
                reperes.acteur(r.referent()),
                () -> {
                    var refus =
                            valeurs.saisir(
                                    i.organisation(),
                                    List.of(
                                            new Saisie(
                                                    i.id(),
                                                    periode,
                                                    null,
                                                    mesure(i, valeur),
                                                    null,
                                                    null)),
                                    OrigineValeur.SAISIE);
                    if (!refus.isEmpty()) throw new IllegalStateException(refus.toString());
                    return true;
                });
        for (var transition : List.of(TransitionValeur.VALIDER, TransitionValeur.PUBLIER)) {
            dire(
                    recit,
                    reperes,
                    jour,
                    r.direction(),
                    () ->
                            valeurs.franchir(
                                    i.id(),
                                    periode,
                                    transition == TransitionValeur.VALIDER ? 1 : 2,
                                    transition,
                                    null));
        }
    }

    private static Mesure mesure(IndicateurVue i, String dite) {
        var parties = dite.split("/", -1);
        return i.definition().calcul() == Calcul.RAPPORT
                ? new Mesure(new BigDecimal(parties[0]), new BigDecimal(parties[1]), null)
                : Mesure.valeur(new BigDecimal(dite));
    }

    private IndicateurVue indicateur(OrganisationId organisation, String nom) {
        return campagnes.lister(convention()).stream()
                .filter(CampagneVue::sien)
                .filter(k -> k.nom().equals(nom))
                .map(k -> indicateurs.lire(k.indicateur()))
                .filter(i -> i.organisation().equals(organisation))
                .findFirst()
                .orElseThrow();
    }

    private MissionVue mission(String debut) {
        return missions.lister(convention()).stream()
                .filter(m -> m.enonce().startsWith(debut))
                .findFirst()
                .orElseThrow();
    }

    private ConventionId convention() {
        return new ConventionId(db.sql(EN_VIGUEUR).query(Long.class).single());
    }

    /// A refusal stops the load with its reasons.
    private static <T> void dire(
            Recit recit, Reperes reperes, int jour, String qui, Supplier<Resultat<T>> geste) {
        if (recit.dire(jour, reperes.acteur(qui), geste) instanceof Resultat.Refus<T>(var motifs)) {
            throw new IllegalStateException("J%+d, %s : %s".formatted(jour, qui, motifs));
        }
    }
}
