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

    public String enMots() {
        var mots = presents + (presents > 1 ? " présents" : " présent") + " sur " + membres;
        if (regle == Quorum.AUCUN) return mots + ", sans règle de quorum";
        if (regle == Quorum.USAGERS_PLUS_DE_LA_MOITIE) {
            mots += ", dont " + concernes + " personnes accompagnées, familles ou représentants";
        }
        mots += ", il en faut " + regle.requis(membres);
        return mots + (atteint() ? " : quorum atteint" : " : quorum non atteint");
    }
}
