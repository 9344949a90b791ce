package fr.unisson.conventions.domaine;

import fr.unisson.modeles.ClauseExigee;
import fr.unisson.modeles.TypeModele;
import java.util.List;

/// The mentions that a rule asks of one kind of convention: each one must stand in an article that
/// says something, with nothing left to fill in.
public final class ControleDesClauses {

    private static final String A_PRECISER = "[à préciser";

    private ControleDesClauses() {}

    /// Something that a model left to fill in still stands in it.
    static boolean aPreciser(String texte) {
        return texte.contains(A_PRECISER);
    }

    /// An article that carries a mention.
    public record Portee(ClauseExigee clause, String numero, String texte) {}

    public static List<Constat> controler(TypeModele type, List<Portee> portees) {
        return type.clauses().stream().flatMap(c -> controler(type, c, portees).stream()).toList();
    }

    private static List<Constat> controler(
            TypeModele type, ClauseExigee clause, List<Portee> portees) {
        var portee = portees.stream().filter(p -> p.clause() == clause).findFirst();
        if (portee.isEmpty())
            return List.of(
                    bloque(
                            "CLAUSE_EXIGEE_ABSENTE:" + clause.code(),
                            null,
                            clause.libelle()
                                    + " : aucun article ne porte cette mention, exigée"
                                    + " par l’"
                                    + type.source()
                                    + "."));
        var p = portee.get();
        if (p.texte().isBlank())
            return List.of(
                    bloque(
                            "CLAUSE_EXIGEE_VIDE",
                            p.numero(),
                            clause.libelle()
                                    + " : l’article est vide, alors que l’"
                                    + type.source()
                                    + " exige cette mention."));
        if (aPreciser(p.texte()))
            return List.of(
                    bloque(
                            "CLAUSE_EXIGEE_A_PRECISER",
                            p.numero(),
                            clause.libelle()
                                    + " : un passage reste à préciser, alors que l’"
                                    + type.source()
                                    + " exige cette mention."));
        return List.of();
    }

    private static Constat bloque(
            String code, @org.jspecify.annotations.Nullable String article, String phrase) {
        return new Constat(Constat.Gravite.BLOCAGE, code, article, phrase);
    }
}
