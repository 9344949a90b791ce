package fr.unisson.socle;

import java.sql.Connection;

/// A connection whose database transaction outlives one reading: it remembers who was announced in
/// it, so that the next reading of the same person announces nobody again.
public interface ConnexionAnnoncee extends Connection {

    boolean connait(Acteur acteur);

    void retenir(Acteur acteur);
}
