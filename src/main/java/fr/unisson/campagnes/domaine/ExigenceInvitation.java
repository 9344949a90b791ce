package fr.unisson.campagnes.domaine;

import static fr.unisson.socle.vie.Exigence.si;

import fr.unisson.socle.vie.Exigence;
import fr.unisson.socle.vie.Manque;
import java.util.Optional;
import java.util.function.Function;

/// What an organisation must have before it moves in a campaign.
public enum ExigenceInvitation implements Exigence<DossierInvitation> {
    CAMPAGNE_OUVERTE(
            "Une campagne ouverte",
            d -> si(!d.ouverte(), "La campagne ne prend pas de réponse en ce moment.")),
    REPONSE_PRETE(
            "Une évaluation clôturée, avec au moins une note du groupe",
            d ->
                    si(
                            d.dits() == 0,
                            "Terminez d’abord l’évaluation de votre organisation : on envoie ce"
                                    + " qu’elle a dit ensemble, une fois la session clôturée."));

    private final String libelle;
    private final Function<DossierInvitation, Optional<Manque>> regle;

    ExigenceInvitation(String libelle, Function<DossierInvitation, Optional<Manque>> regle) {
        this.libelle = libelle;
        this.regle = regle;
    }

    @Override
    public String libelle() {
        return libelle;
    }

    @Override
    public Optional<Manque> manque(DossierInvitation dossier) {
        return regle.apply(dossier);
    }
}
