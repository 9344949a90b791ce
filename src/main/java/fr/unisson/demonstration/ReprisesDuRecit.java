package fr.unisson.demonstration;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.ConventionReprise;
import fr.unisson.conventions.ConventionsSpecifiques;
import fr.unisson.conventions.NouvelleConvention;
import fr.unisson.conventions.domaine.DonneesArticle.Engagement;
import fr.unisson.conventions.domaine.Duree;
import fr.unisson.conventions.domaine.ModePriseEffet;
import fr.unisson.conventions.domaine.ModeRenouvellement;
import fr.unisson.conventions.domaine.SituationDeReprise.Devenir;
import fr.unisson.documents.Envoi;
import fr.unisson.reprises.Reprise;
import fr.unisson.reprises.ReprisesDeConventions;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.territoire.CarteDuTerritoire;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Conventions that were there before Unisson: one on paper since 2019, confirmed; one that nobody
/// confirmed yet; and the framework of the story with its two specific conventions.
@Component
@Profile("demo")
class ReprisesDuRecit {

    private static final String CADRE = "Prévenir ensemble les chutes%";

    private final ReprisesDeConventions reprises;
    private final ConventionsSpecifiques specifiques;
    private final CarteDuTerritoire carte;
    private final PapiersDuRecit papiers;
    private final JdbcClient db;

    ReprisesDuRecit(
            ReprisesDeConventions reprises,
            ConventionsSpecifiques specifiques,
            CarteDuTerritoire carte,
            PapiersDuRecit papiers,
            JdbcClient db) {
        this.reprises = reprises;
        this.specifiques = specifiques;
        this.carte = carte;
        this.papiers = papiers;
        this.db = db;
    }

    void noter(Recit recit, Reperes reperes, Agenda agenda) {
        agenda.noter(-180, () -> de2019(recit, reperes, agenda));
        agenda.noter(-20, () -> nonConfirmee(recit, reperes));
        agenda.noter(-48, () -> specifiqueSurPapier(recit, reperes));
        agenda.noter(-15, () -> specifiqueOuverte(recit, reperes));
    }

    /// Signed on paper in 2019, tacitly renewed each year since 2022.
    private void de2019(Recit recit, Reperes reperes, Agenda agenda) {
        var effet = LocalDate.of(2019, 3, 1);
        var id =
                reprendre(
                        recit,
                        reperes,
                        -180,
                        "ruellan",
                        new ConventionReprise(
                                "Hospitalisation à domicile aux Tilleuls",
                                "had-esms",
                                "Prise en charge en hospitalisation à domicile des résidents des"
                                        + " Tilleuls",
                                organisation(reperes, "tilleuls"),
                                Set.of(organisation(reperes, "had")),
                                effet.minusDays(11),
                                duree(effet, 36, ModeRenouvellement.TACITE, 12),
                                Devenir.EN_COURS,
                                null,
                                null,
                                2,
                                List.of(
                                        engagement(
                                                reperes,
                                                "had",
                                                "Évaluer toute demande sous 24 heures",
                                                "chaque mois"),
                                        engagement(
                                                reperes,
                                                "tilleuls",
                                                "Former deux référents par équipe",
                                                "chaque année")),
                                List.of(),
                                ""),
                        "2019-HAD-04");
        agenda.noter(
                -171, () -> dire(recit, reperes, -171, "sow", () -> reprises.confirmer(id, 1)));
        for (var qui : List.of("ruellan", "sow")) {
            agenda.noter(
                    -150, () -> dire(recit, reperes, -150, qui, () -> carte.accorder(id, true)));
        }
    }

