package fr.unisson.indicateurs.domaine;

import fr.unisson.socle.vie.Exigence;
import fr.unisson.socle.vie.Manque;
import java.util.Optional;

/// What a value must carry before it moves on.
public enum ExigenceValeur implements Exigence<DossierValeur> {
    MESUREE("Il y a une valeur à publier") {
        @Override
        public Optional<Manque> manque(DossierValeur dossier) {
            return Exigence.si(
                    !dossier.mesuree(), "Il n’y avait rien à mesurer : il n’y a rien à publier.");
        }
    },
    TERMINEE("La période est finie") {
        @Override
        public Optional<Manque> manque(DossierValeur dossier) {
            return Exigence.si(
                    !dossier.terminee(),
                    "La période est en cours : la valeur est provisoire jusqu’à son dernier jour.");
        }
    },
    AUTRE_REGARD("Quelqu’un d’autre que son auteur la valide, si la définition le nomme") {
        @Override
        public Optional<Manque> manque(DossierValeur dossier) {
            return Exigence.si(
                    dossier.reserveeAUnAutre(),
                    "Vous avez saisi cette valeur, et la définition nomme une autre personne pour"
                            + " la valider.");
        }
    };

    private final String libelle;

    ExigenceValeur(String libelle) {
        this.libelle = libelle;
    }

    @Override
    public String libelle() {
        return libelle;
    }
}
