package fr.unisson.pilotage.domaine;

import fr.unisson.conventions.domaine.DonneesArticle.MembreComite;
import fr.unisson.gouvernance.Quorum;
import fr.unisson.socle.JoursOuvres;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What the words of a text say of its committee. What they do not say plainly is left to people.
public final class LectureDuComite {

    private static final int MOIS = 12;

    private LectureDuComite() {}

    public static Quorum quorum(String mots) {
        var dits = Rapprochement.normalise(mots);
        if (dits.contains("deux tiers")) return Quorum.DEUX_TIERS;
        if (dits.contains("tiers")) return Quorum.TIERS;
        if (dits.contains("plus de la moitie") || dits.contains("majorite"))
            return Quorum.PLUS_DE_LA_MOITIE;
        return dits.contains("moitie") ? Quorum.MOITIE : Quorum.AUCUN;
    }

    /// The full member who presides first: the person whose name, or whose party, comes first in
    /// these words.
    ///
    /// @return the place of that member in the list
    public static Optional<Integer> presidence(String mots, List<MembreComite> membres) {
        var dits = " " + Rapprochement.normalise(mots) + " ";
        return IntStream.range(0, membres.size())
                .boxed()
                .filter(i -> place(dits, membres.get(i)) >= 0)
                .min((a, b) ->
                        Integer.compare(place(dits, membres.get(a)), place(dits, membres.get(b))));
    }

    private static int place(String dits, MembreComite m) {
        int personne = place(dits, m.titulaire());
        int partie = place(dits, m.partie());
        if (personne < 0) return partie;
        return partie < 0 ? personne : Math.min(personne, partie);
    }

    private static int place(String dits, String nom) {
        var mots = Rapprochement.normalise(nom);
        return mots.isEmpty() ? -1 : dits.indexOf(" " + mots + " ");
    }

    /// Days proposed for the meetings of the twelve months that begin, evenly spread, each on a
    /// working day.
    public static List<LocalDate> calendrier(LocalDate debut, int nombre) {
        return IntStream.range(0, nombre)
                .mapToObj(k ->
                        JoursOuvres.FRANCE.ouApres(
                                debut.plusDays(Math.round((k + 0.5) * MOIS * 30.4 / nombre))))
                .toList();
    }
}
