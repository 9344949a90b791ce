package fr.unisson.conventions.donnees;

/// A strict life: its table, its history and the column that ties the two.
public enum Vie {
    VOLET("volet", "volet_historique", "volet_id"),
    DIVERGENCE("point", "point_historique", "point_id"),
    AMENDEMENT("amendement", "amendement_historique", "amendement_id"),
    VALIDATION("validation", "validation_historique", "validation_id"),
    SIGNATURE("signature_demande", "signature_historique", "demande_id");

    final String table;
    final String historique;
    final String cle;

    Vie(String table, String historique, String cle) {
        this.table = table;
        this.historique = historique;
        this.cle = cle;
    }
}
