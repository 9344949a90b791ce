package fr.unisson.actions.domaine;

/// How far the work is. With steps, the share of those done; without, what the pilot says until the
/// work is declared done.
///
/// @param calcule whether it comes from the steps
public record Avancement(int pourcent, boolean calcule, int faites, int total) {

    public static Avancement de(EtatAction etat, int saisi, int faites, int total) {
        if (total > 0) return new Avancement(faites * 100 / total, true, faites, total);
        return new Avancement(etat.travailFait() ? 100 : saisi, false, 0, 0);
    }

    public String enMots() {
        if (!calcule) return pourcent + "\u00a0% selon le pilote";
        return pourcent + "\u00a0% d’après les étapes (" + faites + " sur " + total + ")";
    }
}
