package fr.unisson.conventions;

/// What a referent may consent to, because nobody decides it alone.
public enum Soutien {
    /// Giving up the convention.
    ABANDON,
    /// That the event which starts the convention happened.
    EVENEMENT
}
