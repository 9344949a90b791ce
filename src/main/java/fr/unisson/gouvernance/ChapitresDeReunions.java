package fr.unisson.gouvernance;

import fr.unisson.socle.Dates;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What the yearly report of a body says of its meetings and of its decisions.
final class ChapitresDeReunions {

    private ChapitresDeReunions() {}

    @Component
    static class Tenues implements ChapitreDeBilan {

        private final BilanDesReunions bilan;

        Tenues(BilanDesReunions bilan) {
            this.bilan = bilan;
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
            var annee = bilan.lire(instance.id(), debut, fin);
            var tenues = annee.tenues();
            if (tenues.isEmpty()) return "Aucune réunion ne s’est tenue dans l’année.";
            var promises =
                    annee.promises() == null ? "" : ", sur " + annee.promises() + " promises";
            return "%d %s%s. Présence : %d %%.%n%n| Date | Présents | Points | Décisions |%n| --- | --- | --- | --- |%n%s"
                    .formatted(
                            tenues.size(),
                            tenues.size() == 1 ? "réunion tenue" : "réunions tenues",
                            promises,
                            annee.presencePourCent(),
                            tenues.stream().map(Tenues::ligne).collect(Collectors.joining("\n")));
        }

        private static String ligne(LigneReunion r) {
            return "| %s | %d sur %d | %d | %d |"
                    .formatted(
                            Dates.jour(r.debut().toLocalDate()),
                            r.presents(),
                            r.attendus(),
                            r.points(),
                            r.decisions());
        }
    }

    @Component
    static class Prises implements ChapitreDeBilan {

        private final BilanDesReunions bilan;

        Prises(BilanDesReunions bilan) {
            this.bilan = bilan;
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
            var annee = bilan.lire(instance.id(), debut, fin);
            if (annee.decisions().isEmpty()) return "Aucune décision n’a été prise dans l’année.";
            int prises = annee.decisions().size();
            return "%d %s, %d %s à ce jour.%n%n%s"
                    .formatted(
                            prises,
                            prises == 1 ? "décision" : "décisions",
                            annee.faites(),
                            annee.faites() > 1 ? "faites" : "faite",
                            annee.decisions().reversed().stream()
                                    .map(Prises::ligne)
                                    .collect(Collectors.joining("\n")));
        }

        private static String ligne(DecisionVue d) {
            return "- **%s** : %s (%s)"
                    .formatted(
                            d.numero(),
                            ChapitreComposition.propre(d.texte()),
                            d.etat().libelle().toLowerCase(java.util.Locale.FRENCH));
        }
    }
}
