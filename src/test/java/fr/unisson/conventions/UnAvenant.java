package fr.unisson.conventions;

import static fr.unisson.conventions.UneConvention.fait;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.conventions.domaine.DonneesArticle;
import fr.unisson.conventions.domaine.DossierConvention.Saisie;
import fr.unisson.conventions.domaine.Duree;
import fr.unisson.conventions.domaine.ModePriseEffet;
import fr.unisson.conventions.domaine.ModeRenouvellement;
import fr.unisson.conventions.domaine.TransitionConvention;
import fr.unisson.conventions.domaine.TypeAvenant;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.vie.Motif;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An amendment of a convention in force, led from its opening to its signature. To be used within
/// `Acteurs.defaire(Acteurs.systeme(), …)`.
@TestComponent
public class UnAvenant {

    static final String ENGAGEMENTS = "Chaque partie répond sous 48 heures.";

    private final Acteurs acteurs;
    private final Avenants avenants;
    private final Ecriture ecriture;
    private final Textes textes;
    private final Conventions conventions;
    private final Signatures signatures;
    private final JdbcClient db;
    private final Clock horloge;

    UnAvenant(
            Acteurs acteurs,
            Avenants avenants,
            Ecriture ecriture,
            Textes textes,
            Conventions conventions,
            Signatures signatures,
            JdbcClient db,
            Clock horloge) {
        this.acteurs = acteurs;
        this.avenants = avenants;
        this.ecriture = ecriture;
        this.textes = textes;
        this.conventions = conventions;
        this.signatures = signatures;
        this.db = db;
        this.horloge = horloge;
    }

    LocalDate aujourdhui() {
        return LocalDate.now(horloge);
    }

    /// In force for six months, with six more to run.
    ConventionEnVigueur convention(int parties) {
        var c =
                ConventionEnVigueur.depuis(
                        db,
                        parties,
                        aujourdhui().minusMonths(6),
                        new Duree(
                                ModePriseEffet.DERNIERE_SIGNATURE,
                                null,
                                null,
                                12,
                                ModeRenouvellement.AUCUN,
                                null,
                                null,
                                2,
                                false));
        for (int i = 0; i < parties; i++) identifier(c.organisation(i), i);
        db.sql(
                        """
                        update partie set representant = 'Mme Bastier', missions = '{Soigner}',
                               representant_qualite = 'directrice'
                         where convention_id = :c
                        """)
                .param("c", c.cle())
                .update();
        article(c, "7", 1, "Engagements réciproques", "AUCUNE", ENGAGEMENTS);
        article(c, "9", 2, "Moyens", "AUCUNE", "Sans flux financier.");
        article(c, "19", 3, "Prise d’effet et durée", "DUREE", "");
        return c;
    }

    NouvelAvenant sur(String... articles) {
        return new NouvelAvenant(
                "Renfort des astreintes",
                "Le bilan commun le demande.",
                Set.of(TypeAvenant.TEXTE_LIBRE),
                List.of(articles),
                null,
                null);
    }

    NouvelAvenant prorogation(LocalDate fin) {
        return new NouvelAvenant(
                "Un an de plus", "", Set.of(TypeAvenant.DUREE), List.of(), null, fin);
    }

    /// Codes of what refuses to open it.
    List<String> refus(ConventionEnVigueur c, NouvelAvenant nouveau) {
        var codes = new java.util.ArrayList<String>();
        acteurs.devenir(
                c.enAnimateur(),
                () -> avenants.creer(c.id(), nouveau).motifs().forEach(m -> codes.add(m.code())));
        return codes;
    }

    ConventionId ouvrir(ConventionEnVigueur c, NouvelAvenant nouveau) {
        var id = new ConventionId[1];
        acteurs.devenir(c.enAnimateur(), () -> id[0] = fait(avenants.creer(c.id(), nouveau)));
        return id[0];
    }

    void ecrire(ConventionEnVigueur c, ConventionId avenant, String numero, String texte) {
        acteurs.devenir(
                c.enAnimateur(),
                () ->
                        fait(
                                ecriture.publier(
                                        avenant,
                                        numero,
                                        version(avenant, numero),
                                        texte,
                                        new DonneesArticle.Aucune())));
    }

    /// Frozen, read again and approved by all, then before the bodies.
    void faireApprouver(ConventionEnVigueur c, ConventionId avenant, List<Acteur> referents) {
        faireRelire(c, avenant, referents);
        franchir(c, avenant, TransitionConvention.OUVRIR_VALIDATION, Saisie.vide());
    }

