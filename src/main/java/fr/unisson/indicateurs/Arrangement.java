package fr.unisson.indicateurs;

import java.util.ArrayList;
import java.util.List;

/// One step in the arrangement of a dashboard.
public enum Arrangement {
    AJOUTER,
    RETIRER,
    MONTER,
    DESCENDRE;

    /// The order after this step; the same one when it changes nothing.
    List<IndicateurId> dans(List<IndicateurId> ordre, IndicateurId lequel) {
        var apres = new ArrayList<>(ordre);
        int place = ordre.indexOf(lequel);
        if (this == AJOUTER && place < 0) apres.add(lequel);
        if (place < 0) return apres;
        switch (this) {
            case AJOUTER -> {}
            case RETIRER -> apres.remove(place);
            case MONTER -> deplacer(apres, place, place - 1);
            case DESCENDRE -> deplacer(apres, place, place + 1);
        }
        return apres;
    }

    private static void deplacer(List<IndicateurId> ordre, int de, int vers) {
        if (vers < 0 || vers >= ordre.size()) return;
        ordre.add(vers, ordre.remove(de));
    }
}
