package fr.unisson.annuaire.donnees.fichiers;

/// Limits of a file. The national FINESS+ file of 2026 is about 1.5 GB once decompressed, and 20
/// times smaller compressed.
///
/// @param octets once decompressed
/// @param taux between the content and the compressed file, beyond the first megabytes
/// @param ligne bytes of a line
public record Bornes(long octets, int taux, int ligne) {

    /// The others hardly depend on how much the directory grows.
    public static Bornes deplie(long octets) {
        return new Bornes(octets, 200, 64 << 10);
    }
}
