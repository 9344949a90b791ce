package fr.unisson.gouvernance.domaine;

/// How many voices are there, and how many are needed.
///
/// @param voix seats that may vote and have a holder
/// @param presentes those whose holder is there, on the spot, at a distance or represented
/// @param requises 0 when the instance has no rule
public record Quorum(int voix, int presentes, int requises) {

    public boolean sansRegle() {
        return requises == 0;
    }

    public boolean atteint() {
        return presentes >= requises;
    }

    public int manquantes() {
        return Math.max(0, requises - presentes);
    }

    public String enMots() {
        if (sansRegle()) {
            return presentes + " sur " + voix + ", sans règle de quorum";
        }
        var mots = presentes + " sur " + voix + ", il en faut " + requises;
        return mots + (atteint() ? " : quorum atteint" : " : quorum non atteint");
    }
}
