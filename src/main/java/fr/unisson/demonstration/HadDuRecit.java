package fr.unisson.demonstration;

import fr.unisson.conventions.ConventionReprise;
import fr.unisson.conventions.domaine.SituationDeReprise.Devenir;
import fr.unisson.had.NatureDeDate;
import fr.unisson.had.SejoursDeHad;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// A home hospital convention and its first stays.
@Component
@Profile("demo")
class HadDuRecit {

    private static final String HAD = "Hospitalisation à domicile aux Rives de l’Erdre";
    private static final int HAD_REPRISE = -140;

    private final ImportsDuRecit imports;
    private final SejoursDeHad sejours;

    HadDuRecit(ImportsDuRecit imports, SejoursDeHad sejours) {
        this.imports = imports;
        this.sejours = sejours;
    }

    /// Its third stay has begun: the convention goes to the agency and to the fund without delay.
    void noter(Recit recit, Reperes reperes, Agenda agenda) {
        var r = new Recitant(recit, reperes, agenda);
        var effet = r.recit().jour(HAD_REPRISE - 12);
        var convention =
                new ConventionReprise(
                        HAD,
                        "had-esms",
                        "Les personnes qui vivent au foyer et à la maison d’accueil des Rives",
                        Reperes.de(r.reperes().organisations, "had"),
                        Set.of(Reperes.de(r.reperes().organisations, "rives")),
                        effet.minusDays(8),
                        ImportsDuRecit.duree(effet, 60, false),
                        Devenir.EN_COURS,
                        null,
                        null,
                        0,
                        List.of(
                                ImportsDuRecit.engagement(
                                        r,
                                        "had",
                                        "Répondre la nuit à toute question d’une équipe",
                                        "en continu")),
                        List.of(),
                        "");
        imports.reprendre(r, HAD_REPRISE, "sow", "benkacem", convention, "HAD-R-1");
        sejour(r, -92, NatureDeDate.PREMIER_SEJOUR, -95);
        sejour(r, -13, NatureDeDate.TROISIEME_SEJOUR, -14);
        sejour(r, -8, NatureDeDate.TRANSMISE_ARS, -8);
    }

    private void sejour(Recitant r, int noteLe, NatureDeDate nature, int jour) {
        r.prevoir(
                noteLe,
                "sow",
                () -> sejours.noter(imports.trouver(HAD), nature, r.recit().jour(jour), ""));
    }
}
