package fr.unisson.gouvernance;

import fr.unisson.gouvernance.donnees.AvisLecture;
import fr.unisson.socle.Dates;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The opinions given in the year, the answers, what they changed.
@Component
class ChapitreAvis implements ChapitreDeBilan {

    private static final int AU_PLUS = 500;

    private final AvisLecture avis;

    ChapitreAvis(AvisLecture avis) {
        this.avis = avis;
    }

    @Override
    public int ordre() {
        return 40;
    }

    @Override
    public String titre() {
        return "Avis et réponses";
    }

    @Override
    public String composer(InstanceVue instance, LocalDate debut, LocalDate fin) {
        var donnes =
                avis.lister(CriteresAvis.de(instance.id()), null, fin, AU_PLUS).stream()
                        .filter(a -> ChapitreComposition.dans(a.renduLe(), debut, fin))
                        .sorted(Comparator.comparingInt(Avis::numero))
                        .toList();
        if (donnes.isEmpty()) return "Aucun avis n’a été rendu dans l’année.";
        long repondus = donnes.stream().filter(a -> a.reponduLe() != null).count();
        return "%d avis %s, %d avec une réponse.%n%n%s"
                .formatted(
                        donnes.size(),
                        donnes.size() == 1 ? "rendu" : "rendus",
                        repondus,
                        donnes.stream()
                                .map(ChapitreAvis::ligne)
                                .collect(Collectors.joining("\n\n")));
    }

    private static String ligne(Avis a) {
        var d = a.dossier();
        return "**Avis %s, %s** (%s). %s%n%n%s%s"
                .formatted(
                        a.nom(),
                        ChapitreComposition.propre(a.objet()),
                        Dates.jour(a.renduLe()),
                        d.texte().replaceAll("\\s*\\R\\s*", " "),
                        d.suite() == null
                                ? "Réponse attendue pour le " + Dates.jour(d.reponsePour()) + "."
                                : d.suite().libelle()
                                        + " : "
                                        + d.reponse().replaceAll("\\s*\\R\\s*", " "),
                        d.effet().isEmpty()
                                ? ""
                                : "\n\nCe que l’avis a changé : "
                                        + d.effet().replaceAll("\\s*\\R\\s*", " "));
    }
}
