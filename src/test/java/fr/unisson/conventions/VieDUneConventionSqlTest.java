package fr.unisson.conventions;

import static fr.unisson.conventions.UneConvention.fait;
import static fr.unisson.conventions.domaine.EtatConvention.*;
import static fr.unisson.conventions.domaine.TransitionConvention.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.SqlTest;
import fr.unisson.conventions.UneConvention.Monde;
import fr.unisson.conventions.domaine.Constat;
import fr.unisson.conventions.domaine.DossierConvention.Saisie;
import fr.unisson.conventions.domaine.Duree;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.Position;
import fr.unisson.conventions.domaine.TransitionConvention;
import fr.unisson.conventions.domaine.TransitionVolet;
import fr.unisson.conventions.domaine.Visibilite;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One convention from its diagnosis to its signature, through the services alone, with the effects
/// of each passage.
@SqlTest
class VieDUneConventionSqlTest {

    @Autowired Acteurs acteurs;
    @Autowired UneConvention une;
    @Autowired Conventions conventions;
    @Autowired Parties parties;
    @Autowired Preparation preparation;
    @Autowired Principes principes;
    @Autowired Travaux travaux;
    @Autowired Textes textes;
    @Autowired Clock horloge;
    @Autowired JdbcClient db;

    @Test
    void du_diagnostic_a_la_signature_puis_retour_au_texte() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    var m = une.monde();
                    var id = coConstruite(m);
                    consolider(m, id);
                    relire(m, id);
                    signer(m, id);
                    rouvrir(m, id);
                });
    }

    @Test
    void rouvrir_des_volets_ne_touche_que_ceux_que_l_on_nomme() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    var m = une.monde();
                    var id = coConstruite(m);
                    consolider(m, id);
                    comme(
                            m.orhant(),
                            () -> {
                                var saisie =
                                        new Saisie(Set.of(3, 5), null, Set.of(), false, null, null);
                                assertThat(
                                                fait(
                                                        franchir(
                                                                id,
                                                                ROUVRIR_VOLETS,
                                                                "Délai à revoir",
                                                                saisie)))
                                        .isEqualTo(CO_CONSTRUCTION);
                                assertThat(
                                                db.sql(
                                                                """
                                                                select numero from volet where convention_id = :id
                                                                   and etat = 'EN_TRAVAIL' order by numero
                                                                """)
                                                        .param("id", id.valeur())
                                                        .query(Integer.class)
                                                        .list())
                                        .containsExactly(3, 5);
                            });
                });
    }

    private ConventionId coConstruite(Monde m) {
        var id = une.engagee(m);
        comme(
                m.animatrice(),
                () -> {
                    fait(
                            preparation.deposer(
                                    id,
                                    new NouveauDiagnostic(
                                            "Enquête", "EHPAD", null, "", null, null)));
                    fait(preparation.noter(id, "Les sorties sont annoncées trop tard."));
                    avancer(id, OUVRIR_PRINCIPES);
                    var c = conventions.charger(id);
                    fait(
                            conventions.cadrer(
                                    id,
                                    c.version(),
                                    new CadreConvention(
                                            c.titre(),
                                            "",
                                            "Huit communes",
                                            null,
                                            Duree.parDefaut(),
                                            null,
                                            Visibilite.TEXTE)));
                });
        for (var referent : List.of(m.ruellan(), m.orhant()))
            comme(
                    referent,
                    () ->
                            principes
                                    .lister(id)
                                    .forEach(p ->
                                            fait(
                                                    principes.prendrePosition(
                                                            id,
                                                            p.id(),
                                                            p.version(),
                                                            Position.ACCORD,
                                                            null))));
        comme(m.animatrice(), () -> avancer(id, OUVRIR_CO_CONSTRUCTION));
        return id;
    }

    /// Here every volet is put off: what their groups do has its own tests.
    private void consolider(Monde m, ConventionId id) {
        comme(
                m.animatrice(),
                () -> {
                    assertThat(franchir(id, CONSOLIDER, null, Saisie.vide()).motifs())
                            .extracting(Motif::code)
                            .containsExactly("VOLETS_CLOS");
                    for (int numero = 1; numero <= 7; numero++)
                        fait(
                                travaux.franchir(
                                        id,
                                        numero,
                                        0,
                                        TransitionVolet.REPORTER,
                                        new Travaux.Dits(
                                                "Plus tard",
                                                demain().plusMonths(6),
                                                "Texte du modèle",
                                                null)));
                    avancer(id, CONSOLIDER);
                    assertThat(textes.etat(id).aJour()).as("the text is frozen at once").isTrue();
                    assertThat(conventions.charger(id).numero()).isNotNull();
                });
    }

    private void relire(Monde m, ConventionId id) {
        comme(
                m.animatrice(),
                () -> {
                    var refus = franchir(id, OUVRIR_RELECTURE, null, limite());
                    assertThat(refus.motifs())
                            .extracting(Motif::code)
                            .contains(
                                    "FICHES_DES_PARTIES",
                                    "CONTROLES_SANS_BLOCAGE",
                                    "AVERTISSEMENTS_VUS");
                    assertThat(refus.motifs())
                            .extracting(Motif::phrase)
                            .contains("Lisez chaque avertissement et cochez-le.");
                });
        for (var referent : List.of(m.ruellan(), m.orhant()))
            comme(referent, () -> decrire(id, referent));
        comme(
                m.animatrice(),
                () -> {
                    var version = fait(textes.figer(id));
                    assertThat(version.numero()).isEqualTo(2);
                    assertThat(textes.comparer(id, 1, 2)).hasSizeGreaterThan(1);
                    assertThat(textes.etat(id).constats()).noneMatch(Constat::bloquant);
                    textes.etat(id).constats().forEach(k -> fait(textes.confirmer(id, k.cle())));
                    fait(franchir(id, OUVRIR_RELECTURE, null, limite()));
                    assertThat(conventions.charger(id).limiteRelecture()).isEqualTo(demain());
                });
        var empreinte = new String[1];
        comme(
                m.ruellan(),
                () -> {
                    empreinte[0] =
                            fait(textes.approuver(id, textes.versions(id).getFirst().empreinte()));
                    assertThat(textes.approuver(id, "0".repeat(64)).motifs())
                            .extracting(Motif::code)
                            .containsExactly("TEXTE_ACTUEL");
                });
        comme(
                m.animatrice(),
                () ->
                        assertThat(franchir(id, OUVRIR_VALIDATION, null, Saisie.vide()).motifs())
                                .extracting(Motif::code)
                                .containsExactly("MEME_TEXTE_APPROUVE_PAR_TOUS"));
        comme(m.orhant(), () -> fait(textes.approuver(id, empreinte[0])));
        comme(
                m.animatrice(),
                () -> {
                    avancer(id, OUVRIR_VALIDATION);
                    assertThat(etats(id, "validation")).containsExactly("A_PREPARER", "A_PREPARER");
                });
    }

    private void signer(Monde m, ConventionId id) {
        comme(
                m.animatrice(),
                () -> {
                    assertThat(franchir(id, OUVRIR_SIGNATURE, null, Saisie.vide()).motifs())
                            .extracting(Motif::code)
                            .containsExactly("DECISIONS_FAVORABLES");
                    db.sql("update validation set etat = 'NON_REQUISE' where convention_id = :id")
                            .param("id", id.valeur())
                            .update();
                    avancer(id, OUVRIR_SIGNATURE);
                    assertThat(etats(id, "signature_demande")).containsExactly("INVITE", "INVITE");
                });
    }

    private void rouvrir(Monde m, ConventionId id) {
        comme(
                m.animatrice(),
                () -> {
                    fait(franchir(id, ROUVRIR_LE_TEXTE, "Une erreur de date", Saisie.vide()));
                    assertThat(etats(id, "signature_demande")).containsExactly("ANNULE", "ANNULE");
                    assertThat(conventions.histoire(id)).hasSize(8);
                });
    }

    private void decrire(ConventionId id, Acteur referent) {
        long partie = une.partie(id, referent);
        long organisation = referent.organisations().iterator().next();
        fait(
                parties.decrire(
                        id,
                        partie,
                        parties.charger(id, partie).version(),
                        new FichePartie(
                                "Mme Bastier",
                                "directrice",
                                une.mandat(organisation, referent.compte()),
                                List.of("Accueillir"),
                                null,
                                List.of())));
    }

    private List<String> etats(ConventionId id, String table) {
        return db.sql("select etat from " + table + " where convention_id = :id order by id")
                .param("id", id.valeur())
                .query(String.class)
                .list();
    }

    private void avancer(ConventionId id, TransitionConvention transition) {
        fait(franchir(id, transition, null, Saisie.vide()));
    }

    private Resultat<EtatConvention> franchir(
            ConventionId id, TransitionConvention t, @Nullable String motif, Saisie saisie) {
        return conventions.franchir(id, conventions.charger(id).version(), t, motif, saisie);
    }

    private Saisie limite() {
        return new Saisie(Set.of(), demain(), Set.of(), false, null, null);
    }

    private LocalDate demain() {
        return LocalDate.now(horloge).plusDays(1);
    }

    private void comme(Acteur qui, Runnable travail) {
        acteurs.devenir(qui, travail);
    }
}
