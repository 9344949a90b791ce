package fr.unisson.conventions;

import fr.unisson.conventions.domaine.Visibilite;
import fr.unisson.conventions.donnees.PiecesSql;
import fr.unisson.documents.Fichier;
import fr.unisson.documents.FichierId;
import fr.unisson.socle.Interdit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// The papers that a convention leaves: signed documents, evidence, deliberations. What a reader
/// may not open is told without being given.
@Service
@Transactional(readOnly = true)
public class PiecesDeConvention {

    private final Participations participations;
    private final PiecesSql pieces;
    private final TextesConsolides textes;
    private final JsonMapper json;

    PiecesDeConvention(
            Participations participations,
            PiecesSql pieces,
            TextesConsolides textes,
            JsonMapper json) {
        this.participations = participations;
        this.pieces = pieces;
        this.textes = textes;
        this.json = json;
    }

    /// What a file of a convention is.
    public enum Genre {
        DOCUMENT_SIGNE,
        PREUVES,
        DELIBERATION,
        DIAGNOSTIC,
        AUTRE
    }

    /// @param rang 0 for the convention itself, then the number of each amendment
    /// @param fichier null until it is sealed
    /// @param preuves the sealed evidence, which holds personal facts
    public record Signe(
            ConventionId convention,
            int rang,
            String titre,
            @Nullable String numero,
            @Nullable LocalDate signeLe,
            @Nullable FichierId fichier,
            @Nullable FichierId preuves) {}

    /// The decision of a party's body on the text that was signed.
    public record Deliberation(
            String partie,
            @Nullable String instance,
            String sens,
            @Nullable LocalDate date,
            @Nullable String numero,
            @Nullable String motif,
            @Nullable FichierId fichier) {}

    /// A file of the convention or of one of its amendments.
    public record Piece(Fichier fichier, ConventionId convention, Genre genre) {}

    /// The convention, then its amendments in force in their order.
    ///
    /// @throws Interdit when the parties do not share these acts with the actor
    public List<Signe> signes(ConventionId id) {
        exigerTout(id);
        return pieces.signes(id.valeur());
    }

    public List<Deliberation> deliberations(ConventionId id) {
        exigerTout(id);
        return pieces.deliberations(id.valeur());
    }

    /// Rank of the last consolidated text; empty when no amendment changed the signed one.
    public Optional<Integer> dernierTexteConsolide(ConventionId id) {
        return textes.lister(id).stream().map(t -> t.rang()).filter(r -> r > 0).reduce((_, b) -> b);
    }

    /// Who signed what text, when and by which power, as JSON: none of the personal facts that
    /// established it (addresses, devices, mails).
    public String signaturesSansDonneesPersonnelles(ConventionId id) {
        exigerTout(id);
        return json.writerWithDefaultPrettyPrinter()
                .writeValueAsString(
                        Map.of(
                                "format",
                                "unisson-signatures-1",
                                "signatures",
                                pieces.signatures(id.valeur())));
    }

    /// Every file of the convention and its amendments that the actor may know of.
    public List<Piece> toutes(ConventionId id) {
        exigerTout(id);
        return pieces.toutes(id.valeur());
    }

    private void exigerTout(ConventionId id) {
        var convention = participations.charger(id);
        if (participations.de(id).observateurSeulement()
                && !convention.visibiliteObservateurs().montre(Visibilite.TOUT))
            throw new Interdit("Les parties ne partagent pas ces pièces avec les observateurs.");
    }
}
