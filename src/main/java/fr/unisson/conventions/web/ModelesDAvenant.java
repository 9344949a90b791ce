package fr.unisson.conventions.web;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.CopiesWord;
import fr.unisson.conventions.web.PageAvenants.Depart;
import fr.unisson.conventions.web.PageAvenants.Saisie;
import fr.unisson.modeles.DocumentType;
import fr.unisson.modeles.DocumentsTypes;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.web.Choix;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The models of amendments, by which the form that opens one is filled in beforehand.
@Component
class ModelesDAvenant {

    private static final String MOTIFS = "Exposé des motifs";
    private static final String CHANGE = "Ce que l’avenant change";

    private final DocumentsTypes documents;
    private final CopiesWord copies;

    ModelesDAvenant(DocumentsTypes documents, CopiesWord copies) {
        this.documents = documents;
        this.copies = copies;
    }

    /// @param choisi code of the model asked for, empty for none
    Depart depart(long convention, String choisi) {
        return new Depart(
                documents.lister().stream()
                        .filter(d -> d.genre() == DocumentType.Genre.AVENANT)
                        .map(d -> new Choix(d.code(), d.nom()))
                        .toList(),
                choisi,
                trouver(choisi)
                        .map(d ->
                                d.rempli(
                                        copies.faits(new ConventionId(convention), miennes()),
                                        CHANGE))
                        .orElse(""));
    }

    /// What the model says of an amendment of this convention.
    Optional<Saisie> saisie(long convention, String choisi) {
        return trouver(choisi)
                .map(d ->
                        new Saisie(
                                d.nom(),
                                d.rempli(
                                        copies.faits(new ConventionId(convention), miennes()),
                                        MOTIFS),
                                List.of(d.modifie()),
                                List.of(),
                                "",
                                ""));
    }

    private Optional<DocumentType> trouver(String code) {
        return documents.trouver(code).filter(d -> d.genre() == DocumentType.Genre.AVENANT);
    }

    private static List<Long> miennes() {
        return List.copyOf(Acteur.courant().organisations());
    }
}
