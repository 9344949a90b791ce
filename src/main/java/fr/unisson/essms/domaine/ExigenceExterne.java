package fr.unisson.essms.domaine;

import static fr.unisson.socle.vie.Exigence.si;

import fr.unisson.socle.vie.Exigence;
import fr.unisson.socle.vie.Manque;
import java.util.Optional;

/// What each step of an evaluation by an outside body asks for.
public enum ExigenceExterne implements Exigence<DossierExterne> {
    JOUR_DIT("Le jour où cela s’est fait");

    private final String libelle;

    ExigenceExterne(String libelle) {
        this.libelle = libelle;
    }

    @Override
    public String libelle() {
        return libelle;
    }

    @Override
    public Optional<Manque> manque(DossierExterne d) {
        var fait = d.fait();
        var dernier = d.dernier();
        return si(
                fait == null
                        || fait.isAfter(d.aujourdhui())
                        || (dernier != null && fait.isBefore(dernier)),
                "Donnez le jour où cela s’est fait : aujourd’hui au plus tard, et pas avant l’étape"
                        + " précédente.");
    }
}
