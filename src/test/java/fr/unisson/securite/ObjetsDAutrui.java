package fr.unisson.securite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/// For each variable of each address, an object of the demonstration, where the people of the test
/// hold nothing. The key is the address up to the variable, whose name does not matter; the row
/// gives all the variables up to there.
final class ObjetsDAutrui {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^{}]*(\\{[^{}]*}[^{}]*)*}");

    private static final Map<String, String> LIGNES = new LinkedHashMap<>();

    /// What is not an object but a word of the address.
    private static final Map<String, String> MOTS = new LinkedHashMap<>();

    static {
        conventions();
        gouvernance();
        mesures();
        organisations();
        mots();
    }

    private static void conventions() {
        LIGNES.put("/conventions/{}", "select min(id) from convention");
        duneConvention("adhesions", "adhesion", "id");
        duneConvention("annexes/retirees", "avenant_annexe_retiree", "rang");
        duneConvention("annexes", "annexe", "id");
        duneConvention("archive/eliminations", "elimination", "id");
        duneConvention("articles", "article", "numero");
        LIGNES.put(
                "/conventions/{}/articles/{}/amendements/{}",
                "select a.convention_id, b.numero, a.id from amendement a join article b on b.id = a.article_id");
        LIGNES.put(
                "/conventions/{}/articles/{}/commentaires/{}",
                "select a.convention_id, b.numero, a.id from commentaire a join article b on b.id = a.article_id");
        duneConvention("constats", "constat_partage", "id");
        duneConvention("diagnostic", "diagnostic", "id");
        duneConvention("fin/resiliation", "resiliation", "rang");
        duneConvention("instances", "convention_instance", "instance_id");
        duneConvention("justificatifs/missions", "mission_justifiee", "rang");
        duneConvention("modifications/articles", "article", "numero");
        duneConvention("modifications/mouvements", "avenant_mouvement", "partie_id");
        duneConvention("participants", "participant", "id");
        duneConvention("parties", "partie", "id");
        duneConvention("points", "point", "id");
        duneConvention("principes", "principe", "id");
        duneConvention("reprises", "engagement_propose", "rang");
        duneConvention("retraits", "retrait", "id");
        duneConvention("signature", "signature_demande", "id");
        duneConvention("textes", "version_texte", "numero");
        duneConvention("validation/avis", "avis", "id");
        duneConvention("validation", "validation", "id");
        duneConvention("volets", "volet", "numero");
        LIGNES.put(
                "/conventions/{}/volets/{}/groupe/{}",
                "select m.convention_id, v.numero, m.id from volet_membre m join volet v on v.id = m.volet_id");
        LIGNES.put(
                "/conventions/{}/volets/{}/seances/{}",
                "select s.convention_id, v.numero, s.id from seance s join volet v on v.id = s.volet_id");
        duneConvention("alertes", "alerte", "id");
        LIGNES.put(
                "/conventions/{}/echeances/{}",
                "select objet_id, id from echeance where objet_type = 'convention'");
        duneConvention("engagements", "promesse", "id");
        LIGNES.put(
                "/conventions/{}/engagements/{}/contestations/{}",
                "select convention_id, promesse_id, id from contestation");
        duneConvention("evaluations", "croisee", "id");
        LIGNES.put(
                "/conventions/{}/evaluations/{}/ecarts/{}",
                "select c.convention_id, c.id, n.id from croisee c join grille_noeud n on n.version_id = c.grille_id");
        duneConvention("missions", "mission_commune", "id");
        LIGNES.put(
                "/conventions/registre/import/{}",
                "select id from tableur_en_attente where module = 'reprises'");
        LIGNES.put("/alertes/{}", "select id from alerte");
        LIGNES.put("/signatures/{}", "select id from signature_demande");
        LIGNES.put(
                "/documents/{}",
                "select fichier_id from document_final union all select id from fichier");
        LIGNES.put("/justificatifs/{}", "select id from dossier_justificatif");
        LIGNES.put("/api/v1/conventions/{}", "select min(id) from convention");
        LIGNES.put(
                "/api/v1/conventions/{}/documents/{}",
                "select objet_id, fichier_id from fichier_objet where objet_type = 'convention'");
        LIGNES.put(
                "/api/v1/conventions/{}/versions/{}",
                "select convention_id, numero from version_texte");
    }

    private static void duneConvention(String chemin, String table, String cle) {
        LIGNES.put(
                "/conventions/{}/" + chemin + "/{}",
                "select convention_id, %s from %s".formatted(cle, table));
    }

    private static void gouvernance() {
        LIGNES.put("/instances/{}", "select id from instance");
        LIGNES.put("/api/v1/instances/{}", "select id from instance");
        LIGNES.put("/instances/{}/bilan/{}", "select instance_id, annee from bilan_instance_fige");
        LIGNES.put(
                "/instances/{}/bilan/{}/{}",
                "select instance_id, annee, numero from bilan_instance_fige");
        LIGNES.put("/instances/{}/membres/{}", "select instance_id, id from siege");
        LIGNES.put(
                "/instances/{}/porteurs/{}",
                "select instance_id, organisation_id from instance_organisation");
        LIGNES.put("/avis/{}", "select id from avis_instance");
        LIGNES.put("/decisions/{}", "select id from instance_decision");
        LIGNES.put(
                "/decisions/{}/objets/{}", "select decision_id, rang from instance_decision_objet");
        LIGNES.put("/reunions/{}", "select id from reunion");
        LIGNES.put("/api/v1/reunions/{}", "select id from reunion");
        LIGNES.put(
                "/reunions/{}/compte-rendu/depart/{}",
                "select r.id, s.id from reunion r join siege s on s.instance_id = r.instance_id");
        LIGNES.put(
                "/reunions/{}/compte-rendu/position/{}",
                "select r.id, s.id from reunion r join siege s on s.instance_id = r.instance_id");
        LIGNES.put("/reunions/{}/points/{}", "select reunion_id, id from reunion_point");
        LIGNES.put("/reunions/{}/seance/points/{}", "select reunion_id, id from reunion_point");
        LIGNES.put("/reunions/{}/reponse/{}", "select reunion_id, id from reunion_participant");
        LIGNES.put("/administration/mandats/{}", "select id from mandat");
    }

    private static void mesures() {
        LIGNES.put("/actions/{}", "select id from action");
        LIGNES.put("/api/v1/actions/{}", "select id from action");
        LIGNES.put("/actions/{}/etapes/{}", "select action_id, id from action_etape");
        LIGNES.put(
                "/actions/import/{}", "select id from tableur_en_attente where module = 'actions'");
        LIGNES.put("/audits/{}", "select id from audit");
        LIGNES.put("/api/v1/audits/{}", "select id from audit");
        LIGNES.put("/audits/{}/observations/{}", "select audit_id, id from audit_observation");
        LIGNES.put("/audits/ecarts/{}", "select id from audit_ecart");
        LIGNES.put("/audits/series/{}", "select id from audit_serie");
        LIGNES.put(
                "/audits/nouveau/{}",
                "select v.id from grille_version v join grille g on g.id = v.grille_id"
                        + " where g.organisation_id is not null");
        LIGNES.put(
                "/boucles/{}/{}/{}",
                "select 'evaluations', session_id, noeud_id from evaluation_constat");
        LIGNES.put("/campagnes/{}", "select id from campagne_evaluation");
        LIGNES.put("/campagnes/invitations/{}", "select id from campagne_invitation");
        LIGNES.put(
                "/campagnes/{}/organisations/{}",
                "select campagne_id, id from campagne_invitation");
        LIGNES.put("/essms/{}", "select id from autoevaluation");
        LIGNES.put("/api/v1/autoevaluations/{}", "select id from autoevaluation");
        LIGNES.put("/essms/criteres/{}", "select id from autoevaluation_critere");
        LIGNES.put(
                "/essms/etablissements/{}",
                "select id from etablissement where source = 'demonstration' and categorie is not null");
        LIGNES.put("/essms/externes/{}", "select id from evaluation_externe");
        LIGNES.put(
                "/essms/externes/{}/pieces/{}",
                "select evaluation_id, fichier_id from evaluation_externe_piece");
        LIGNES.put(
                "/essms/libelles/{}", "select id from tableur_en_attente where module = 'essms'");
        LIGNES.put(
                "/essms/{}/objectifs/{}",
                "select e.autoevaluation_id, n.code from autoevaluation_element e join grille_noeud n on n.id = e.objectif_id");
        LIGNES.put(
                "/essms/{}/personnes/{}",
                "select autoevaluation_id, rang from autoevaluation_personne");
        LIGNES.put(
                "/essms/{}/tableur/{}",
                "select a.id, t.id from autoevaluation a cross join tableur_en_attente t");
        LIGNES.put("/evaluations/{}", "select id from evaluation_session");
        LIGNES.put("/api/v1/evaluations/{}", "select id from evaluation_session");
        LIGNES.put("/evaluations/criteres/{}", "select id from evaluation_constat");
        LIGNES.put(
                "/evaluations/{}/comparaison/{}",
                "select a.id, b.id from evaluation_session a join evaluation_session b on b.id <> a.id");
        for (var quoi : List.of("criteres", "echange", "notes"))
            LIGNES.put(
                    "/evaluations/{}/" + quoi + "/{}",
                    "select s.id, n.id from evaluation_session s join grille_noeud n on n.version_id = s.grille_id");
        LIGNES.put(
                "/evaluations/{}/noter/{}",
                "select s.id, n.code from evaluation_session s join grille_noeud n"
                        + " on n.version_id = s.grille_id and n.parent_id is null");
        for (var quoi : List.of("papier", "participants"))
            LIGNES.put(
                    "/evaluations/{}/" + quoi + "/{}",
                    "select session_id, id from evaluation_participant");
        LIGNES.put(
                "/grilles/{}",
                "select v.id from grille_version v join grille g on g.id = v.grille_id"
                        + " where g.organisation_id is not null");
        LIGNES.put(
                "/grilles/{}/points/{}",
                "select v.id, n.id from grille_version v join grille g on g.id = v.grille_id"
                        + " join grille_noeud n on n.version_id = v.id where g.organisation_id is not null");
        LIGNES.put(
                "/grilles/import/{}", "select id from tableur_en_attente where module = 'grilles'");
        LIGNES.put("/indicateurs/{}", "select id from indicateur");
        LIGNES.put("/api/v1/indicateurs/{}", "select id from indicateur");
        LIGNES.put(
                "/indicateurs/{}/valeurs/{}",
                "select indicateur_id, to_char(debut, 'YYYY-MM') from valeur");
        LIGNES.put(
                "/preuves/objets/{}/{}/{}",
                "select module, objet_type, objet_id from preuve_de_grille union all select 'actions', 'action', min(id) from action");
        LIGNES.put("/preuves/{}", "select id from preuve_de_grille");
        LIGNES.put(
                "/preuves/{}/{}",
                "select n.version_id, p.noeud_code from preuve_de_grille p join grille_noeud n on n.id = p.noeud_id");
    }

    private static void organisations() {
        LIGNES.put("/administration/abonnements/{}", "select id from abonnement");
        LIGNES.put(
                "/administration/abonnements/{}/envois/{}",
                "select abonnement_id, id from abonnement_envoi");
        LIGNES.put(
                "/administration/fonctions/{}",
                "select id from compte where exists (select from habilitation h where h.compte_id = id)");
        LIGNES.put(
                "/administration/personnes/{}",
                "select id from compte where exists (select from habilitation h where h.compte_id = id)");
        LIGNES.put("/administration/personnes/invitations/{}", "select id from invitation");
        LIGNES.put(
                "/administration/jetons/{}",
                "select id from jeton_api where organisation_id is not null");
        LIGNES.put("/compte/jetons/{}", "select id from jeton_api where organisation_id is null");
        LIGNES.put("/compte/cles/{}", "select id from cle_acces");
        LIGNES.put("/compte/identites/{}", "select id from identite_externe");
        LIGNES.put(
                "/annuaire/etablissements/{}",
                "select id from etablissement where source = 'demonstration'");
        LIGNES.put("/annuaire/imports/{}", "select id from import_fichier");
        for (var debut : List.of("/annuaire", "/plateforme", "/api/v1"))
            LIGNES.put(
                    debut + "/organisations/{}",
                    "select h.organisation_id from habilitation h join organisation o on o.id = h.organisation_id where o.source = 'demonstration'");
        LIGNES.put(
                "/annuaire/organisations/{}/autorisations/{}",
                "select organisation_id, id from autorisation");
        LIGNES.put(
                "/api/v1/etablissements/{}",
                "select id from etablissement where source = 'demonstration'");
        LIGNES.put(
                "/api/v1/fhir/Organization/{}",
                "select 'organisation-' || id from organisation where source = 'demonstration'");
        LIGNES.put(
                "/api/v1/fhir/Location/{}",
                "select 'etablissement-' || id from etablissement where source = 'demonstration'");
        LIGNES.put("/modeles/{}", "select id from modele_propre");
        LIGNES.put("/modeles/{}/articles/{}", "select modele_id, id from modele_article");
        LIGNES.put("/modeles/{}/versions/{}", "select modele_id, numero from modele_version");
        LIGNES.put("/modeles/textes/{}", "select id from texte_importe");
        LIGNES.put("/notifications/{}", "select id from notification");
        LIGNES.put("/plateforme/courriels/{}", "select id from courrier");
        LIGNES.put("/plateforme/resultats-has/imports/{}", "select id from essms_import");
    }

    private static void mots() {
        MOTS.put("/conventions/{}/alertes/{}/{}", "qualification");
        MOTS.put("/conventions/{}/engagements/{}/{}", "contestation");
        MOTS.put("/conventions/{}/missions/{}/{}", "sommeil");
        MOTS.put("/conventions/{}/annexes/{}/{}", "versions");
        MOTS.put("/audits/{}/{}", "clore");
        MOTS.put("/reunions/{}/points/{}/{}", "ecarter");
        MOTS.put("/indicateurs/{}/valeurs/{}/{}", "valider");
        MOTS.put("/actions/{}/passage/{}", "valider");
        MOTS.put("/avis/{}/passage/{}", "repondre");
        MOTS.put("/campagnes/{}/passages/{}", "ouvrir");
        MOTS.put("/conventions/{}/archive/eliminations/{}/{}", "retirer");
        MOTS.put("/conventions/{}/articles/{}/amendements/{}/passage/{}", "retirer");
        MOTS.put("/conventions/{}/evaluations/{}/passages/{}", "ouvrir");
        MOTS.put("/conventions/{}/evaluations/{}/grille/{}", "1");
        MOTS.put("/conventions/{}/passage/{}", "abandonner");
        MOTS.put("/conventions/{}/points/{}/passage/{}", "lever");
        MOTS.put("/conventions/{}/retraits/{}/{}", "renoncer");
        MOTS.put("/conventions/{}/volets/{}/passage/{}", "deposer");
        MOTS.put("/conventions/{}/texte/documents/{}", "convention");
        MOTS.put("/essms/externes/{}/etapes/{}", "visite");
        MOTS.put("/essms/{}/passages/{}", "commencer");
        MOTS.put("/evaluations/{}/passages/{}", "ouvrir");
        MOTS.put("/conventions/registre.{}", "csv");
        MOTS.put("/aide/{}", "parcours");
        MOTS.put("/agendas/{}", "secret-invente");
        MOTS.put("/connexion/fournisseur/{}", "inconnu");
        MOTS.put("/connexion/lien/{}", "jeton-invente");
        MOTS.put("/connexion/retour/{}", "inconnu");
        MOTS.put("/deconnexion/avis/{}", "inconnu");
        MOTS.put("/desabonnement/{}", "jeton-invente");
        MOTS.put("/invitation/{}", "jeton-invente");
        MOTS.put("/mot-de-passe/{}", "jeton-invente");
        MOTS.put("/annuaire/territoires/{}", "44");
        MOTS.put("/modeles/documents/{}", "charte");
        MOTS.put("/modeles/livres/{}", "territoriale");
        MOTS.put("/plateforme/categories-essms/{}", "500");
        MOTS.put("/preuves/objets/{}", "");
        MOTS.put("/boucles/{}", "");
    }

    private final Map<String, Optional<List<String>>> connus;

    ObjetsDAutrui(ToutesLesLignes base) {
        connus =
                base.lire(db -> {
                    var lus = new HashMap<String, Optional<List<String>>>();
                    LIGNES.forEach((cle, sql) -> lus.put(cle, ligne(db, sql)));
                    return lus;
                });
    }

    /// The address with its variables filled; empty when this class does not know one of them.
    Optional<String> adresse(String modele) {
        var m = VARIABLE.matcher(modele);
        var cle = new StringBuilder();
        var adresse = new StringBuilder();
        var valeurs = List.<String>of();
        var fins = new ArrayList<Integer>();
        while (m.find()) {
            m.appendReplacement(cle, "{}");
            fins.add(cle.length());
        }
        m.appendTail(cle);
        for (var fin : fins) {
            var suite = valeurs(cle.substring(0, fin), valeurs);
            if (suite.isPresent()) valeurs = suite.get();
            else if (fin.equals(fins.getLast())) return Optional.empty();
        }
        if (valeurs.size() != fins.size()) return Optional.empty();
        var reste = cle.toString();
        for (var valeur : valeurs) {
            var ici = reste.indexOf("{}");
            adresse.append(reste, 0, ici).append(valeur);
            reste = reste.substring(ici + 2);
        }
        return Optional.of(adresse.append(reste).toString());
    }

    private Optional<List<String>> valeurs(String cle, List<String> avant) {
        if (MOTS.containsKey(cle)) {
            var suite = new ArrayList<>(avant);
            suite.add(MOTS.get(cle));
            return Optional.of(suite);
        }
        var connu = connus.get(cle);
        if (connu == null || connu.isPresent()) return connu == null ? Optional.empty() : connu;
        var suite = new ArrayList<>(avant);
        suite.add("1");
        return Optional.of(suite);
    }

    private static Optional<List<String>> ligne(JdbcClient db, String sql) {
        return db.sql("select * from (" + sql + ") t limit 1")
                .query((rs, _) -> {
                    var valeurs = new String[rs.getMetaData().getColumnCount()];
                    for (var i = 0; i < valeurs.length; i++) valeurs[i] = rs.getString(i + 1);
                    return Arrays.asList(valeurs);
                })
                .optional();
    }

    /// Which of these are in the demonstration, so that the test says what it tried on nothing.
    List<String> sansExemple() {
        return connus.entrySet().stream()
                .filter(c -> c.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
