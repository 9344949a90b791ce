package fr.unisson.reprises.domaine.registre;

import fr.unisson.socle.tableur.Mots;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Kinds of conventions as registers name them: "HAD", "CPTS", "convention cadre". The first words
/// that are found decide.
final class TypeEcrit {

    private static final Map<Pattern, String> MOTS = new LinkedHashMap<>();

    static {
        mot("had|hospitalisation a domicile", "had-esms");
        mot("geriatri\\w*|gerontolog\\w*", "filiere-geriatrique");
        mot("dac|appui a la coordination|(entre|inter) cpts|cpts (et )?cpts", "cpts-coordination");
        mot("cpts|communaute professionnelle territoriale de sante", "cpts-etablissement");
        mot("sra|(structure )?regionale d appui|appui regional", "appui-regional");
        mot("specifique|d application", "convention-specifique");
        mot("cadre|qualite", "convention-cadre-essms");
        mot("autres?|divers(es)?", "");
    }

    private TypeEcrit() {}

    private static void mot(String mots, String code) {
        MOTS.put(Pattern.compile("\\b(" + mots + ")\\b"), code);
    }

    /// Code of a model, empty words for one that says to be another; nothing when not understood.
    static Optional<String> lire(String ecrit) {
        var mots = Mots.cle(ecrit);
        return MOTS.entrySet().stream()
                .filter(m -> m.getKey().matcher(mots).find())
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
