package fr.unisson.actions.domaine;

/// How far the work is. With steps, the share of those done; without, what the pilot says.
///
/// @param calcule whether it comes from the steps
public record Avancement(int pourcent, boolean calcule, int faites, int total) {

    public static Avancement de(int saisi, int faites, int total) {
        return total == 0
                ? new Avancement(saisi, false, 0, 0)
                : new Avancement(faites * 100 / total, true, faites, total);
    }

    public String enMots() {
        if (!calcule) return pourcent + " % selon le pilote";
        return pourcent + " % d’après les étapes (" + faites + " sur " + total + ")";
    }
}
