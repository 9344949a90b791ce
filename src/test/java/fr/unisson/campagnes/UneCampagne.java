package fr.unisson.campagnes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Personnages;
import fr.unisson.acces.CompteId;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.campagnes.domaine.TransitionCampagne;
import fr.unisson.grilles.GrilleId;
import fr.unisson.grilles.Grilles;
import fr.unisson.grilles.NatureDeGrille;
import fr.unisson.grilles.UneGrille;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Resultat;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// An open campaign, committed: held by a support body on a questionnaire of its own, sent to fresh
/// organisations that have one quality manager each.
public final class UneCampagne {

    public static final int DUREE = 20;

    public final OrganisationId maison;
    public final CompteId pilote;
    public final OrganisationId ailleurs;
    public final CompteId dehors;
    public final GrilleId grille;
    public final CampagneId id;
    public final List<OrganisationId> organisations = new ArrayList<>();
    public final List<CompteId> referents = new ArrayList<>();
    public final Map<String, Long> noeuds = new HashMap<>();
    public final LocalDate jour;

    /// Days between its opening and its last day.
    private final int duree;

    private final Map<OrganisationId, InvitationId> invitations = new HashMap<>();

    private final Personnages personnages;
    private final BeanFactory beans;

    public UneCampagne(Personnages personnages, BeanFactory beans, int combien) {
        this(personnages, beans, combien, null, 0, DUREE);
    }

    /// Another campaign of the same holder on the same grid: without the first organisations of the
    /// former one, with others after them.
    public UneCampagne suivie(int sans, int autres, int duree) {
        return new UneCampagne(personnages, beans, autres, this, sans, duree);
    }

    private UneCampagne(
            Personnages personnages,
            BeanFactory beans,
            int combien,
            @Nullable UneCampagne avant,
            int sans,
            int duree) {
        this.duree = duree;
        this.personnages = personnages;
        this.beans = beans;
        jour = Dates.jourDe(un(Clock.class).instant());
        maison = avant == null ? personnages.organisation("Appui aux organisations") : avant.maison;
        pilote =
                avant == null
                        ? personnages.membre(
                                "Perrine",
                                "Appui",
                                maison,
                                RoleOrganisation.FACILITATEUR_SRA,
                                RoleOrganisation.REFERENT_QUALITE)
                        : avant.pilote;
        if (avant != null) {
            organisations.addAll(avant.organisations.subList(sans, avant.organisations.size()));
            referents.addAll(avant.referents.subList(sans, avant.referents.size()));
        }
        ailleurs = personnages.organisation("Clinique du Large");
        dehors = personnages.membre("Denis", "Large", ailleurs, RoleOrganisation.DIRECTION);
        for (int k = 0; k < combien; k++) {
            var o = personnages.organisation("Résidence numéro " + (k + 1));
            organisations.add(o);
            referents.add(
                    personnages.membre(
                            "Rose" + k, "Résidence", o, RoleOrganisation.REFERENT_QUALITE));
        }
        grille =
                avant == null
                        ? en(
                                pilote(),
                                () -> UneGrille.publiee(db(), maison, NatureDeGrille.QUESTIONNAIRE))
                        : avant.grille;
        en(pilote(), () -> un(Grilles.class).charger(grille))
                .noeuds()
                .forEach(n -> noeuds.put(n.code(), n.id()));
        id =
                fait(
                        en(
                                pilote(),
                                () ->
                                        un(Campagnes.class)
                                                .composer(
                                                        maison,
                                                        new ContenuCampagne(
                                                                "Baromètre des résidences",
                                                                "Merci de répondre.",
                                                                grille,
                                                                5,
                                                                jour,
                                                                jour.plusDays(duree)))));
        fait(en(pilote(), () -> un(Campagnes.class).inviter(id, organisations)));
        en(pilote(), () -> un(Campagnes.class).invitees(id))
                .forEach(i -> invitations.put(i.organisation(), i.invitation()));
    }

    public UneCampagne ouverte() {
        var vers =
                fait(
                        en(
                                pilote(),
                                () ->
                                        un(VieDesCampagnes.class)
                                                .franchir(
                                                        id,
                                                        lire().version(),
                                                        TransitionCampagne.PROGRAMMER,
                                                        "")));
        assertThat(vers).isEqualTo(EtatCampagne.OUVERTE);
        return this;
    }

