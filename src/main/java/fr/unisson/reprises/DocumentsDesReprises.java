package fr.unisson.reprises;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.DocumentSigneAilleurs;
import fr.unisson.reprises.donnees.RepriseSql;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells the pages of a convention where its signed document is.
@Component
class DocumentsDesReprises implements DocumentSigneAilleurs {

    private final RepriseSql reprises;

    DocumentsDesReprises(RepriseSql reprises) {
        this.reprises = reprises;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Document> trouver(ConventionId convention) {
        return reprises.trouver(convention)
                .flatMap(r -> Optional.ofNullable(r.copie()))
                .map(c -> new Document(c.nom(), "/documents/" + c.fichier()));
    }
}
