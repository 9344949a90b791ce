package fr.unisson.justificatifs;

import static fr.unisson.justificatifs.NaturePiece.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;

/// Whom the evidence is for. Each has the pieces it usually asks for, in the order it reads them;
/// boxes change the choice, never the order.
public enum PublicVise {
    DIALOGUE_ACI(
            "Dialogue de gestion ACI",
            "L’assurance maladie et l’ARS rapprochent missions, indicateurs et actions.",
            List.of(
                    DOCUMENTS_SIGNES,
                    TEXTE_CONSOLIDE,
                    INDICATEURS,
                    ENGAGEMENTS,
                    ACTIONS,
                    COMPTES_RENDUS,
                    DECISIONS,
                    BILANS)),
    VISITE_HAS(
            "Visite d’évaluation (HAS)",
            "L’évaluateur cherche ce qui est fait, par qui, et comment cela se suit.",
            List.of(
                    ENGAGEMENTS,
                    ACTIONS,
                    COMPTES_RENDUS,
                    DECISIONS,
                    INDICATEURS,
                    BILANS,
                    DOCUMENTS_SIGNES,
                    TEXTE_CONSOLIDE)),
    ARS(
            "Agence régionale de santé",
            "L’agence lit d’abord ce qui engage et comment cela a été décidé.",
            List.of(
                    DOCUMENTS_SIGNES,
                    TEXTE_CONSOLIDE,
                    PREUVES,
                    DECISIONS,
                    COMPTES_RENDUS,
                    BILANS,
                    INDICATEURS)),
    AUTRE(
            "Autre destinataire",
            "Choisissez vous-même les pièces.",
            List.of(DOCUMENTS_SIGNES, TEXTE_CONSOLIDE)),
    /// The package that a convention leaves for its archive, for its whole life.
    ARCHIVE(
            "Paquet d’archive",
            "Tout ce qui garde la convention : texte, preuves, décisions.",
            List.of(
                    DOCUMENTS_SIGNES,
                    PREUVES,
                    PREUVES_COMPLETES,
                    TEXTE_CONSOLIDE,
                    DECISIONS,
                    COMPTES_RENDUS,
                    BILANS,
                    ENGAGEMENTS));

    private final String libelle;
    private final String aide;
    private final List<NaturePiece> natures;

    PublicVise(String libelle, String aide, List<NaturePiece> natures) {
        this.libelle = libelle;
        this.aide = aide;
        this.natures = natures;
    }

    public String libelle() {
        return libelle;
    }

    public String aide() {
        return aide;
    }

    /// Chosen beforehand, in the order of reading.
    public List<NaturePiece> natures() {
        return natures;
    }

    /// Its own pieces first, then all others: the order of the boxes and of the file.
    public List<NaturePiece> ordre() {
        var autres = EnumSet.allOf(NaturePiece.class);
        autres.removeAll(natures);
        var tous = new java.util.ArrayList<>(natures);
        tous.addAll(autres);
        return List.copyOf(tous);
    }

    /// Those that a person chooses in a form.
    public static List<PublicVise> offerts() {
        return Arrays.stream(values()).filter(p -> p != ARCHIVE).toList();
    }
}
