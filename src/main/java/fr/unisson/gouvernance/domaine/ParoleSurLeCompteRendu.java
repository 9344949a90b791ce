package fr.unisson.gouvernance.domaine;

/// How the stance of somebody who sat at the meeting is told. It is owed by those who sat that day:
/// who joined since approves nothing, and who left since is asked nothing more, but does not keep
/// the others waiting.
///
/// @param moi the actor is this member
/// @param compte they have an account, thus a page to speak on
/// @param parti their seat has ended since
public record ParoleSurLeCompteRendu(boolean moi, boolean compte, boolean parti) {

    /// By the member, or by who runs the instance for who cannot open the page.
    ///
    /// @param tenue the actor runs the instance
    public boolean peutDire(boolean tenue) {
        return moi || (tenue && (!compte || parti));
    }

    /// Whether the actor may record that they left, so that nothing waits for them.
    ///
    /// @param tenue the actor runs the instance
    public boolean partConstatable(boolean tenue) {
        return tenue && parti;
    }

    /// Whether they are reminded, once their stance is due.
    public boolean relancee() {
        return !parti;
    }
}
