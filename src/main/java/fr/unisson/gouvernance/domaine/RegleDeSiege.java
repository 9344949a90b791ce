package fr.unisson.gouvernance.domaine;

import fr.unisson.gouvernance.College;
import fr.unisson.gouvernance.NouveauSiege;
import fr.unisson.gouvernance.Occupant;
import fr.unisson.gouvernance.Siege;
import fr.unisson.socle.vie.Motif;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a composition refuses.
public final class RegleDeSiege {

    private RegleDeSiege() {}

    /// Why this seat cannot be added to those there are.
    public static List<Motif> ajout(List<Siege> sieges, NouveauSiege n) {
        var motifs = new ArrayList<Motif>();
        if (n.fin() != null && n.fin().isBefore(n.debut())) {
            motifs.add(new Motif("FIN_AVANT_DEBUT", "Le dernier jour précède le premier."));
        }
        if (n.suppleantDe() != null && college(sieges, n) == null) {
            motifs.add(
                    new Motif(
                            "TITULAIRE_INCONNU",
                            "Choisissez le titulaire parmi les membres de l’instance."));
        }
        motifs.addAll(occupant(sieges, n.occupant(), n.debut(), null));
        return motifs;
    }

    /// Why this person cannot take the place of the one who sits there.
    public static List<Motif> remplacement(
            List<Siege> sieges, Siege avant, Occupant apres, LocalDate aCompterDu) {
        var motifs = new ArrayList<Motif>();
        if (aCompterDu.isBefore(avant.debut())) {
            motifs.add(
                    new Motif(
                            "AVANT_LE_DEBUT",
                            "Le remplacement ne peut pas précéder l’arrivée de la personne en"
                                    + " place."));
        }
        motifs.addAll(occupant(sieges, apres, aCompterDu, avant));
        return motifs;
    }

    /// A substitute sits for the college of the full member.
    public static @Nullable College college(List<Siege> sieges, NouveauSiege n) {
        if (n.suppleantDe() == null) return n.college();
        return sieges.stream()
                .filter(s -> s.titulaire() && s.place() == n.suppleantDe())
                .map(Siege::college)
                .findFirst()
                .orElse(null);
    }

    private static List<Motif> occupant(
            List<Siege> sieges, Occupant o, LocalDate debut, @Nullable Siege avant) {
        if (o.compte() == null && o.nom().isEmpty() && !o.courriel().isEmpty()) {
            return List.of(new Motif("NOM", "Écrivez le nom de la personne."));
        }
        if (!o.courriel().isEmpty()
                && !o.courriel().matches("[^@\\s<>,;\"]+@[^@\\s<>,;\"]+\\.[^@\\s<>,;\"]+")) {
            return List.of(new Motif("COURRIEL", "Cette adresse n’est pas complète."));
        }
        boolean deja =
                o.compte() != null
                        && sieges.stream()
                                .filter(s -> avant == null || !s.id().equals(avant.id()))
                                .filter(s -> s.fin() == null || !s.fin().isBefore(debut))
                                .anyMatch(s -> Objects.equals(s.compte(), o.compte()));
        return deja
                ? List.of(new Motif("DEJA_MEMBRE", "Cette personne siège déjà dans l’instance."))
                : List.of();
    }
}
