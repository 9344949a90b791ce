package fr.unisson.gouvernance;

import fr.unisson.socle.Dates;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The decisions of the year and where they stand.
@Component
class ChapitreDecisions implements ChapitreDeBilan {

    private final BilanDesReunions reunions;

    ChapitreDecisions(BilanDesReunions reunions) {
        this.reunions = reunions;
    }

    @Override
    public int ordre() {
        return 30;
    }

    @Override
    public String titre() {
        return "Décisions";
    }

    @Override
    public String composer(InstanceVue instance, LocalDate debut, LocalDate fin) {
        var annee = reunions.lire(instance.id(), debut, fin);
        if (annee.decisions().isEmpty()) return "Aucune décision dans l’année.";
        return """
        %d %s, %d %s.

        | N° | Décision | Porteur | Échéance | État |
        | --- | --- | --- | --- | --- |
        %s\
        """
                .formatted(
                        annee.decisions().size(),
                        annee.decisions().size() == 1 ? "décision prise" : "décisions prises",
                        annee.faites(),
                        annee.faites() > 1 ? "faites" : "faite",
                        annee.decisions().stream()
                                .map(ChapitreDecisions::ligne)
                                .collect(Collectors.joining("\n")));
    }

    private static String ligne(DecisionVue d) {
        return "| %s | %s | %s | %s | %s |"
                .formatted(
                        d.numero(),
                        ChapitreComposition.propre(d.texte()),
                        ChapitreComposition.propre(d.porteur()),
                        Dates.jour(d.pourLe()),
                        d.etat().libelle());
    }
}
