package fr.unisson.demonstration;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.ConventionReprise;
import fr.unisson.conventions.domaine.DonneesArticle.Engagement;
import fr.unisson.conventions.domaine.Duree;
import fr.unisson.conventions.domaine.ModePriseEffet;
import fr.unisson.conventions.domaine.ModeRenouvellement;
import fr.unisson.reprises.Reprise;
import fr.unisson.reprises.ReprisesDeConventions;
import java.time.LocalDate;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Conventions signed on paper, taken over by one party and confirmed by another three days later.
@Component
@Profile("demo")
class ImportsDuRecit {

    private final ReprisesDeConventions reprises;
    private final PapiersDuRecit papiers;
    private final JdbcClient db;

    ImportsDuRecit(ReprisesDeConventions reprises, PapiersDuRecit papiers, JdbcClient db) {
        this.reprises = reprises;
        this.papiers = papiers;
        this.db = db;
    }

    void reprendre(
            Recitant r,
            int jour,
            String qui,
            String autre,
            ConventionReprise convention,
            String reference) {
        r.prevoir(
                jour,
                qui,
                () ->
                        reprises.reprendre(
                                new Reprise(convention, reference, "Secrétariat de direction"),
                                papiers.numeriser(
                                        "convention-signee.pdf",
                                        convention.titre(),
                                        "Convention signée sur papier, numérisée pour la"
                                                + " démonstration. Les organisations sont"
                                                + " fictives.")));
        r.prevoir(jour + 3, autre, () -> reprises.confirmer(trouver(convention.titre()), 1));
    }

    ConventionId trouver(String titre) {
        return new ConventionId(
                db.sql("select id from convention where titre = :titre")
                        .param("titre", titre)
                        .query(Long.class)
                        .single());
    }

    static Duree duree(LocalDate effet, int mois, boolean evaluee) {
        return new Duree(
                ModePriseEffet.DATE_FIXE,
                effet,
                null,
                mois,
                ModeRenouvellement.EXPRES,
                null,
                null,
                3,
                evaluee);
    }

    static Engagement engagement(Recitant r, String partie, String contenu, String frequence) {
        return new Engagement(Reperes.de(r.reperes().noms, partie), contenu, frequence, "", "", "");
    }
}
