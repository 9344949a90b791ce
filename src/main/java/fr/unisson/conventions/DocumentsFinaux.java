package fr.unisson.conventions;

import fr.unisson.conventions.donnees.DocumentFinalSql;
import fr.unisson.conventions.donnees.DocumentFinalSql.Document;
import fr.unisson.conventions.donnees.Situation;
import fr.unisson.documents.DocumentScelle;
import fr.unisson.documents.Fichier;
import fr.unisson.documents.Fichiers;
import fr.unisson.documents.Impression;
import fr.unisson.documents.Maquette;
import fr.unisson.documents.PieceJointe;
import fr.unisson.documents.Sceau;
import fr.unisson.documents.Verification;
import fr.unisson.echeances.UnParUn;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import unisson.pages.StaticTemplates;

/// Prints, seals, keeps and registers the final document and the evidence of a signed convention. A
/// job: printing takes seconds and must not hold the last signatory's page.
@Service
public class DocumentsFinaux {

    private static final String PDF = "application/pdf";
    private static final String NIVEAU = "Signature électronique simple renforcée";

    private final DocumentFinalSql documents;
    private final RedactionFinale redaction;
    private final RedactionPreuves preuvesRedigees;
    private final Suite suite;
    private final Fichiers fichiers;
    private final Verification verification;
    private final ObjectProvider<Impression> impression;
    private final ObjectProvider<Sceau> sceau;
    private final UnParUn unParUn;

    DocumentsFinaux(
            DocumentFinalSql documents,
            RedactionFinale redaction,
            RedactionPreuves preuvesRedigees,
            Suite suite,
            Fichiers fichiers,
            Verification verification,
            ObjectProvider<Impression> impression,
            ObjectProvider<Sceau> sceau,
            UnParUn unParUn) {
        this.documents = documents;
        this.redaction = redaction;
        this.preuvesRedigees = preuvesRedigees;
        this.suite = suite;
        this.fichiers = fichiers;
        this.verification = verification;
        this.impression = impression;
        this.sceau = sceau;
        this.unParUn = unParUn;
    }

    @Transactional(readOnly = true)
    public Optional<Document> trouver(long convention) {
        return documents.trouver(convention);
    }

    /// One run of the job, as the platform: each convention in its own transaction, so that one
    /// that cannot be sealed yet does not hold the others.
    ///
    /// @return how many documents were produced
    public int produireAttendus() {
        return unParUn.compter(
                "Document final de la convention",
                documents::listerAttendus,
                id -> produire(id) ? 1 : 0);
    }

    /// False when another node produced it while this one waited for the convention.
    private boolean produire(long id) {
        suite.verrouiller(id);
        var s = suite.situation(id);
        if (documents.scelle(id, Objects.requireNonNull(s.empreinte()))) return false;
        var document = redaction.document(s);
        var pages = new StaticTemplates();
        var principal =
                sceller(
                        Maquette.de(
                                        document.designation(),
                                        pages.conventionsDocumentConvention(document).render())
                                .avecObjet(document.genre() + ". " + NIVEAU)
                                .avecPied(
                                        "Version "
                                                + s.numeroVersion()
                                                + ", empreinte "
                                                + document.empreinte())
                                .avecPieces(List.of(piece("texte.md", redaction.texte(s)))));
        var dossier = preuvesRedigees.dossier(s, principal);
        var preuves =
                sceller(
                        Maquette.de(
                                        dossier.titre(),
                                        pages.conventionsDocumentPreuves(dossier).render())
                                .avecPied("Dossier de preuve")
                                .avecPieces(
                                        List.of(
                                                PieceJointe.json(
                                                        "preuves.json",
                                                        "Faits de chaque signature",
                                                        preuvesRedigees.json(s),
                                                        suite.maintenant()))));
        garder(s, document.empreinte(), principal, preuves);
        suite.noter(id, "Document final scellé", principal.pdf().empreinte());
        return true;
    }

    private PieceJointe piece(String nom, String texte) {
        return new PieceJointe(
                nom,
                "text/markdown",
                "Texte signé, tel qu’il a été désigné par son empreinte",
                PieceJointe.Relation.SOURCE,
                suite.maintenant(),
                fr.unisson.documents.Contenu.de(
                        texte.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private DocumentScelle sceller(Maquette maquette) {
        return sceau.getObject().sceller(impression.getObject().imprimer(maquette));
    }

    private void garder(
            Situation s, String empreinte, DocumentScelle principal, DocumentScelle preuves) {
        var nom = "convention-" + Objects.requireNonNullElse(s.numero(), String.valueOf(s.id()));
        Fichier convention = fichiers.conserver(nom + ".pdf", PDF, principal.pdf(), null);
        fichiers.joindre(convention.id(), "convention", s.id());
        Fichier dossier = fichiers.conserver(nom + "-preuves.pdf", PDF, preuves.pdf(), null);
        // Personal facts: for the parties alone, never for an observer.
        s.parties().forEach(p -> fichiers.joindre(dossier.id(), "organisation", p.organisation()));
        verification.inscrire(principal, "convention", s.id());
        verification.inscrire(preuves, "convention", s.id());
        documents.inserer(
                new DocumentFinalSql.Nouveau(
                        s.id(),
                        empreinte,
                        convention.id().valeur(),
                        principal.pdf().empreinte(),
                        dossier.id().valeur(),
                        principal.niveau().name()),
                principal.le());
    }
}
