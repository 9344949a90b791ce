package fr.unisson.actions;

import java.util.Optional;
import java.util.function.LongFunction;
import java.util.regex.Pattern;

/// A kind of object from which actions come; each module offers its own as beans.
///
/// @param code names the kind in an address: `avis`
/// @param libelle "un avis"
/// @param module with `type`, how the journal and the origins name its objects
/// @param page the path of the page of such an object; its first group is the number of the object
/// @param ouvrable people may open an action from it; a few origins are born of their own
/// @param lecture empty when the actor may not read the object; called within a transaction, which
///   it must not spoil by throwing
public record GenreDeConstat(
        String code,
        String libelle,
        String module,
        String type,
        Pattern page,
        boolean ouvrable,
        LongFunction<Optional<Constat>> lecture) {

    /// @param page its path, up to the number of the object
    public static GenreDeConstat ouvrable(
            String code,
            String libelle,
            String module,
            String type,
            String page,
            LongFunction<Optional<Constat>> lecture) {
        return new GenreDeConstat(
                code,
                libelle,
                module,
                type,
                Pattern.compile(page + "(\\d{1,18})\\b"),
                true,
                lecture);
    }

    /// Told when read, but never opened by people.
    public static GenreDeConstat neDeSoi(
            String code, String module, String type, LongFunction<Optional<Constat>> lecture) {
        return new GenreDeConstat(
                code, code, module, type, Pattern.compile("(?!)()"), false, lecture);
    }

    boolean de(Origine.Objet objet) {
        return module.equals(objet.module()) && type.equals(objet.type());
    }

    Origine.Objet objet(long id) {
        return new Origine.Objet(module, type, id);
    }
}
