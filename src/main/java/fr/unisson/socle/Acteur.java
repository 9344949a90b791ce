package fr.unisson.socle;

import java.util.Set;
import java.util.function.Supplier;

/// Who acts. Bound to the current thread for one request or one job, then carried into every
/// transaction, where row-level security reads it.
///
/// @param compte the account's identifier, 0 when there is none
/// @param organisations the organisations whose data this actor may see
public record Acteur(Nature nature, long compte, String nom, Set<Long> organisations) {

    public enum Nature {
        /// Nobody signed in: sees public reference data only.
        ANONYME,
        COMPTE,
        /// A timer, an import, a sign-in in progress: acts for the platform, never for a person.
        SYSTEME
    }

    public static final Acteur ANONYME = new Acteur(Nature.ANONYME, 0, "Visiteur", Set.of());

    /// Who reads a session, an account, a secret, before anybody is known.
    public static final Acteur ACCES = systeme("Accès");

    private static final ScopedValue<Acteur> COURANT = ScopedValue.newInstance();

    public Acteur {
        organisations = Set.copyOf(organisations);
    }

    public static Acteur compte(long compte, String nom, Set<Long> organisations) {
        return new Acteur(Nature.COMPTE, compte, nom, organisations);
    }

    /// @param nom what the journal shows, in French: "courrier", "import FINESS"
    public static Acteur systeme(String nom) {
        return new Acteur(Nature.SYSTEME, 0, nom, Set.of());
    }

    /// The actor bound to this thread; [#ANONYME] when none is, so that nothing is seen by
    /// accident.
    public static Acteur courant() {
        return COURANT.orElse(ANONYME);
    }

    public <T> T executer(Supplier<T> travail) {
        return ScopedValue.where(COURANT, this).call(travail::get);
    }

    public void executer(Runnable travail) {
        ScopedValue.where(COURANT, this).run(travail);
    }

    /// Like [#executer(Supplier)] for work that throws a checked exception.
    public <T, X extends Throwable> T appeler(ScopedValue.CallableOp<T, X> travail) throws X {
        return ScopedValue.where(COURANT, this).call(travail);
    }

    public boolean connecte() {
        return nature == Nature.COMPTE;
    }
}
