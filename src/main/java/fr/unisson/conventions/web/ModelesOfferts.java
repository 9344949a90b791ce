package fr.unisson.conventions.web;

import fr.unisson.conventions.ConventionReprise;
import fr.unisson.conventions.Modeles;
import fr.unisson.conventions.domaine.ModeleConvention;
import fr.unisson.socle.web.Choix;
import java.util.List;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/// The models shipped with the program, as the pages offer them.
@Component
@NamedInterface("pages")
public class ModelesOfferts {

    private final Modeles modeles;

    ModelesOfferts(Modeles modeles) {
        this.modeles = modeles;
    }

    public List<Choix> choix() {
        return modeles.lister().stream()
                .map(m -> new Choix(m.code(), m.nom(), m.description()))
                .toList();
    }

    /// The code itself for a model that is no longer shipped.
    public String nom(String code) {
        return code.equals(ConventionReprise.SANS_MODELE)
                ? "Autre convention"
                : modeles.trouver(code).map(ModeleConvention::nom).orElse(code);
    }
}
