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

    /// What the body gave itself is told, never enforced.
    ///
    /// @param restent days before the meeting
    /// @return nothing when the call leaves in time
    public String convocationTardive(long restent) {
        if (restent < 0 || restent >= convocation) return "";
        var quand =
                switch ((int) restent) {
                    case 0 -> "aujourd’hui";
                    case 1 -> "demain";
                    default -> "dans " + restent + " jours";
                };
        return "Le règlement de l’instance prévoit de convoquer au moins "
                + jours(convocation)
                + " avant. La réunion a lieu "
                + quand
                + ".";
    }

    private static String jours(int n) {
        return n == 1 ? "un jour" : n + " jours";
    }
}
