package fr.unisson.actions.donnees;

import fr.unisson.acces.CompteId;
import fr.unisson.actions.ActionId;
import fr.unisson.actions.ContenuAction;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.socle.Acteur;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// Writes actions. Every change of one compares its version: a stale writer gets false.
@Repository
public class ActionSql {

    private static final String NUMEROTER =
            """
            insert into action_numero (organisation_id, dernier) values (:organisation, 1)
            on conflict (organisation_id) do update set dernier = action_numero.dernier + 1
            returning dernier
            """;

    private static final String INSERER =
            """
            insert into action (organisation_id, numero, etat, etat_le, titre, description, type,
                   priorite, dimension, axe, pilote_id, debut, echeance, moyens, cout_prevu,
                   cout_reel, resultat_attendu, efficacite_indicateur, efficacite_cible,
                   efficacite_le, efficacite_indicateur_id, avancement, visibilite, commanditaire,
                   processus, criteres, effort, binome_professionnel, binome_usager, sans_binome,
                   reference, suite_de, cree_par, cree_le, change_le)
            values (:organisation, :numero, :etat, :le, :titre, :description, :type, :priorite,
                    :dimension, :axe, :pilote, :debut, :echeance, :moyens, :coutPrevu, :coutReel,
                    :resultatAttendu, :indicateur, :cible, :mesureLe, :suivi, :avancement,
                    :visibilite, :commanditaire, :processus, string_to_array(:criteres, '|'), :effort,
                    :professionnel, :usager, :sans, :reference, :suiteDe, :par, :le, :le)
            returning id
            """;

    private static final String MODIFIER =
            """
            update action
               set version = version + 1, change_le = :le, titre = :titre, description = :description, type = :type,
                   priorite = :priorite, dimension = :dimension, axe = :axe, pilote_id = :pilote,
                   debut = :debut, echeance = :echeance, moyens = :moyens, cout_prevu = :coutPrevu,
                   cout_reel = :coutReel, resultat_attendu = :resultatAttendu,
                   efficacite_indicateur = :indicateur, efficacite_cible = :cible,
                   efficacite_le = :mesureLe, efficacite_indicateur_id = :suivi, avancement = :avancement, visibilite = :visibilite,
                   commanditaire = :commanditaire, processus = :processus,
                   criteres = string_to_array(:criteres, '|'), effort = :effort,
                   binome_professionnel = :professionnel, binome_usager = :usager,
                   sans_binome = :sans, reference = :reference
             where id = :id and version = :version
            """;

    private static final String NAITRE =
            """
            insert into action_historique (action_id, version, transition, vers, role, compte_id, le)
            values (:id, 1, :transition, :vers, :role, :par, :le)
            """;

    private static final String FRANCHIR =
            """
            with passage as (
                update action
                   set etat = :vers, etat_le = :le, change_le = :le, version = version + 1,
                       efficacite_resultat = coalesce(:resultat::text, efficacite_resultat)
                 where id = :id and version = :version and etat = :de
                returning id, version)
            insert into action_historique (action_id, version, transition, de, vers, role, compte_id,
                                           motif, le)
            select id, version, :transition, :de, :vers, :role, :par, :motif, :le from passage
            """;

    private static final String REPORTER =
            """
            with report as (
                update action set echeance_revisee = :vers, version = version + 1,
                       change_le = :le
                 where id = :id and version = :version and pour_le = :de
                returning id, version)
            insert into action_report (action_id, version, de, vers, motif, compte_id, le)
            select id, version, :de, :vers, :motif, :par, :le from report
            """;

    private final JdbcClient db;

    ActionSql(JdbcClient db) {
        this.db = db;
    }

    /// The next number of the organisation; two proposals at once wait for each other.
    public int numeroter(OrganisationId organisation) {
        return db.sql(NUMEROTER)
                .param("organisation", organisation.valeur())
                .query(Integer.class)
                .single();
    }

    /// A birth, in its first state.
    public record Naissance(
            OrganisationId organisation, int numero, String etat, @Nullable ActionId suiteDe) {}

