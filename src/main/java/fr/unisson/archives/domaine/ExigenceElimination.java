package fr.unisson.archives.domaine;

import static fr.unisson.socle.vie.Exigence.si;

import fr.unisson.socle.vie.Exigence;
import fr.unisson.socle.vie.Manque;
import java.util.Optional;
import java.util.function.Function;

/// What an elimination must have before it moves.
public enum ExigenceElimination implements Exigence<DossierElimination> {
    CONVENTION_ARCHIVEE(
            "La convention est archivée",
            d -> si(!d.archivee(), "Seules les pièces d’une convention archivée s’éliminent.")),
    NATURES_CHOISIES(
            "Au moins une sorte de documents",
            d -> si(d.natures() == 0, "Choisissez au moins une sorte de documents.")),
    DATE_ATTEINTE(
            "La durée de conservation est écoulée",
            d ->
                    si(
                            !d.tropTot().isEmpty(),
                            "La conservation n’est pas finie : "
                                    + String.join(" ; ", d.tropTot())
                                    + ".")),
    FICHIERS_A_ELIMINER(
            "Des fichiers encore présents",
            d ->
                    si(
                            d.natures() > 0 && d.fichiers() == 0,
                            "Aucun fichier de cette sorte n’est encore conservé.")),
    ACCORD_DE_CHAQUE_PARTIE(
            "L’accord de chaque partie",
            d ->
                    si(
                            !d.accordsAttendus().isEmpty(),
                            "Accord attendu : " + String.join(", ", d.accordsAttendus()) + ".")),
    /// Code du patrimoine, L212-2.
    VISA_DES_ARCHIVES(
            "L’accord du service d’archives, ou la raison de s’en passer",
            d ->
                    d.publiques()
                            ? si(
                                    Exigence.vide(d.visaReference())
                                            || d.visaLe() == null
                                            || d.visaLe().isAfter(d.aujourdhui())
                                            || !d.visaJoint(),
                                    "Archives publiques : donnez la référence, la date et le"
                                            + " document de l’accord du service d’archives.")
                            : si(
                                    Exigence.vide(d.raisonPrivees()),
                                    "Dites pourquoi ces documents ne sont pas des archives"
                                            + " publiques."));

    private final String libelle;
    private final Function<DossierElimination, Optional<Manque>> manque;

    ExigenceElimination(String libelle, Function<DossierElimination, Optional<Manque>> manque) {
        this.libelle = libelle;
        this.manque = manque;
    }

    @Override
    public String libelle() {
        return libelle;
    }

    @Override
    public Optional<Manque> manque(DossierElimination dossier) {
        return manque.apply(dossier);
    }
}
