package fr.unisson.acces;

import java.util.List;

/// Something a module above wants people to know about their own account, on its page. Beans.
public interface AvisDeCompte {

    /// @param action address of the form's target, posted to when the person agrees
    record Avis(String texte, String action, String bouton) {}

    List<Avis> pour(CompteId compte);
}
