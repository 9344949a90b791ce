package fr.unisson.banc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is visited, in the order of a working day, and the rows that each page shows, as a bare SQL
/// client would ask for them: by key, without row-level security.
///
/// @param genre PAGE, SUITE, FORMULAIRE or API
/// @param chemin `#{…}` stands for what belongs to the visitor
/// @param nu null when no rows of ours are shown
record Visite(
        String genre,
        String nom,
        String chemin,
        String formulaire,
        String saisie,
        @Nullable String nu) {

    private static final String ACTIONS =
            """
            select a.*, c.prenom, c.nom from action a left join compte c on c.id = a.pilote_id
             where a.organisation_id = #{organisation} and a.etat = any ('{PROPOSEE,VALIDEE,A_FAIRE,EN_COURS,SUSPENDUE,REALISEE}')
             order by a.pour_le, a.id limit 51
            """;
    private static final String CONVENTIONS =
            """
            select c.*, (select array_agg(o.raison_sociale) from partie q
                           join organisation o on o.id = q.organisation_id
                          where q.convention_id = c.id)
              from convention c join partie p on p.convention_id = c.id
             where p.organisation_id = #{organisation}
             order by c.etat_le desc, c.id desc limit 31
            """;
    private static final String DEVOIRS =
            """
            select * from echeance where levee_le is null
               and (compte_id = #{compte}
                    or organisation_id = #{organisation} and role = 'REFERENT_QUALITE')
             order by pour_le, id limit 51
            """;
    private static final String VALEURS =
            """
            select v.* from valeur v
             where v.organisation_id = #{organisation} and v.debut >= current_date - 1100
               and v.indicateur_id in (select indicateur_id from tableau_indicateur
                                        where organisation_id = #{organisation})
             order by v.indicateur_id, v.debut
            """;
    private static final String INDICATEUR =
            """
            select v.*, m.le, m.compte_id from valeur v
              join valeur_mesure m on m.valeur_id = v.id and m.rang = v.rang
             where v.indicateur_id = #{indicateur} order by v.debut desc
            """;
    private static final String ANNUAIRE =
            """
            (select id, raison_sociale, ville, tri from organisation
              where recherche like '%charmes%' order by tri, id limit 21)
            union all
            (select id, nom, ville, tri from etablissement
              where recherche like '%charmes%' order by tri, id limit 21)
            """;
    private static final String CONVENTION =
            """
            select c.*, p.*, o.*, h.* from convention c
              join partie p on p.convention_id = c.id
              join organisation o on o.id = p.organisation_id
              join convention_historique h on h.convention_id = c.id
             where c.id = #{convention}
            """;
    private static final String ACTION =
            """
            select a.*, h.* from action a join action_historique h on h.action_id = a.id
             where a.id = #{action}
            """;
    private static final String RESULTAT =
            """
            select n.noeud_id, n.college, n.valeur, count(*) from evaluation_note_detachee n
             where n.session_id = #{evaluation} group by 1, 2, 3
            """;

    static final List<Visite> TOUTES =
            List.of(
                    page("Accueil", "/", DEVOIRS),
                    page("À faire", "/a-faire", DEVOIRS),
                    page("Conventions", "/conventions", CONVENTIONS),
                    page("Conventions en vigueur", "/conventions?etape=signees", CONVENTIONS),
                    page("Convention", "/conventions/#{convention}", CONVENTION),
                    page(
                            "Engagements d’une convention",
                            "/conventions/#{convention}/engagements",
                            "select * from promesse where convention_id = #{convention}"),
                    page("Plan d’actions", "/actions", ACTIONS),
                    suite("Plan d’actions, suite", ACTIONS),
                    page(
                            "Plan d’actions, en cours et en retard",
                            "/actions?etat=EN_COURS&retard=true",
                            ACTIONS),
                    page("Action", "/actions/#{action}", ACTION),
                    new Visite(
                            "FORMULAIRE",
                            "Étape d’une action",
                            "/actions/#{actionAEcrire}",
                            "form[action$='/etapes']",
                            "libelle=Étape #{hasard}",
                            null),
                    page("Indicateurs, tableau de bord", "/indicateurs", VALEURS),
                    page("Indicateur", "/indicateurs/#{indicateur}", INDICATEUR),
                    new Visite(
                            "FORMULAIRE",
                            "Valeur d’un indicateur",
                            "/indicateurs/saisie",
                            "form[action='/indicateurs/saisie']",
                            "numerateur#{indicateur}=#{hasard};denominateur#{indicateur}=100",
                            null),
                    page(
                            "Évaluations",
                            "/evaluations",
                            "select * from evaluation_session where organisation_id ="
                                    + " #{organisation}"),
                    page("Résultat d’une évaluation", "/evaluations/#{evaluation}", RESULTAT),
                    page("Annuaire, recherche", "/annuaire?q=charmes", ANNUAIRE),
                    suite("Annuaire, suite", ANNUAIRE),
                    page("Recherche partout", "/recherche?q=charmes", ANNUAIRE),
                    page("Registre des échéances", "/echeances", DEVOIRS),
                    api("API annuaire", "/api/v1/annuaire?q=charmes", ANNUAIRE),
                    api("API conventions", "/api/v1/conventions", CONVENTIONS),
                    api("API actions", "/api/v1/organisations/#{organisation}/actions", ACTIONS),
                    api(
                            "API indicateurs",
                            "/api/v1/organisations/#{organisation}/indicateurs",
                            "select m.* from indicateur i join indicateur_methode m"
                                    + " on m.indicateur_id = i.id"
                                    + " where i.organisation_id = #{organisation}"),
                    api("API valeurs", "/api/v1/indicateurs/#{indicateur}/valeurs", INDICATEUR),
                    api("API échéances", "/api/v1/echeances", DEVOIRS),
                    api("API évaluation", "/api/v1/evaluations/#{evaluation}", RESULTAT));

    private static Visite page(String nom, String chemin, String nu) {
        return new Visite("PAGE", nom, chemin, "", "", nu);
    }

    private static Visite suite(String nom, String nu) {
        return new Visite("SUITE", nom, "", "", "", nu);
    }

    private static Visite api(String nom, String chemin, String nu) {
        return new Visite("API", nom, chemin, "", "", nu);
    }

    String ligne() {
        return String.join("\t", genre, nom, chemin, formulaire, saisie);
    }
}
