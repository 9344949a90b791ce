package fr.unisson.conventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.NatureAttente;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Empreinte;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a convention of two parties awaits, in each state: of the party `1` or `2`, of the one just
/// invited, of a person by name.
@SqlTest
class ActesAttendusSqlTest {

    private static final String INVITEE =
            """
            insert into partie (convention_id, organisation_id, etat, invitee_le)
            values (:c, :invitee, 'INVITEE', now())
            """;
    private static final String PRINCIPE =
            """
            with p as (insert into principe (convention_id, nature, rang)
              values (:c, 'PRINCIPE', 1) returning id)
            insert into principe_redaction (convention_id, principe_id, version, intitule, sens, le)
            select :c, p.id, v, 'Écoute', 'Écouter', now() from p, generate_series(1, 2) v
            """;
    private static final String POSITION_SUR_LE_PRINCIPE =
            """
            insert into principe_position (convention_id, principe_id, version, partie_id, compte_id,
              role, position, le)
            select :c, id, version, :p1, :compte, 'REFERENT', 'ACCORD', now() from principe
             where convention_id = :c
            """;
    private static final String VOLET =
            """
            insert into volet (convention_id, numero, titre, etat, depot)
            values (:c, 1, 'Parcours', '%s', 1)
            """;
    private static final String RAPPORTEUR =
            """
            insert into volet_membre (convention_id, volet_id, compte_id, partie_id, qualite,
              rapporteur, depuis)
            select :c, id, :compte, :p1, 'PROFESSIONNEL', true, now() from volet
             where convention_id = :c
            """;
    private static final String POSITION_SUR_LE_VOLET =
            """
            insert into volet_position (convention_id, volet_id, depot, partie_id, compte_id,
              position, le)
            select :c, id, depot, :p1, :compte, 'ACCORD', now() from volet where convention_id = :c
            """;
    private static final String FICHES =
            """
            update partie set representant = 'Anne Roy', representant_qualite = 'Directrice',
              missions = '{Accueillir}' where convention_id = :c
            """;
    private static final String NUMEROS =
            """
            update organisation set rna = 'W' || lpad((id % 1000000000)::text, 9, '0')
             where id in (select organisation_id from partie where convention_id = :c)
            """;
    private static final String APPROBATION =
            """
            insert into approbation (convention_id, empreinte, partie_id, compte_id, le)
            values (:c, :e, %s, :compte, now())
            """;
    private static final String TEXTE_CHANGE =
            """
            insert into version_texte (convention_id, numero, texte, empreinte, articles, fige_le)
            values (:c, 2, 'Autre', repeat('0', 64), '{}', now())
            """;
    private static final String VALIDATIONS = "update validation set %s where convention_id = :c";
    private static final String AVIS =
            """
            insert into avis (convention_id, validation_id, partie_id, instance, demande_le, sens,
              rendu_le, reponse)
            select :c, id, partie_id, 'CVS', now(), 'AVEC_RESERVES', current_date, %s
              from validation where convention_id = :c and partie_id = :p1
            """;
    private static final String MANDAT_CLOS =
            """
            update mandat set clos_a_compter_du = jour_de_paris() - 1, cloture = 'DEPART',
              cloture_raison = 'Retraite'
             where id = (select mandat_id from partie where id = :p1)
            """;
    private static final String DEMANDE =
            """
            insert into signature_demande (convention_id, partie_id, compte_id, nom, qualite,
              empreinte, etat, cree_le)
            values (:c, :p1, :compte, 'Anne Roy', 'Directrice', :e, '%s', now())
            """;
    private static final String SIGNATURE =
            """
            insert into signature (convention_id, demande_id, partie_id, empreinte, signe_le,
              consentement, consentement_version, mandat)
            select :c, id, :p1, :e, now(), 'Oui', '1', '{}' from signature_demande
             where convention_id = :c
            """;
    private static final String VERIFICATION =
            """
            insert into signature_verification (convention_id, signature_id, partie_id, compte_id,
              conforme, remarque, le)
            select :c, id, :p2, :compte, %s, 'Vue', now() from signature where convention_id = :c
            """;
    private static final String EVENEMENT =
            "update convention set mode_effet = 'EVENEMENT', evenement = 'Ouverture' where id = :c";
    private static final String SOUTIEN =
            """
            insert into soutien (convention_id, objet, depuis, partie_id, compte_id, le)
            values (:c, 'EVENEMENT', 1, :p1, :compte, now())
            """;
    private static final String DEPUIS =
            "update convention set etat_le = now() - interval '%d days' where id = :c";

    @Autowired Acteurs acteurs;
    @Autowired Journal journal;
    @Autowired JdbcClient db;

