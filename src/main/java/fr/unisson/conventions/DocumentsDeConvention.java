package fr.unisson.conventions;

import static java.util.stream.Collectors.toMap;

import fr.unisson.conventions.donnees.AnnexeSql;
import fr.unisson.conventions.donnees.DocumentFinalSql;
import fr.unisson.documents.Fichier;
import fr.unisson.documents.FichierId;
import fr.unisson.documents.Fichiers;
import fr.unisson.socle.Introuvable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The files of a convention that the actor may read: the signed document first among them.
/// Row-level security decides which ones.
@Service
@Transactional(readOnly = true)
public class DocumentsDeConvention {

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

    /// The signed document, the annexes with their former versions, then the rest, oldest first.
    ///
    /// @throws Introuvable when the convention is not for the actor
    public List<Document> lister(ConventionId id) {
        participations.charger(id);
        var signes = signes(id);
        var titres = annexes(id);
        return fichiers.lister("convention", id.valeur()).stream()
                .map(f -> document(f, signes, titres))
                .sorted(Comparator.comparing(Document::nature))
                .toList();
    }

    /// @throws Introuvable also when it is a file of something else
    public Document charger(ConventionId id, FichierId fichier) {
        return lister(id).stream()
                .filter(d -> d.fichier().id().equals(fichier))
                .findFirst()
                .orElseThrow(() -> new Introuvable("fichier " + fichier + " de " + id));
    }

    private static Document document(
            Fichier fichier, List<String> signes, Map<String, String> annexes) {
        var adresse = fichier.adresse();
        if (signes.contains(adresse)) return new Document(Nature.SIGNE, fichier.nom(), fichier);
        var titre = annexes.get(adresse);
        return titre == null
                ? new Document(Nature.AUTRE, fichier.nom(), fichier)
                : new Document(Nature.ANNEXE, titre, fichier);
    }

    /// Addresses of the signed document.
    private List<String> signes(ConventionId id) {
        var ici = finaux.trouver(id.valeur()).map(d -> new FichierId(d.fichier()));
        return Stream.concat(
                        ici.map(f -> "/documents/" + f).stream(),
                        ailleurs.stream()
                                .flatMap(a -> a.trouver(id).stream())
                                .map(DocumentSigneAilleurs.Document::adresse))
                .toList();
    }

    /// Titles of the annexes, by the address of each of their versions.
    private Map<String, String> annexes(ConventionId id) {
        var titres = new HashMap<String, String>();
        for (var annexe : annexes.lister(id.valeur()))
            titres.putAll(
                    annexe.versions().stream()
                            .collect(
                                    toMap(
                                            v -> "/documents/" + v.fichier(),
                                            _ -> annexe.titre(),
                                            (a, _) -> a)));
        return titres;
    }
}
