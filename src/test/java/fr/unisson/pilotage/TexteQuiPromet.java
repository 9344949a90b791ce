package fr.unisson.pilotage;

import org.springframework.jdbc.core.simple.JdbcClient;

/// Writes the articles of a text in force that hold promises, straight into the tables.
public final class TexteQuiPromet {

    private TexteQuiPromet() {}

    /// @param promesses party named by the text, then what it promises, one after the other
    public static void engagements(JdbcClient db, long convention, String... promesses) {
        var json = new StringBuilder("{\"engagements\":[");
        for (int i = 0; i < promesses.length; i += 2) {
            if (i > 0) json.append(',');
            json.append(
                    """
                    {"partie":"%s","contenu":"%s","frequence":"Chaque trimestre","condition":"",
                     "preuve":"Registre","responsable":""}
                    """
                            .formatted(promesses[i], promesses[i + 1]));
        }
        article(db, convention, "7", "ENGAGEMENTS", json.append("]}").toString());
    }

    public static void objectif(
            JdbcClient db, long convention, String objectif, String responsable) {
        article(
                db,
                convention,
                "4",
                "OBJECTIFS",
                """
                {"objectifs":[{"objectif":"%s","nature":"RESULTAT","indicateur":"Part à temps",
                 "depart":"45 %%","cible":"90 %%","echeance":"2027-12-31","responsable":"%s"}]}
                """
                        .formatted(objectif, responsable));
    }

    /// The article as it stands, or a new version of it.
    public static void article(
            JdbcClient db, long convention, String numero, String type, String donnees) {
        db.sql(
                        """
                        insert into article (convention_id, numero, rang, titre, obligatoire,
                          type_donnees) values (:c, :n, :n::int, 'Article ' || :n, true, :t)
                        on conflict (convention_id, numero)
                          do update set version = article.version + 1
                        """)
                .param("c", convention)
                .param("n", numero)
                .param("t", type)
                .update();
        db.sql(
                        """
                        insert into article_version (convention_id, article_id, version, texte,
                          donnees, origine, le)
                        select :c, id, version, 'Texte', :d::jsonb, 'REDACTION', now() from article
                         where convention_id = :c and numero = :n
                        """)
                .param("c", convention)
                .param("n", numero)
                .param("d", donnees)
                .update();
    }
}
