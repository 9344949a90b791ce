package fr.unisson.annuaire.donnees.fichiers;

import fr.unisson.annuaire.domaine.MotifFichier;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// The scalar fields of one FINESS+ structure, flattened: their names do not clash. Of its
/// addresses, the one of use (02 for an entity, 03 for an establishment) wins, otherwise the first.
final class ChampsJson {
    /// Ten times what the largest structure of the national file holds.
    private static final int CARACTERES = 200_000;

    private final Map<String, String> valeurs = new HashMap<>();
    private @Nullable AdresseJson adresse;
    private int taille;

    @Nullable String valeur(String champ) {
        return valeurs.get(champ);
    }

    Optional<AdresseJson> adresse() {
        return Optional.ofNullable(adresse);
    }

    /// What was kept of it, in characters.
    int taille() {
        return taille;
    }

    void scalaire(String champ, JsonParser json) throws FichierIllisible {
        if (json.currentToken() != JsonToken.VALUE_NULL) garder(champ, json, valeurs);
    }

    private void garder(String champ, JsonParser json, Map<String, String> vers)
            throws FichierIllisible {
        String valeur = json.getString();
        taille += champ.length() + valeur.length();
        if (taille > CARACTERES)
            throw new FichierIllisible(
                    MotifFichier.STRUCTURE_DEMESUREE, json.currentLocation().getLineNr());
        vers.putIfAbsent(champ, valeur);
    }

    /// Reads the object or the array of objects the parser is at, and all that is below.
    void lire(JsonParser json, String champ) throws FichierIllisible {
        if (!champ.equals("adresse")) {
            aplatir(json, valeurs);
        } else if (json.currentToken() == JsonToken.START_ARRAY) {
            while (json.nextToken() != JsonToken.END_ARRAY) lireAdresse(json);
        } else lireAdresse(json);
    }

    private void lireAdresse(JsonParser json) throws FichierIllisible {
        Map<String, String> champs = new HashMap<>();
        aplatir(json, champs);
        AdresseJson lue = new AdresseJson(champs);
        if (adresse == null || (lue.principale() && !adresse.principale())) adresse = lue;
    }

    private void aplatir(JsonParser json, Map<String, String> vers) throws FichierIllisible {
        JsonToken debut = json.currentToken();
        if (debut == null || !debut.isStructStart()) return;
        for (int profondeur = 1; profondeur > 0; ) {
            JsonToken token = json.nextToken();
            if (token == null) return;
            if (token.isStructStart()) profondeur++;
            else if (token.isStructEnd()) profondeur--;
            else if (token.isScalarValue()
                    && token != JsonToken.VALUE_NULL
                    && json.currentName() != null) garder(json.currentName(), json, vers);
        }
    }
}