    public CampagneVue lire() {
        return en(pilote(), () -> un(Campagnes.class).lire(id));
    }

    public InvitationId invitation(int k) {
        return Objects.requireNonNull(invitations.get(organisations.get(k)));
    }

    /// An organisation takes part and sends these values, by code of the grid. By SQL, as that
    /// organisation: what the services do is tested by their pages.
    public void envoyer(int k, Map<String, String> valeurs) {
        var i = invitation(k).valeur();
        en(
                referent(k),
                () -> {
                    long session =
                            db().sql(
                                            """
                                            insert into evaluation_session (organisation_id, titre,
                                              grille_id, facilitateur_id, cree_par, cree_le, etat_le)
                                            values (:o, 'Notre réponse', :g, acteur_compte(),
                                                    acteur_compte(), now(), now())
                                            returning id
                                            """)
                                    .param("o", organisations.get(k).valeur())
                                    .param("g", grille.valeur())
                                    .query(Long.class)
                                    .single();
                    db().sql(
                                    """
                                    update campagne_invitation set etat = 'ACCEPTEE',
                                      repondant_id = acteur_compte(), session_id = :s where id = :i
                                    """)
                            .param("s", session)
                            .param("i", i)
                            .update();
                    db().sql("update campagne_invitation set etat = 'ENVOYEE' where id = :i")
                            .param("i", i)
                            .update();
                    valeurs.forEach((code, valeur) -> repondre(k, code, new BigDecimal(valeur)));
                    return i;
                });
    }

    public int repondre(int k, String code, BigDecimal valeur) {
        return db().sql(
                        """
                        insert into campagne_reponse (invitation_id, campagne_id, grille_id,
                                                      noeud_id, valeur)
                        values (:i, :c, :g, :n, :v)
                        """)
                .param("i", invitation(k).valeur())
                .param("c", id.valeur())
                .param("g", grille.valeur())
                .param("n", Objects.requireNonNull(noeuds.get(code)))
                .param("v", valeur)
                .update();
    }

    /// One more establishment of an invited organisation.
    public long etablissement(int k, String nom) {
        return en(
                Acteur.systeme("test"),
                () ->
                        db().sql(
                                        """
                                        insert into etablissement (source, fictive, organisation_id,
                                                                   nom, maj_le)
                                        values ('demonstration', true, :o, :nom, now()) returning id
                                        """)
                                .param("o", organisations.get(k).valeur())
                                .param("nom", nom)
                                .query(Long.class)
                                .single());
    }

    /// The day after the last one, told to the database for one transaction, as the platform.
    public void clore() {
        en(
                Acteur.systeme("test"),
                () -> {
                    lendemain();
                    return db().sql(
                                    """
                                    update campagne_evaluation set etat = 'CLOTUREE', version = version + 1,
                                           cloturee_le = instant_present()
                                     where id = :id and etat = 'OUVERTE'
                                    """)
                            .param("id", id.valeur())
                            .update();
                });
    }

    /// The transaction under way believes that the campaign is over.
    public void lendemain() {
        db().sql("select set_config('app.instant', :instant, true)")
                .param(
                        "instant",
                        jour.plusDays(duree + 1)
                                .atTime(12, 0)
                                .atZone(Dates.PARIS)
                                .toInstant()
                                .toString())
                .query(String.class)
                .single();
    }

    public <T> T en(Acteur qui, Supplier<T> travail) {
        var transaction = new TransactionTemplate(un(PlatformTransactionManager.class));
        return Objects.requireNonNull(qui.executer(() -> transaction.execute(_ -> travail.get())));
    }

    public Acteur pilote() {
        return personnages.acteur(pilote, maison);
    }

    public Acteur referent(int k) {
        return personnages.acteur(referents.get(k), organisations.get(k));
    }

    public Acteur dehors() {
        return personnages.acteur(dehors, ailleurs);
    }

    public JdbcClient db() {
        return un(JdbcClient.class);
    }

    public <T> T un(Class<T> type) {
        return beans.getBean(type);
    }

    public static <T> T fait(Resultat<T> resultat) {
        assertThat(resultat.motifs()).isEmpty();
        return ((Resultat.Fait<T>) resultat).valeur();
    }
}
