package fr.unisson.grilles.donnees;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.grilles.Echelle;
import fr.unisson.grilles.GrilleEcrite;
import fr.unisson.grilles.GrilleId;
import fr.unisson.grilles.NatureDeGrille;
import fr.unisson.grilles.NoeudPlat;
import fr.unisson.grilles.Valeur;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Grids, as they are written whole: one statement for each level of the tree.
@Repository
public class EcritureDeGrilleSql {

    private static final String CREER =
            """
            insert into grille (organisation_id, cle, nature, cree_par, cree_le)
            values (:organisation, :cle, :nature, acteur_compte(), :le)
            on conflict do nothing returning id
            """;

    private static final String OUVRIR =
            """
            insert into grille_version (grille_id, numero, nom, presentation, source, bloc_notes,
                                        issue_de, cree_le)
            select :grille,
                   coalesce((select max(numero) from grille_version where grille_id = :grille), 0)
                     + 1, :nom, :presentation, :source, :notes, :issueDe, :le
            on conflict do nothing
            returning id
            """;

    private static final String VALEURS =
            """
            insert into grille_valeur (version_id, rang, code, libelle, aide, points, justifiee,
                                       sauf_imperatif, domaines)
            select :id, x.rang, x.code, x.libelle, x.aide, x.points, x.justifiee, x."saufImperatif",
                   x.domaines
              from jsonb_to_recordset(cast(:valeurs as jsonb)) as x(rang int, code text,
                   libelle text, aide text, points numeric, justifiee boolean,
                   "saufImperatif" boolean, domaines text[])
            """;

    private static final String NOEUDS =
            """
            insert into grille_noeud (version_id, parent_id, rang, code, libelle, aide, facile,
                                      poids, imperatif, axe, cible, secteur, structure, publics,
                                      preuves)
            select :id, p.id, x.rang, x.code, x.libelle, x.aide, x.facile, x.poids, x.imperatif,
                   x.axe, x.cible, x.secteur, x.structure, x.publics, x.preuves
              from jsonb_to_recordset(cast(:noeuds as jsonb)) as x(rang int, parent text,
                   code text, libelle text, aide text, facile text, poids numeric,
                   imperatif boolean, axe text, cible text, secteur text, structure text,
                   publics text[], preuves text[])
              left join grille_noeud p on p.version_id = :id and p.code = x.parent
            """;

    private static final String PUBLIER =
            """
            update grille_version
               set publiee_le = :le, publiee_par = acteur_compte(), empreinte = :empreinte,
                   note = :note, ecriture = ecriture + 1
             where id = :id and ecriture = :ecriture and publiee_le is null
            """;

    private record LigneDeValeur(
            int rang,
            String code,
            String libelle,
            String aide,
            java.math.@Nullable BigDecimal points,
            boolean justifiee,
            boolean saufImperatif,
            Collection<String> domaines) {}

    private record LigneDeNoeud(
            int rang,
            String parent,
            String code,
            String libelle,
            String aide,
            String facile,
            java.math.BigDecimal poids,
            boolean imperatif,
            String axe,
            String cible,
            String secteur,
            String structure,
            Collection<String> publics,
            List<String> preuves) {}

    private final JdbcClient db;
    private final JsonMapper json;

    EcritureDeGrilleSql(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /// Empty when this owner has a grid of that key.
    public Optional<Long> creer(
            @Nullable OrganisationId maison, String cle, NatureDeGrille nature, Instant le) {
        return db.sql(CREER)
                .param(
                        "organisation",
                        maison == null ? null : maison.valeur(),
                        java.sql.Types.BIGINT)
                .param("cle", cle)
                .param("nature", nature.name())
                .param("le", le.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }

    /// A new draft with all that is written of it; empty when one is already open.
    public Optional<GrilleId> ouvrir(long grille, GrilleEcrite g, String issueDe, Instant le) {
        var id =
                db.sql(OUVRIR)
                        .param("grille", grille)
                        .param("nom", g.nom())
                        .param("presentation", g.presentation())
                        .param("source", g.source())
                        .param("notes", g.blocNotes())
                        .param("issueDe", issueDe)
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .optional()
                        .map(GrilleId::new);
        id.ifPresent(i -> {
            coter(i, g.echelle());
            ajouter(i, g.aPlat());
        });
        return id;
    }

    private void ajouter(GrilleId id, List<NoeudPlat> plats) {
        plats.stream()
                .collect(
                        Collectors.groupingBy(
                                NoeudPlat::profondeur, TreeMap::new, Collectors.toList()))
                .values()
                .forEach(niveau ->
                        db.sql(NOEUDS)
                                .param("id", id.valeur())
                                .param(
                                        "noeuds",
                                        json.writeValueAsString(
                                                niveau.stream()
                                                        .map(EcritureDeGrilleSql::ligne)
                                                        .toList()))
                                .update());
    }

    private static LigneDeNoeud ligne(NoeudPlat p) {
        var n = p.noeud();
        return new LigneDeNoeud(
                p.rang(),
                p.parent(),
                n.code(),
                n.libelle(),
                n.aide(),
                n.facile(),
                n.poids(),
                n.imperatif(),
                n.axe(),
                n.cible(),
                n.portee().secteur(),
                n.portee().structure(),
                n.portee().publics(),
                n.preuves());
    }

    /// Another scale, in the place of the one there was.
    public void coter(GrilleId id, Echelle echelle) {
        db.sql("delete from grille_valeur where version_id = :id")
                .param("id", id.valeur())
                .update();
        switch (echelle) {
            case Echelle.Niveaux(var valeurs) -> {
                bornes(id, new Echelle.Nombre(null, null, ""));
                db.sql(VALEURS)
                        .param("id", id.valeur())
                        .param("valeurs", json.writeValueAsString(lignes(valeurs)))
                        .update();
            }
            case Echelle.Nombre nombre -> bornes(id, nombre);
        }
    }

    private static List<LigneDeValeur> lignes(List<Valeur> valeurs) {
        return java.util.stream.IntStream.range(0, valeurs.size())
                .mapToObj(i -> {
                    var v = valeurs.get(i);
                    return new LigneDeValeur(
                            i + 1,
                            v.code(),
                            v.libelle(),
                            v.aide(),
                            v.points(),
                            v.justifiee(),
                            v.saufImperatif(),
                            v.domaines());
                })
                .toList();
    }

    private void bornes(GrilleId id, Echelle.Nombre nombre) {
        db.sql(
                        """
                        update grille_version set minimum = :min, maximum = :max, unite = :unite,
                               decroissante = :decroissante
                         where id = :id
                        """)
                .param("id", id.valeur())
                .param("min", nombre.minimum(), java.sql.Types.NUMERIC)
                .param("max", nombre.maximum(), java.sql.Types.NUMERIC)
                .param("unite", nombre.unite())
                .param("decroissante", nombre.decroissante())
                .update();
    }

    /// False when somebody wrote since, or it is published.
    public boolean publier(GrilleId id, int ecriture, String empreinte, String note, Instant le) {
        return db.sql(PUBLIER)
                        .param("id", id.valeur())
                        .param("ecriture", ecriture)
                        .param("empreinte", empreinte)
                        .param("note", note)
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
