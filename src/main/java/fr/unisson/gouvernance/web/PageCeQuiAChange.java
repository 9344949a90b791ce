package fr.unisson.gouvernance.web;

import fr.unisson.gouvernance.Avis;
import fr.unisson.gouvernance.Suite;
import fr.unisson.gouvernance.domaine.EtatAvis;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Pastille;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// What those who sit said, and what became of it.
///
/// @param comptes one sentence
public record PageCeQuiAChange(String comptes, List<Recit> recits) {

    public PageCeQuiAChange {
        recits = List.copyOf(recits);
    }

    /// One opinion told as a story.
    public record Recit(
            String objet,
            String lien,
            String instance,
            Pastille etat,
            String avis,
            String reponse,
            String effet) {}

    static PageCeQuiAChange de(List<Avis> avis, LocalDate jour) {
        long changes = avis.stream().filter(a -> a.etat() == EtatAvis.EFFET_CONSTATE).count();
        long repondus = avis.stream().filter(a -> a.reponduLe() != null).count();
        return new PageCeQuiAChange(
                "%s : %d avec une réponse, dont %d avec un effet constaté."
                        .formatted(
                                avis.size() == 1 ? "Un avis rendu" : avis.size() + " avis rendus",
                                repondus,
                                changes),
                avis.stream()
                        .sorted(Comparator.comparing(PageCeQuiAChange::dernier).reversed())
                        .map(a -> recit(a, jour))
                        .toList());
    }

    private static LocalDate dernier(Avis a) {
        return Stream.of(a.effetLe(), a.reponduLe(), a.renduLe())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(a.demandeLe());
    }

    private static Recit recit(Avis a, LocalDate jour) {
        var d = a.dossier();
        return new Recit(
                a.objet(),
                "/avis/" + a.id(),
                a.nomInstance() + ", le " + Dates.jour(a.renduLe()),
                AvisLu.etat(a, jour),
                d.texte(),
                d.suite() == null ? "" : mots(d.suite()) + " " + d.reponse(),
                d.effet());
    }

    private static String mots(Suite suite) {
        return suite.libelle() + ".";
    }
}