    static Stream<Arguments> cas() {
        return Stream.of(
                cas("DIAGNOSTIC", "ANIMATION"),
                cas("DIAGNOSTIC, invitée", "ANIMATION, INVITATION invitée", INVITEE),
                cas("DIAGNOSTIC, 179 jours", "ANIMATION", DEPUIS.formatted(179)),
                cas("DIAGNOSTIC, 181 jours", "ANIMATION, SILENCE", DEPUIS.formatted(181)),
                cas("PRINCIPES, aucun", "ANIMATION"),
                cas("PRINCIPES", "POSITION_PRINCIPES 1, POSITION_PRINCIPES 2", PRINCIPE),
                cas(
                        "PRINCIPES, une position",
                        "POSITION_PRINCIPES 2",
                        PRINCIPE,
                        POSITION_SUR_LE_PRINCIPE),
                cas(
                        "PRINCIPES, récrit depuis",
                        "POSITION_PRINCIPES 1, POSITION_PRINCIPES 2",
                        PRINCIPE,
                        POSITION_SUR_LE_PRINCIPE,
                        "update principe set version = 2 where convention_id = :c"),
                cas(
                        "PRINCIPES, écarté",
                        "ANIMATION",
                        PRINCIPE,
                        "update principe set ecarte_le = now() where convention_id = :c"),
                cas("CO_CONSTRUCTION, aucun volet", "ANIMATION"),
                cas("CO_CONSTRUCTION, sans rapporteur", "", VOLET.formatted("OUVERT")),
                cas(
                        "CO_CONSTRUCTION, en travail",
                        "REDACTION_VOLET personne",
                        VOLET.formatted("EN_TRAVAIL"),
                        RAPPORTEUR),
                cas(
                        "CO_CONSTRUCTION, rapporteur parti",
                        "",
                        VOLET.formatted("EN_TRAVAIL"),
                        RAPPORTEUR,
                        "update volet_membre set jusqu_au = now() where convention_id = :c"),
                cas(
                        "CO_CONSTRUCTION, livrable déposé",
                        "POSITION_VOLET 1, POSITION_VOLET 2",
                        VOLET.formatted("LIVRABLE_DEPOSE")),
                cas(
                        "CO_CONSTRUCTION, une position",
                        "POSITION_VOLET 2",
                        VOLET.formatted("LIVRABLE_DEPOSE"),
                        POSITION_SUR_LE_VOLET),
                cas(
                        "CO_CONSTRUCTION, redéposé",
                        "POSITION_VOLET 1, POSITION_VOLET 2",
                        VOLET.formatted("LIVRABLE_DEPOSE"),
                        POSITION_SUR_LE_VOLET,
                        "update volet set depot = 2 where convention_id = :c"),
                cas("CO_CONSTRUCTION, adopté", "ANIMATION", VOLET.formatted("ADOPTE")),
                cas("CONSOLIDATION", "ANIMATION, FICHE 1, FICHE 2"),
                cas("CONSOLIDATION, fiches sans numéro", "ANIMATION, FICHE 1, FICHE 2", FICHES),
                cas("CONSOLIDATION, fiches complètes", "ANIMATION", FICHES, NUMEROS),
                cas("RELECTURE", "APPROBATION 1, APPROBATION 2"),
                cas("RELECTURE, une approuve", "APPROBATION 2", APPROBATION.formatted(":p1")),
                cas(
                        "RELECTURE, toutes approuvent",
                        "ANIMATION",
                        APPROBATION.formatted(":p1"),
                        APPROBATION.formatted(":p2")),
                cas(
                        "RELECTURE, le texte change",
                        "APPROBATION 1, APPROBATION 2",
                        APPROBATION.formatted(":p1"),
                        TEXTE_CHANGE),
                cas("VALIDATION_INSTANCES, non requise", "ANIMATION"),
                cas(
                        "VALIDATION_INSTANCES, à préparer",
                        "DECISION 1, DECISION 2",
                        VALIDATIONS.formatted("etat = 'A_PREPARER'")),
                cas(
                        "VALIDATION_INSTANCES, réserve sur le texte",
                        "DECISION 1, DECISION 2",
                        VALIDATIONS.formatted(
                                "etat = 'FAVORABLE_RESERVES', reserve_sur_le_texte = true")),
                cas(
                        "VALIDATION_INSTANCES, autre réserve",
                        "ANIMATION",
                        VALIDATIONS.formatted("etat = 'FAVORABLE_RESERVES'")),
                cas("VALIDATION_INSTANCES, avis", "REPONSE_AVIS 1", AVIS.formatted("null")),
                cas("VALIDATION_INSTANCES, avis répondu", "ANIMATION", AVIS.formatted("'Oui'")),
                cas("VALIDATION_INSTANCES, mandat clos", "MANDAT 1", MANDAT_CLOS),
                cas("EN_SIGNATURE", ""),
                cas("EN_SIGNATURE, invitée", "INVITATION invitée", INVITEE),
                cas("EN_SIGNATURE, 181 jours", "SILENCE", DEPUIS.formatted(181)),
                cas("EN_SIGNATURE, demandée", "SIGNATURE personne", DEMANDE.formatted("INVITE")),
                cas("EN_SIGNATURE, signée", "", DEMANDE.formatted("SIGNE")),
                cas("EN_SIGNATURE, autre texte", "", DEMANDE.formatted("INVITE"), TEXTE_CHANGE),
                cas(
                        "EN_SIGNATURE, sur papier",
                        "COPIE_A_VERIFIER 2",
                        DEMANDE.formatted("HORS_OUTIL"),
                        SIGNATURE),
                cas(
                        "EN_SIGNATURE, copie non conforme",
                        "COPIE_A_VERIFIER 2",
                        DEMANDE.formatted("HORS_OUTIL"),
                        SIGNATURE,
                        VERIFICATION.formatted("false")),
                cas(
                        "EN_SIGNATURE, copie conforme",
                        "",
                        DEMANDE.formatted("HORS_OUTIL"),
                        SIGNATURE,
                        VERIFICATION.formatted("true")),
                cas("SIGNEE", ""),
                cas("SIGNEE, à l’événement", "EVENEMENT 1, EVENEMENT 2", EVENEMENT),
                cas("SIGNEE, une le déclare", "EVENEMENT 2", EVENEMENT, SOUTIEN),
                cas("SIGNEE, invitée, 181 jours", "", INVITEE, DEPUIS.formatted(181)),
                cas("EN_VIGUEUR, invitée, 181 jours", "", INVITEE, DEPUIS.formatted(181)));
    }

