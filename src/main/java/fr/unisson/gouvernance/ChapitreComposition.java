package fr.unisson.gouvernance;

import fr.unisson.gouvernance.domaine.Equilibre;
import fr.unisson.gouvernance.donnees.SiegesSql;
import fr.unisson.socle.Dates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Who sat at the end of the year, or sits now, and what changed in it.
@Component
class ChapitreComposition implements ChapitreDeBilan {

    private final SiegesSql sieges;
    private final Clock horloge;

    ChapitreComposition(SiegesSql sieges, Clock horloge) {
        this.sieges = sieges;
        this.horloge = horloge;
    }

    @Override
    public int ordre() {
        return 10;
    }

    @Override
    public String titre() {
        return "Composition";
    }

    @Override
    public String composer(InstanceVue instance, LocalDate debut, LocalDate fin) {
        var tous = sieges.lister(instance.id());
        var jour = dernierJourConnu(fin);
        var alors = tous.stream().filter(s -> s.enVigueur(jour)).toList();
        if (alors.isEmpty()) return "Aucun siège n’est connu au " + Dates.jour(jour) + ".";
        var lignes =
                alors.stream().map(ChapitreComposition::ligne).collect(Collectors.joining("\n"));
        return "Au "
                + Dates.jour(jour)
                + " : "
                + nombres(alors)
                + ".\n\n| Membre | Collège | Fonction | Place |\n| --- | --- | --- | --- |\n"
                + lignes
                + "\n\n"
                + equilibre(instance, alors, jour)
                + "\n\n"
                + mouvements(tous, debut, fin);
    }

    /// A report written before the year ends tells who sits today.
    private LocalDate dernierJourConnu(LocalDate fin) {
        var aujourdhui = Dates.jourDe(horloge.instant());
        return aujourdhui.isBefore(fin) ? aujourdhui : fin;
    }

    private static String nombres(List<Siege> alors) {
        long titulaires = alors.stream().filter(Siege::titulaire).count();
        long vacants = alors.stream().filter(Siege::vacant).count();
        return pluriel(titulaires, "titulaire")
                + (titulaires == alors.size()
                        ? ""
                        : " et " + pluriel(alors.size() - titulaires, "suppléance"))
                + (vacants == 0 ? "" : ", dont " + pluriel(vacants, "siège") + " à pourvoir");
    }

    private static String pluriel(long nombre, String mot) {
        return nombre + " " + mot + (nombre > 1 ? "s" : "");
    }

    private static String ligne(Siege s) {
        return "| %s | %s | %s | %s |"
                .formatted(
                        s.vacant() ? "*à pourvoir*" : propre(s.nom()),
                        s.college().libelle(),
                        s.fonction().libelle(),
                        s.titulaire() ? "Titulaire" : "Suppléant");
    }

    private static String equilibre(InstanceVue instance, List<Siege> alors, LocalDate jour) {
        if (!Equilibre.concerne(instance.nature())) return "";
        var equilibre = Equilibre.de(instance.nature(), alors, jour);
        return equilibre.controles().stream()
                .map(c ->
                        "- %s : %s, %s"
                                .formatted(
                                        c.libelle(), c.rempli() ? "oui" : "**non**", c.constat()))
                .collect(
                        Collectors.joining(
                                "\n", "Équilibre (" + equilibre.reference() + ") :\n\n", ""));
    }

    private static String mouvements(List<Siege> tous, LocalDate debut, LocalDate fin) {
        var phrases =
                Stream.concat(
                                tous.stream()
                                        .filter(s -> !s.vacant() && dans(s.debut(), debut, fin))
                                        .map(s ->
                                                "- "
                                                        + propre(s.nom())
                                                        + " arrive le "
                                                        + Dates.jour(s.debut())),
                                tous.stream()
                                        .filter(s -> !s.vacant() && s.fin() != null)
                                        .filter(s -> dans(s.fin(), debut, fin))
                                        .map(s ->
                                                "- "
                                                        + propre(s.nom())
                                                        + " a siégé jusqu’au "
                                                        + Dates.jour(s.fin())
                                                        + (s.finMotif().isEmpty()
                                                                ? ""
                                                                : " : " + propre(s.finMotif()))))
                        .toList();
        return phrases.isEmpty()
                ? "La composition n’a pas changé dans l’année."
                : "Mouvements de l’année :\n\n" + String.join("\n", phrases);
    }

    static boolean dans(
            @org.jspecify.annotations.Nullable LocalDate jour, LocalDate debut, LocalDate fin) {
        return jour != null && !jour.isBefore(debut) && !jour.isAfter(fin);
    }

    /// A name cannot break the table it stands in.
    static String propre(String texte) {
        return texte.replaceAll("[|\\r\\n]+", " ");
    }
}
