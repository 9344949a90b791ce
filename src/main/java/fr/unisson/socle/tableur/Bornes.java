package fr.unisson.socle.tableur;

/// What a file may weigh before it is refused.
///
/// @param octets of the file as sent
/// @param deplies of an xlsx once unzipped: a small file may unfold into an enormous one
/// @param rangees that hold something, all sheets together
public record Bornes(int octets, long deplies, int rangees, int colonnes) {

    public static final Bornes COURANTES = new Bornes(5_000_000, 100_000_000, 5_000, 200);

    public Bornes avecRangees(int nombre) {
        return new Bornes(octets, deplies, nombre, colonnes);
    }
}
