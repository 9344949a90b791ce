package fr.unisson.conventions;

import fr.unisson.conventions.domaine.Duree;
import fr.unisson.socle.Acteur;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A convention in force with its parties' people, written straight into the tables. To be built as
/// the platform, in a transaction; other modules' tests use it too.
public final class ConventionEnVigueur {

    private final ConventionASigner c;

    private ConventionEnVigueur(ConventionASigner c) {
        this.c = c;
    }

    /// In force since `effet`, for the term that `duree` says.
    public static ConventionEnVigueur depuis(
            JdbcClient db, int parties, LocalDate effet, Duree duree) {
        var c = ConventionASigner.aSigner(db, parties);
        c.etat("EN_VIGUEUR");
        db.sql(
                        """
                        update convention
                           set signee_le = :effet, en_vigueur_le = :effet, date_effet = :effet,
                               mois = :mois, renouvellement = :mode,
                               periode_mois = :periode, renouvellements_max = :maximum,
                               preavis_mois = :preavis, evaluation_prealable = :evaluation
                         where id = :c
                        """)
                .param("c", c.id)
                .param("effet", effet)
                .param("mois", duree.mois())
                .param("mode", duree.renouvellement().name())
                .param("periode", duree.periodeMois())
                .param("maximum", duree.renouvellementsMax())
                .param("preavis", duree.preavisMois())
                .param("evaluation", duree.evaluationPrealable())
                .update();
        var convention = new ConventionEnVigueur(c);
        convention.nommer(c.animateur, null, "PRESIDENT_COPIL");
        return convention;
    }

    public ConventionId id() {
        return new ConventionId(c.id);
    }

    public long cle() {
        return c.id;
    }

    /// As if it had entered into force on that day.
    public void depuis(LocalDate effet) {
        c.db.sql("update convention set en_vigueur_le = :effet, date_effet = :effet where id = :c")
                .param("effet", effet)
                .param("c", c.id)
                .update();
    }

    /// Its state, written without a passage.
    public void mettreEn(String etat) {
        c.etat(etat);
    }

    public String etat() {
        return c.etat();
    }

    public int version() {
        return c.db.sql("select version from convention where id = :c")
                .param("c", c.id)
                .query(Integer.class)
                .single();
    }

    public long partie(int rang) {
        return c.partie(rang).id();
    }

    public long organisation(int rang) {
        return c.partie(rang).organisation();
    }

    public long organisationDAnimation() {
        return c.structure;
    }

    public long compteDuReferent(int rang) {
        return c.partie(rang).referent();
    }

    /// Facilitator, and president of the committee.
    public Acteur enAnimateur() {
        return c.enAnimateur();
    }

    public Acteur enReferent(int rang) {
        return c.partie(rang).enReferent();
    }

    public Acteur enSignataire(int rang) {
        return c.partie(rang).enSignataire();
    }

    public Acteur enSecretaire(int rang) {
        return c.partie(rang).enSecretaire();
    }

    /// Somebody of the structure that supports the parties, who holds no role in the convention.
    public Acteur enTiers() {
        return Acteur.compte(c.compte(c.structure, "PROFESSIONNEL"), "Tiers", Set.of(c.structure));
    }

    /// Gives an account the power to sign for a party.
    public void mandater(int rang, long compte) {
        c.mandat(organisation(rang), compte, null);
    }

    /// As in a convention signed elsewhere, which names only referents.
    public void sansSignataire(int rang) {
        c.db.sql(
                        """
                        update participant set jusqu_au = now()
                         where convention_id = :c and partie_id = :p and role = 'SIGNATAIRE'
                        """)
                .param("c", c.id)
                .param("p", partie(rang))
                .update();
    }

    /// Nobody in that organisation holds a recorded power to sign any more.
    public void sansMandat(int rang) {
        c.db.sql(
                        """
                        update mandat set cloture = 'REVOCATION', cloture_raison = 'Fin',
                               clos_a_compter_du = '2020-12-31'
                         where organisation_id = :o
                        """)
                .param("o", organisation(rang))
                .update();
    }

    /// Gives a role in the convention to an account of a party, or of none.
    public void nommer(long compte, @org.jspecify.annotations.Nullable Long partie, String role) {
        c.db.sql(
                        """
                        insert into participant (convention_id, compte_id, partie_id, role, depuis)
                        values (:c, :a, :p, :r, now())
                        """)
                .param("c", c.id)
                .param("a", compte)
                .param("p", partie)
                .param("r", role)
                .update();
    }
}
