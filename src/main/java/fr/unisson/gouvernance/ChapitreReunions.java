package fr.unisson.gouvernance;

import fr.unisson.socle.Dates;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The meetings of the year: held against promised, attendance.
@Component
class ChapitreReunions implements ChapitreDeBilan {

    private final BilanDesReunions reunions;

    ChapitreReunions(BilanDesReunions reunions) {
        this.reunions = reunions;
    }

    @Override
    public int ordre() {
        return 20;
    }

    @Override
    public String titre() {
        return "Réunions";
    }

    @Override
    public String composer(InstanceVue instance, LocalDate debut, LocalDate fin) {
        var annee = reunions.lire(instance.id(), debut, fin);
        var tenues = annee.tenues();
        var promises =
                annee.promises() == null
                        ? ""
                        : " sur " + annee.promises() + " promises dans l’année";
        if (tenues.isEmpty()) return "Aucune réunion tenue" + promises + ".";
        return """
        %s%s. Présence : %d %% des membres attendus.

        | Date | Objet | Présents | Décisions |
        | --- | --- | --- | --- |
        %s\
        """
                .formatted(
                        tenues.size() == 1
                                ? "Une réunion tenue"
                                : tenues.size() + " réunions tenues",
                        promises,
                        annee.presencePourCent(),
                        tenues.stream()
                                .map(ChapitreReunions::ligne)
                                .collect(Collectors.joining("\n")));
    }

    private static String ligne(LigneReunion r) {
        return "| %s | %s | %d sur %d | %d |"
                .formatted(
                        Dates.jour(r.debut().toLocalDate()),
                        ChapitreComposition.propre(r.objet()),
                        r.presents(),
                        r.attendus(),
                        r.decisions());
    }
}
