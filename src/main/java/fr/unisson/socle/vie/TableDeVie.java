package fr.unisson.socle.vie;

/// The statements of a life whose row ages by other changes than passages: the version of the row
/// counts every change, the history counts the passages alone.
///
/// @param cle the column of the history that names the row
public record TableDeVie(String table, String historique, String cle) {

    /// State and history together; a stale page moves nothing. Its parameters are those of a
    /// [Franchissement], and those of `aussi`.
    ///
    /// @param aussi what else the passage sets in the row
    public String franchir(String aussi) {
        return franchir(aussi, "", "");
    }

    /// @param colonne one more of the history
    /// @param valeur of that column
    public String franchir(String aussi, String colonne, String valeur) {
        return """
        with passage as (
            update %1$s set etat = :vers, version = version + 1, %4$s
             where id = :id and version = :version and etat = :de
            returning id)
        insert into %2$s (%3$s, version, transition, de, vers, role, compte_id, motif, le%5$s)
        select p.id, (select coalesce(max(h.version), 0) + 1 from %2$s h
                       where h.%3$s = p.id),
               :transition, :de, :vers, :role, acteur_compte(), :motif, :le%6$s
          from passage p
        """
                .formatted(
                        table,
                        historique,
                        cle,
                        aussi,
                        colonne.isEmpty() ? "" : ", " + colonne,
                        valeur.isEmpty() ? "" : ", " + valeur);
    }

    public String naitre() {
        return """
        insert into %s (%s, version, transition, vers, role, compte_id, le)
        values (:id, 1, :transition, :vers, :role, acteur_compte(), :le)
        """
                .formatted(historique, cle);
    }

    /// What [PassageFait] reads of the row `:id`, in order.
    public String histoire() {
        return """
        select transition, coalesce(compte_nom(compte_id), 'La plateforme') as par, motif, le
          from %s where %s = :id order by version
        """
                .formatted(historique, cle);
    }
}