    /// Frozen, read again and approved by all.
    void faireRelire(ConventionEnVigueur c, ConventionId avenant, List<Acteur> referents) {
        acteurs.devenir(
                c.enAnimateur(),
                () -> {
                    fait(textes.figer(avenant));
                    textes.etat(avenant).constats().stream()
                            .filter(k -> !k.bloquant())
                            .forEach(k -> fait(textes.confirmer(avenant, k.cle())));
                });
        franchir(
                c,
                avenant,
                TransitionConvention.OUVRIR_RELECTURE,
                new Saisie(Set.of(), aujourdhui().plusDays(10), Set.of(), false, null, null));
        for (var referent : referents)
            acteurs.devenir(
                    referent,
                    () -> fait(textes.approuver(avenant, textes.etat(avenant).empreinte() + "")));
    }

    void franchir(
            ConventionEnVigueur c, ConventionId avenant, TransitionConvention t, Saisie saisie) {
        acteurs.devenir(
                c.enAnimateur(),
                () ->
                        fait(
                                conventions.franchir(
                                        avenant,
                                        conventions.charger(avenant).version(),
                                        t,
                                        null,
                                        saisie)));
    }

    /// What a signatory of this organisation gets at the click; the reasons of a refusal.
    List<Motif> signer(ConventionId avenant, Acteur signataire) {
        var motifs = new java.util.ArrayList<Motif>();
        acteurs.devenir(
                signataire,
                () -> {
                    long demande =
                            db.sql(
                                            """
                                            select max(id) from signature_demande
                                             where convention_id = :a and compte_id = :c
                                            """)
                                    .param("a", avenant.valeur())
                                    .param("c", signataire.compte())
                                    .query(Long.class)
                                    .single();
                    signatures.consulter(demande);
                    var empreinte = textes.etat(avenant).empreinte() + "";
                    motifs.addAll(signatures.demanderCode(demande, empreinte));
                    if (!motifs.isEmpty()) return;
                    var issue =
                            signatures.signer(
                                    demande,
                                    new Signatures.Geste(
                                            empreinte,
                                            true,
                                            true,
                                            code(signataire.compte()),
                                            "192.0.2.7",
                                            "Essai"));
                    if (issue instanceof Signatures.Issue.Refusee(var refus)) motifs.addAll(refus);
                });
        return motifs;
    }

    /// Signed by all, hence in force at once.
    void faireSigner(ConventionEnVigueur c, ConventionId avenant, List<Acteur> signataires) {
        franchir(c, avenant, TransitionConvention.OUVRIR_SIGNATURE, Saisie.vide());
        for (var s : signataires) assertThat(signer(avenant, s)).isEmpty();
    }

    /// The bodies of every party gave their agreement.
    void deciderFavorablement(ConventionId avenant) {
        db.sql("update validation set etat = 'FAVORABLE' where convention_id = :a")
                .param("a", avenant.valeur())
                .update();
    }

    /// No body is asked, as if the facilitator had said so.
    void dispenser(ConventionId avenant) {
        db.sql(
                        "update validation set etat = 'NON_REQUISE', motif = 'sans objet' where convention_id = :a")
                .param("a", avenant.valeur())
                .update();
    }

    String etat(ConventionId id) {
        return db.sql("select etat from convention where id = :id")
                .param("id", id.valeur())
                .query(String.class)
                .single();
    }

    void identifier(long organisation, int rang) {
        db.sql(
                        "update organisation set rna = 'W44' || lpad((id * 7 + :r)::text, 7, '0') where id = :o")
                .param("r", rang)
                .param("o", organisation)
                .update();
    }

    private String code(long compte) {
        var objet = new String[1];
        acteurs.devenir(
                Acteurs.systeme(),
                () ->
                        objet[0] =
                                db.sql(
                                                """
                                                select objet from courrier where compte_id = :c
                                                   and objet like 'Votre code%'
                                                 order by id desc limit 1
                                                """)
                                        .param("c", compte)
                                        .query(String.class)
                                        .single());
        return objet[0].substring(objet[0].length() - 6);
    }

    private int version(ConventionId id, String numero) {
        return db.sql("select version from article where convention_id = :c and numero = :n")
                .param("c", id.valeur())
                .param("n", numero)
                .query(Integer.class)
                .single();
    }

    void article(
            ConventionEnVigueur c,
            String numero,
            int rang,
            String titre,
            String type,
            @Nullable String texte) {
        db.sql(
                        """
                        with a as (
                            insert into article (convention_id, numero, rang, titre, obligatoire,
                                                 type_donnees)
                            values (:c, :n, :r, :t, false, :y) returning id)
                        insert into article_version (convention_id, article_id, version, texte,
                                                     origine, le)
                        select :c, id, 1, :x, 'MODELE', now() from a
                        """)
                .param("c", c.cle())
                .param("n", numero)
                .param("r", rang)
                .param("t", titre)
                .param("y", type)
                .param("x", texte)
                .update();
    }
}
