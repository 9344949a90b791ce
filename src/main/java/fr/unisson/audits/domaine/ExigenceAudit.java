package fr.unisson.audits.domaine;

import fr.unisson.socle.vie.Exigence;
import fr.unisson.socle.vie.Manque;
import java.util.Optional;
import java.util.function.Function;

/// What a passage of an audit requires.
enum ExigenceAudit implements Exigence<DossierAudit> {
    AUDITEUR_NOMME(
            "Au moins un auditeur est nommé",
            d -> Exigence.si(d.auditeurs() == 0, "Nommez au moins un auditeur.")),
    UNE_OBSERVATION(
            "Au moins une observation est saisie",
            d ->
                    Exigence.si(
                            d.observations() == 0,
                            "Saisissez au moins une observation, ou abandonnez l’audit.")),
    TOUT_REPONDU(
            "Chaque observation est entièrement remplie",
            d ->
                    Exigence.siRestent(
                            d.incompletes(),
                            "Répondez à chaque point, au besoin par « non applicable »"));

    private final String libelle;
    private final Function<DossierAudit, Optional<Manque>> regle;

    ExigenceAudit(String libelle, Function<DossierAudit, Optional<Manque>> regle) {
        this.libelle = libelle;
        this.regle = regle;
    }

    @Override
    public String libelle() {
        return libelle;
    }

    @Override
    public Optional<Manque> manque(DossierAudit dossier) {
        return regle.apply(dossier);
    }
}
