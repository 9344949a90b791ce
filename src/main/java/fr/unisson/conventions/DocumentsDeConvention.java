package fr.unisson.conventions;

import static java.util.stream.Collectors.toSet;

import fr.unisson.conventions.donnees.AnnexeSql;
import fr.unisson.conventions.donnees.DocumentFinalSql;
import fr.unisson.documents.Fichier;
import fr.unisson.documents.FichierId;
import fr.unisson.documents.Fichiers;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.Tranche;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The files of a convention that the actor may read: the signed document first among them.
/// Row-level security decides which ones.
@Service
@Transactional(readOnly = true)
public class DocumentsDeConvention {

    private static final String OBJET = "convention";

    private final Participations participations;
    private final Fichiers fichiers;
    private final DocumentFinalSql finaux;
    private final AnnexeSql annexes;
    private final ObjectProvider<DocumentSigneAilleurs> ailleurs;

    DocumentsDeConvention(
            Participations participations,
            Fichiers fichiers,
            DocumentFinalSql finaux,
            AnnexeSql annexes,
            ObjectProvider<DocumentSigneAilleurs> ailleurs) {
        this.participations = participations;
        this.fichiers = fichiers;
        this.finaux = finaux;
        this.annexes = annexes;
        this.ailleurs = ailleurs;
    }

    public enum Nature {
        /// Sealed here, or signed elsewhere and deposited.
        SIGNE,
        ANNEXE,
        AUTRE
    }

    /// @param titre of the annex, or the name of the file
    public record Document(Nature nature, String titre, Fichier fichier) {}

    /// Page after page: the signed document, the annexes with their former versions, then the rest,
    /// oldest first.
    ///
    /// @param apres the last one of the former page
    /// @throws Introuvable when the convention is not for the actor
    public Tranche<Document> page(ConventionId id, @Nullable FichierId apres, int taille) {
        participations.charger(id);
        var signes = signes(id);
        var titres = annexes(id);
        return fichiers.page(OBJET, id.valeur(), signes, titres.keySet(), apres, taille)
                .transformer(f -> document(f, signes, titres));
    }

    /// @throws Introuvable also when it is a file of something else
    public Document charger(ConventionId id, FichierId fichier) {
        participations.charger(id);
        return fichiers.lister(OBJET, id.valeur()).stream()
                .filter(f -> f.id().equals(fichier))
                .findFirst()
                .map(f -> document(f, signes(id), annexes(id)))
                .orElseThrow(() -> new Introuvable("fichier " + fichier + " de " + id));
    }

    private static Document document(
            Fichier fichier, Set<FichierId> signes, Map<FichierId, String> annexes) {
        if (signes.contains(fichier.id()))
            return new Document(Nature.SIGNE, fichier.nom(), fichier);
        var titre = annexes.get(fichier.id());
        return titre == null
                ? new Document(Nature.AUTRE, fichier.nom(), fichier)
                : new Document(Nature.ANNEXE, titre, fichier);
    }

    private Set<FichierId> signes(ConventionId id) {
        return Stream.concat(
                        finaux.trouver(id.valeur()).map(d -> new FichierId(d.fichier())).stream(),
                        ailleurs.stream()
                                .flatMap(a -> a.trouver(id).stream())
                                .map(DocumentSigneAilleurs.Document::fichier))
                .collect(toSet());
    }

    /// Titles of the annexes, by each of their versions.
    private Map<FichierId, String> annexes(ConventionId id) {
        var titres = new HashMap<FichierId, String>();
        for (var annexe : annexes.lister(id.valeur()))
            for (var version : annexe.versions())
                titres.putIfAbsent(new FichierId(version.fichier()), annexe.titre());
        return titres;
    }
}
