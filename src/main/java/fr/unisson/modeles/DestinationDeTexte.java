package fr.unisson.modeles;

import fr.unisson.socle.vie.Resultat;
import java.util.List;

/// Where a text cut into articles may go, offered as a bean by a module above.
public interface DestinationDeTexte {

    /// @param cle what the form sends back; it starts with the kind of place: `convention-12`
    record Lieu(String cle, String nom) {}

    /// The places where the actor may write now.
    List<Lieu> lieux();

    /// Writes every article, or none.
    ///
    /// @return the address of what was written
    Resultat<String> ecrire(String cle, List<ArticlePropose> articles);
}
