package fr.unisson.conventions;

import java.util.List;

/// The readable evidence of all signatures, printed apart from the convention because some facts
/// are personal.
public record DossierDePreuve(String titre, String empreinte, List<Feuille> feuilles) {

    public DossierDePreuve {
        feuilles = List.copyOf(feuilles);
    }

    public record Feuille(String titre, List<Fait> faits) {
        public Feuille {
            faits = List.copyOf(faits);
        }
    }

    public record Fait(String nom, String valeur) {}
}