    public ActionId inserer(Naissance n, ContenuAction contenu, Instant le) {
        return new ActionId(
                ecrire(db.sql(INSERER), contenu)
                        .param("organisation", n.organisation().valeur())
                        .param("numero", n.numero())
                        .param("etat", n.etat())
                        .param("suiteDe", n.suiteDe() == null ? null : n.suiteDe().valeur())
                        .param("par", compte())
                        .param("le", instant(le))
                        .query(Long.class)
                        .single());
    }

    public boolean modifier(ActionId id, int version, ContenuAction contenu, Instant le) {
        return ecrire(db.sql(MODIFIER), contenu)
                        .param("id", id.valeur())
                        .param("version", version)
                        .param("le", instant(le))
                        .update()
                == 1;
    }

    /// One passage: state and history move together or not at all.
    public record Passage(
            ActionId id,
            int version,
            String transition,
            String de,
            String vers,
            String role,
            @Nullable String motif,
            @Nullable String resultat) {}

    public boolean franchir(Passage p, Instant le) {
        return db.sql(FRANCHIR)
                        .param("id", p.id().valeur())
                        .param("version", p.version())
                        .param("transition", p.transition())
                        .param("de", p.de())
                        .param("vers", p.vers())
                        .param("role", p.role())
                        .param("motif", p.motif())
                        .param("resultat", p.resultat())
                        .param("par", compte())
                        .param("le", instant(le))
                        .update()
                == 1;
    }

    public void naitre(ActionId id, String transition, String vers, String role, Instant le) {
        db.sql(NAITRE)
                .param("id", id.valeur())
                .param("transition", transition)
                .param("vers", vers)
                .param("role", role)
                .param("par", compte())
                .param("le", instant(le))
                .update();
    }

    public boolean reporter(
            ActionId id, int version, LocalDate de, LocalDate vers, String motif, Instant le) {
        return db.sql(REPORTER)
                        .param("id", id.valeur())
                        .param("version", version)
                        .param("de", de)
                        .param("vers", vers)
                        .param("motif", motif)
                        .param("par", compte())
                        .param("le", instant(le))
                        .update()
                == 1;
    }

    /// Until the end of the transaction nobody else moves this action or its steps.
    public void verrouiller(ActionId id) {
        db.sql("select id from action where id = :id for update")
                .param("id", id.valeur())
                .query(Long.class)
                .list();
    }

    private static StatementSpec ecrire(StatementSpec sql, ContenuAction c) {
        return sql.param("titre", c.titre())
                .param("description", c.description())
                .param("type", c.type().name())
                .param("priorite", c.priorite().name())
                .param("dimension", c.dimension() == null ? null : c.dimension().name())
                .param("axe", c.axe())
                .param("pilote", numero(c.pilote()))
                .param("debut", c.debut())
                .param("echeance", c.echeance())
                .param("moyens", c.moyens())
                .param("coutPrevu", c.coutPrevu())
                .param("coutReel", c.coutReel())
                .param("resultatAttendu", c.resultatAttendu())
                .param("indicateur", c.mesure().indicateur())
                .param("cible", c.mesure().cible())
                .param("mesureLe", c.mesure().le())
                .param("suivi", c.mesure().suivi() == null ? null : c.mesure().suivi().valeur())
                .param("avancement", c.avancement())
                .param("visibilite", c.visibilite().name())
                .param("commanditaire", c.complements().commanditaire())
                .param("processus", c.complements().processus())
                .param("criteres", String.join("|", c.complements().criteres()))
                .param("effort", c.complements().effort())
                .param("professionnel", c.complements().binome().professionnel())
                .param("usager", c.complements().binome().usager())
                .param("sans", c.complements().binome().sans())
                .param("reference", c.complements().reference());
    }

    private static @Nullable Long numero(@Nullable CompteId compte) {
        return compte == null ? null : compte.valeur();
    }

    static @Nullable Long compte() {
        var acteur = Acteur.courant();
        return acteur.connecte() ? acteur.compte() : null;
    }

    static OffsetDateTime instant(Instant le) {
        return le.atOffset(ZoneOffset.UTC);
    }
}