    private void nonConfirmee(Recit recit, Reperes reperes) {
        var effet = recit.jour(0).minusMonths(31).withDayOfMonth(1);
        reprendre(
                recit,
                reperes,
                -20,
                "torchet",
                new ConventionReprise(
                        "Accueil aux urgences des personnes en situation de handicap",
                        ConventionReprise.SANS_MODELE,
                        "",
                        organisation(reperes, "hopital"),
                        Set.of(organisation(reperes, "rives")),
                        effet.minusDays(20),
                        duree(effet, 36, ModeRenouvellement.EXPRES, null),
                        Devenir.EN_COURS,
                        null,
                        null,
                        0,
                        List.of(),
                        List.of(),
                        ""),
                "URG-12");
    }

    /// A specific convention that was on paper, hung from its framework.
    private void specifiqueSurPapier(Recit recit, Reperes reperes) {
        var cadre = cadre();
        if (cadre == null) return;
        var effet = recit.jour(-400).withDayOfMonth(1);
        var id =
                reprendre(
                        recit,
                        reperes,
                        -48,
                        "menoret",
                        new ConventionReprise(
                                "Prêt de matériel de prévention des chutes",
                                "convention-specifique",
                                "",
                                organisation(reperes, "ssiad"),
                                Set.of(organisation(reperes, "genets")),
                                effet.minusDays(6),
                                duree(effet, 60, ModeRenouvellement.AUCUN, null),
                                Devenir.EN_COURS,
                                null,
                                null,
                                0,
                                List.of(),
                                List.of(),
                                ""),
                        "");
        dire(recit, reperes, -48, "menoret", () -> specifiques.relier(id, cadre));
        dire(recit, reperes, -46, "lehuede", () -> reprises.confirmer(id, 1));
    }

    private void specifiqueOuverte(Recit recit, Reperes reperes) {
        var cadre = cadre();
        if (cadre == null) return;
        dire(
                recit,
                reperes,
                -15,
                "menoret",
                () ->
                        specifiques.creer(
                                cadre,
                                new NouvelleConvention(
                                        "Relais infirmier de nuit aux Tilleuls",
                                        "",
                                        "convention-specifique",
                                        organisation(reperes, "ssiad"),
                                        Set.of(organisation(reperes, "tilleuls")),
                                        null,
                                        "",
                                        null)));
    }

    private ConventionId reprendre(
            Recit recit,
            Reperes reperes,
            int jour,
            String qui,
            ConventionReprise convention,
            String reference) {
        return dire(
                recit,
                reperes,
                jour,
                qui,
                () ->
                        reprises.reprendre(
                                new Reprise(convention, reference, "Secrétariat de direction"),
                                document(convention)));
    }

    private Envoi document(ConventionReprise c) {
        return papiers.numeriser(
                "convention-signee.pdf",
                c.titre(),
                "Convention signée sur papier, numérisée pour la démonstration. Les organisations"
                        + " sont fictives.");
    }

    private @Nullable ConventionId cadre() {
        return db.sql("select id from convention where titre like :titre and engage(etat) limit 1")
                .param("titre", CADRE)
                .query(Long.class)
                .optional()
                .map(ConventionId::new)
                .orElse(null);
    }

    private static Duree duree(
            LocalDate effet, int mois, ModeRenouvellement mode, @Nullable Integer periode) {
        return new Duree(
                ModePriseEffet.DATE_FIXE, effet, null, mois, mode, periode, null, 3, false);
    }

    private static Engagement engagement(
            Reperes reperes, String partie, String contenu, String frequence) {
        return new Engagement(Reperes.de(reperes.noms, partie), contenu, frequence, "", "", "");
    }

    private static OrganisationId organisation(Reperes reperes, String cle) {
        return Reperes.de(reperes.organisations, cle);
    }

    private static <T> T dire(
            Recit recit, Reperes reperes, int jour, String qui, Supplier<Resultat<T>> geste) {
        return switch (recit.dire(jour, reperes.acteur(qui), geste)) {
            case Resultat.Fait<T>(var valeur) -> valeur;
            case Resultat.Refus<T>(var motifs) -> throw new IllegalStateException("" + motifs);
        };
    }
}
