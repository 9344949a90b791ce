package fr.unisson.gouvernance;

/// How long a body gives itself, in days.
///
/// @param convocation by how long the call comes before the meeting: papers and diaries ask for it
/// @param compteRendu within how long the minutes are sent after it, then each has told their
///   stance
public record Delais(int convocation, int compteRendu) {

    static final int CONVOCATION_AU_PLUS = 60;
    static final int COMPTE_RENDU_AU_PLUS = 90;

    public static final Delais USUELS = new Delais(10, 15);

    public String enMots() {
        return "Convocation au moins "
                + jours(convocation)
                + " avant la réunion, compte rendu sous "
                + jours(compteRendu);
    }

    private static String jours(int n) {
        return n == 1 ? "un jour" : n + " jours";
    }
}
