package fr.unisson.actions.donnees;

import fr.unisson.actions.CriteresActions.Tri;

/// How a list is sorted, and where a page of it starts: after a row, whatever it has become.
///
/// @param noms joined to sort by names, empty otherwise
/// @param apres what comes after the row of the cursor
/// @param ordre of the rows `a` or `page p`
record OrdreDeListe(String noms, String apres, String ordre) {

    /// The names of the pilots, each read once.
    private static final String NOMS =
            """
              left join (select d.pilote_id, sans_accent(compte_nom(d.pilote_id)) as nom
                           from (select distinct x.pilote_id from action x
                                  where x.organisation_id = :organisation) d) n
                on n.pilote_id = a.pilote_id
            """;

    private static final OrdreDeListe PAR_ECHEANCE =
            new OrdreDeListe(
                    "",
                    "(a.pour_le, a.id) > (:apres::text::date, :apresId::bigint)",
                    "%1$s.pour_le, %1$s.id");

    private static final OrdreDeListe PAR_PRIORITE =
            new OrdreDeListe(
                    "",
                    "(a.priorite, a.pour_le, a.id) > (select b.priorite, b.pour_le, b.id"
                            + " from action b where b.id = :apresId::bigint)",
                    "%1$s.priorite, %1$s.pour_le, %1$s.id");

    private static final OrdreDeListe PAR_PILOTE =
            new OrdreDeListe(
                    NOMS,
                    "(n.nom is null, coalesce(n.nom, ''), a.pour_le, a.id) > (select"
                            + " b.pilote_id is null,"
                            + " coalesce(sans_accent(compte_nom(b.pilote_id)), ''), b.pour_le, b.id"
                            + " from action b where b.id = :apresId::bigint)",
                    "%2$s, %1$s.pour_le, %1$s.id");

    private static final OrdreDeListe PAR_CHANGEMENT =
            new OrdreDeListe(
                    "",
                    "(a.change_le, a.id) < (select b.change_le, b.id from action b"
                            + " where b.id = :apresId::bigint)",
                    "%1$s.change_le desc, %1$s.id desc");

    static OrdreDeListe de(Tri tri) {
        return switch (tri) {
            case ECHEANCE -> PAR_ECHEANCE;
            case PRIORITE -> PAR_PRIORITE;
            case PILOTE -> PAR_PILOTE;
            case CHANGEMENT -> PAR_CHANGEMENT;
        };
    }

    /// One page of the actions that a filter keeps.
    String lister(String filtre, String colonnes) {
        return """
        with page as (
            select a.* from action a
        %s%s
               and (:apres::text is null or %s)
             order by %s
             limit :limite)
        """
                        .formatted(
                                noms, filtre, apres, ordre.formatted("a", "n.nom is null, n.nom"))
                + colonnes.replace(
                        "order by p.pour_le, p.id",
                        "order by "
                                + ordre.formatted(
                                        "p",
                                        "p.pilote_id is null, sans_accent(compte_nom(p.pilote_id))"));
    }
}
