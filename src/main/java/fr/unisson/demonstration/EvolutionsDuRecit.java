package fr.unisson.demonstration;

import fr.unisson.conventions.Annexes;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.ConventionReprise;
import fr.unisson.conventions.EngagementAReprendre.Choix;
import fr.unisson.conventions.LienDeConvention;
import fr.unisson.conventions.PartieVue;
import fr.unisson.conventions.Parties;
import fr.unisson.conventions.Reprises;
import fr.unisson.conventions.Successions;
import fr.unisson.conventions.domaine.SituationDeReprise.Devenir;
import fr.unisson.evolutions.Adhesions;
import fr.unisson.evolutions.Renouvellements;
import fr.unisson.socle.vie.Resultat;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How conventions in force go on: a living annex read again, an organisation that asks to join,
/// and a renewal prepared after its evaluation.
@Component
@Profile("demo")
class EvolutionsDuRecit {

    private static final String RENOUVELEE = "Soins infirmiers au foyer de vie Les Genêts";
    private static final int ANNEXE = -640;
    private static final int RENOUVELEE_REPRISE = -170;

    private final ImportsDuRecit imports;
    private final Annexes annexes;
    private final Adhesions adhesions;
    private final Renouvellements renouvellements;
    private final Successions successions;
    private final Reprises engagements;
    private final Parties parties;
    private final PapiersDuRecit papiers;
    private final JdbcClient db;

    EvolutionsDuRecit(
            ImportsDuRecit imports,
            Annexes annexes,
            Adhesions adhesions,
            Renouvellements renouvellements,
            Successions successions,
            Reprises engagements,
            Parties parties,
            PapiersDuRecit papiers,
            JdbcClient db) {
        this.imports = imports;
        this.annexes = annexes;
        this.adhesions = adhesions;
        this.renouvellements = renouvellements;
        this.successions = successions;
        this.engagements = engagements;
        this.parties = parties;
        this.papiers = papiers;
        this.db = db;
    }

    void noter(Recit recit, Reperes reperes, Agenda agenda) {
        var r = new Recitant(recit, reperes, agenda);
        annexe(r);
        adhesion(r);
        renouvellement(r);
    }

    /// The Val de Gesvres keeps it up to date, outside what is signed.
    private void annexe(Recitant r) {
        var titre = "Qui appeler la nuit et le week-end";
        r.prevoir(
                ANNEXE,
                "menoret",
                () ->
                        annexes.ajouter(
                                chutes(),
                                new Annexes.Nouvelle(
                                        titre,
                                        true,
                                        partie("Val de Gesvres"),
                                        r.recit().jour(-200)),
                                papiers.numeriser(
                                        "qui-appeler.pdf",
                                        titre,
                                        "Une ligne par service, relue deux fois par an."),
                                null));
        r.prevoir(
                -201,
                "menoret",
                () -> {
                    var a = annexes.lister(chutes()).getFirst();
                    return annexes.remplacer(
                            chutes(),
                            a.id(),
                            a.version(),
                            papiers.numeriser(
                                    "qui-appeler.pdf",
                                    titre,
                                    "Une ligne par service. Le numéro de l’astreinte a changé."),
                            "Nouveau numéro d’astreinte",
                            r.recit().jour(18),
                            null);
                });
    }

    /// Asked for eleven days ago; one party has not answered yet.
    private void adhesion(Recitant r) {
        r.prevoir(
                -11,
                "ruellan",
                () ->
                        adhesions.proposer(
                                chutes(),
                                new Adhesions.Dits(
                                        Reperes.de(r.reperes().organisations, "had"),
                                        true,
                                        "L’hospitalisation à domicile suit des personnes qui"
                                                + " tombent entre deux passages. Elle demande à"
                                                + " employer la même fiche de chute.",
                                        "Remplir la fiche commune après chaque chute, et venir à"
                                                + " l’analyse des chutes graves.")));
        r.prevoir(
                -8,
                "chauvelin",
                () ->
                        adhesions.repondre(
                                chutes(), adhesions.lister(chutes()).getFirst().id(), true, ""));
    }

    /// Three months before its end, the next convention is being written.
    private void renouvellement(Recitant r) {
        var effet = r.recit().jour(0).minusMonths(33).withDayOfMonth(1);
        var convention =
                new ConventionReprise(
                        RENOUVELEE,
                        "convention-cadre-essms",
                        "Soins infirmiers des personnes qui vivent au foyer Les Genêts",
                        Reperes.de(r.reperes().organisations, "ssiad"),
                        Set.of(Reperes.de(r.reperes().organisations, "genets")),
                        effet.minusDays(14),
                        ImportsDuRecit.duree(effet, 36, true),
                        Devenir.EN_COURS,
                        null,
                        null,
                        0,
                        List.of(
                                ImportsDuRecit.engagement(
                                        r,
                                        "ssiad",
                                        "Passer au foyer chaque matin avant neuf heures",
                                        "chaque jour"),
                                ImportsDuRecit.engagement(
                                        r,
                                        "genets",
                                        "Dire la veille qui sera absent",
                                        "chaque semaine"),
                                ImportsDuRecit.engagement(
                                        r,
                                        "ssiad",
                                        "Relire les projets de soins avec les personnes",
                                        "chaque année")),
                        List.of(),
                        "");
        imports.reprendre(r, RENOUVELEE_REPRISE, "menoret", "lehuede", convention, "SSIAD-7");
        r.prevoir(-34, "menoret", () -> evaluer(RENOUVELEE));
        r.prevoir(
                -12,
                "menoret",
                () ->
                        successions.preparer(
                                imports.trouver(RENOUVELEE),
                                new Successions.Demande(
                                        LienDeConvention.RENOUVELLEMENT,
                                        RENOUVELEE + ", suite",
                                        null)));
        r.prevoir(
                -10,
                "menoret",
                () ->
                        engagements.decider(
                                imports.trouver(RENOUVELEE + ", suite"), 1, Choix.REPRIS, "", ""));
        r.prevoir(
                -10,
                "menoret",
                () ->
                        engagements.decider(
                                imports.trouver(RENOUVELEE + ", suite"),
                                2,
                                Choix.MODIFIE,
                                "Dire chaque vendredi qui sera absent la semaine suivante",
                                ""));
    }

    private Resultat<LocalDate> evaluer(String titre) {
        var id = imports.trouver(titre);
        var fin = renouvellements.lire(id).orElseThrow().terme().fin();
        return renouvellements.evaluer(
                id,
                Objects.requireNonNull(fin),
                papiers.numeriser(
                        "evaluation-commune.pdf",
                        "Évaluation commune",
                        "Les deux équipes et quatre habitants du foyer : les passages du matin sont"
                                + " tenus, les absences sont dites trop tard. Tous souhaitent"
                                + " continuer."),
                "");
    }

    private long partie(String nom) {
        return parties.lister(chutes()).stream()
                .filter(p -> p.nom().contains(nom))
                .map(PartieVue::id)
                .findFirst()
                .orElseThrow();
    }

    private ConventionId chutes() {
        return new ConventionId(db.sql(SuiviDuRecit.EN_VIGUEUR).query(Long.class).single());
    }
}
