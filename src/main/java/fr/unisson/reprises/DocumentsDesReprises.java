package fr.unisson.reprises;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.DocumentSigneAilleurs;
import fr.unisson.documents.Fichier;
import fr.unisson.documents.FichierId;
import fr.unisson.documents.Fichiers;
import fr.unisson.reprises.donnees.RepriseSql;
import fr.unisson.socle.Dates;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells the pages of a convention where its signed document is.
@Component
class DocumentsDesReprises implements DocumentSigneAilleurs {

    private final RepriseSql reprises;
    private final Fichiers fichiers;

    DocumentsDesReprises(RepriseSql reprises, Fichiers fichiers) {
        this.reprises = reprises;
        this.fichiers = fichiers;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Document> trouver(ConventionId convention) {
        return reprises.trouver(convention)
                .flatMap(r -> Optional.ofNullable(r.copie()))
                .map(c -> new Document(c.nom(), new FichierId(c.fichier()), elimineLe(c)));
    }

    private @Nullable LocalDate elimineLe(RepriseVue.Copie copie) {
        return fichiers.trouver(new FichierId(copie.fichier()))
                .map(Fichier::elimineLe)
                .map(Dates::jourDe)
                .orElse(null);
    }
}
