package fr.unisson.conventions;

import fr.unisson.conventions.donnees.AnnexeDAvenantSql;
import fr.unisson.documents.FichierId;
import fr.unisson.documents.Fichiers;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// The annexes that an amendment signs become those of its convention when it takes effect.
@Component
class AnnexesDesAvenants {

    private final AnnexeDAvenantSql annexes;
    private final Fichiers fichiers;

    AnnexesDesAvenants(AnnexeDAvenantSql annexes, Fichiers fichiers) {
        this.annexes = annexes;
        this.fichiers = fichiers;
    }

    /// As the platform.
    void reporter(ConventionId avenant, ConventionId parent, int rang, Instant le) {
        annexes.reporter(avenant.valeur(), parent.valeur(), "Avenant n° " + rang, le)
                .forEach(f -> fichiers.joindre(new FichierId(f), "convention", parent.valeur()));
    }
}
