package fr.unisson.demonstration;

import fr.unisson.documents.Envoi;
import fr.unisson.documents.Impression;
import fr.unisson.documents.Maquette;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// What stands for the scan of a paper.
@Component
@Profile("demo")
class PapiersDuRecit {

    private final Impression impression;

    PapiersDuRecit(Impression impression) {
        this.impression = impression;
    }

    Envoi numeriser(String nom, String titre, String dit) {
        var corps = "<h1>" + titre + "</h1><p>" + dit + "</p>";
        return new Envoi(nom, impression.imprimer(Maquette.de(titre, corps)).ouvrir());
    }
}