    private static Arguments cas(String quoi, String attendus, String... faits) {
        return argumentSet(quoi, quoi.split(",", 2)[0], attendus, List.of(faits));
    }

    @ParameterizedTest
    @MethodSource("cas")
    void chaque_etat_attend_ses_actes(String etat, String attendus, List<String> faits) {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    var c = ConventionASigner.aSigner(db, 2);
                    c.etat(etat);
                    var choses =
                            Map.of(
                                    "c", c.id,
                                    "p1", c.partie(0).id(),
                                    "p2", c.partie(1).id(),
                                    "compte", c.partie(0).signataire(),
                                    "invitee", c.structure,
                                    "e", Empreinte.de(ConventionASigner.TEXTE));
                    for (var fait : faits) db.sql(fait).params(choses).update();
                    assertThat(String.join(", ", lire(c))).isEqualTo(attendus);
                });
    }

    @Test
    void toute_nature_se_voit_dans_la_table_et_tout_etat_qui_attend() {
        var vues = EnumSet.noneOf(NatureAttente.class);
        var etats = new TreeSet<String>();
        cas().map(Arguments::get)
                .filter(a -> !a[1].equals(""))
                .forEach(a -> {
                    etats.add((String) a[0]);
                    for (var acte : ((String) a[1]).split(", ", -1)) {
                        vues.add(NatureAttente.valueOf(acte.split(" ", -1)[0]));
                    }
                });
        assertThat(vues).containsExactlyInAnyOrder(NatureAttente.values());
        assertThat(etats)
                .containsAll(
                        Stream.of(EtatConvention.values())
                                .filter(EtatConvention::avantSignature)
                                .map(Enum::name)
                                .toList())
                .contains("SIGNEE");
    }

    @Test
    void un_fait_recent_au_journal_rompt_le_silence() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    var c = ConventionASigner.aSigner(db, 2);
                    c.etat("DIAGNOSTIC");
                    db.sql(DEPUIS.formatted(181)).param("c", c.id).update();
                    assertThat(lire(c)).contains("SILENCE");
                    journal.consigner("convention", c.id, "Séance", "Tenue");
                    assertThat(lire(c)).containsExactly("ANIMATION");
                });
    }

    private List<String> lire(ConventionASigner c) {
        return db.sql(
                        """
                        select nature || case
                                 when compte_id is not null then ' personne'
                                 when organisation_id = :un then ' 1'
                                 when organisation_id = :deux then ' 2'
                                 when organisation_id is not null then ' invitée'
                                 else '' end
                               as acte
                          from convention_attentes(:c) order by nature, acte
                        """)
                .param("c", c.id)
                .param("un", c.partie(0).organisation())
                .param("deux", c.partie(1).organisation())
                .query(String.class)
                .list();
    }
}
