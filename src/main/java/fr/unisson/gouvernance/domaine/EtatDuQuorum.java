package fr.unisson.gouvernance.domaine;

import fr.unisson.gouvernance.College;
import fr.unisson.gouvernance.EtatPresence;
import fr.unisson.gouvernance.Quorum;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How many voices are there, and how many are needed.
///
/// @param membres seats that have a voice and are held
/// @param presents those whose holder is there, on the spot, at a distance or represented
/// @param concernes among them, the colleges of the people concerned
public record EtatDuQuorum(Quorum regle, int membres, int presents, int concernes) {

    private static final String CONCERNES =
            " pour les personnes accompagnées, familles et représentants légaux";

    public static final EtatDuQuorum SANS_REGLE = new EtatDuQuorum(Quorum.AUCUN, 0, 0, 0);

    /// Somebody who may count for a place: its full member, or a substitute in their absence.
    ///
    /// @param place the one of the full member
    public record Voix(int place, College college, @Nullable EtatPresence presence) {}

    /// A place counts once, be it by its full member or by a substitute.
    public static EtatDuQuorum de(Quorum regle, int membres, Collection<Voix> voix) {
        Map<Integer, College> presentes = new HashMap<>();
        for (var v : voix) {
            if (v.presence() != null && v.presence().compte()) {
                presentes.putIfAbsent(v.place(), v.college());
            }
        }
        int concernes = (int) presentes.values().stream().filter(College::concerne).count();
        return new EtatDuQuorum(regle, membres, presentes.size(), concernes);
    }

    public boolean atteint() {
        return regle.atteint(membres, presents, concernes);
    }

    /// "7 présents sur 8 membres ayant voix : il en faut 5, quorum atteint".
    public String enMots() {
        var mots =
                switch (presents) {
                    case 0 -> "aucun présent noté";
                    case 1 -> "1 présent";
                    default -> presents + " présents";
                };
        mots += " sur " + membresEnMots();
        if (regle == Quorum.AUCUN) return mots + ", sans règle de quorum";
        if (parmiLesConcernes() && presents > 0) {
            mots += ", dont " + (concernes == 0 ? "aucun" : concernes) + CONCERNES;
            return mots + " : il en faut " + requis() + issue();
        }
        return mots
                + " : il en faut "
                + requis()
                + (parmiLesConcernes() ? CONCERNES : "")
                + issue();
    }

    /// What will be asked for, before anybody is counted.
    public String regleEnMots() {
        if (regle == Quorum.AUCUN) return "sans règle de quorum";
        return "il faudra "
                + (requis() == 1 ? "1 présent" : requis() + " présents")
                + (parmiLesConcernes() ? CONCERNES : "")
                + " sur "
                + membresEnMots();
    }

    /// While nobody has been noted: who said they would come is not there yet.
    public String annonceEnMots(long viennent) {
        return "Aucun présent noté\u00a0; "
                + (viennent == 1
                        ? "une personne a répondu qu’elle vient"
                        : viennent + " ont répondu qu’ils viennent")
                + ". Quorum\u00a0: "
                + regleEnMots();
    }

    private String issue() {
        return atteint() ? ", quorum atteint" : ", quorum non atteint";
    }

    private int requis() {
        return regle.requis(membres);
    }

    private boolean parmiLesConcernes() {
        return regle == Quorum.USAGERS_PLUS_DE_LA_MOITIE;
    }

    private String membresEnMots() {
        return membres + (membres > 1 ? " membres" : " membre") + " ayant voix";
    }
}
