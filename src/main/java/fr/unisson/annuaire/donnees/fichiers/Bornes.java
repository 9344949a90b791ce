package fr.unisson.annuaire.donnees.fichiers;

/// Limits of a file. The national FINESS+ file of 2026 is about 1.5 GB once decompressed, and 20
/// times smaller compressed.
public record Bornes(long octets, int taux, int ligne) {
    public static final Bornes HABITUELLES = new Bornes(8L << 30, 200, 64 << 10);
}
