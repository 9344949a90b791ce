package fr.unisson.evaluations;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Personnages;
import fr.unisson.acces.CompteId;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.evaluations.ParticipantsDEvaluation.Invite;
import fr.unisson.evaluations.domaine.TransitionEvaluation;
import fr.unisson.grilles.GrilleId;
import fr.unisson.grilles.Grilles;
import fr.unisson.grilles.Portee;
import fr.unisson.grilles.UneGrille;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A session of one organisation, committed: three professionals of it, three users of no
/// organisation, one who answers on paper; its quality manager leads it.
public final class UneEvaluation {

    public final OrganisationId maison;
    public final CompteId facilitateur;
    public final CompteId administratrice;
    public final CompteId observateur;
    public final CompteId dehors;
    public final OrganisationId ailleurs;
    public final List<CompteId> professionnels;
    public final List<CompteId> usagers;
    public final GrilleId grille;
    public final EvaluationId id;

    private final Personnages personnages;
    private final BeanFactory beans;

    public UneEvaluation(Personnages personnages, BeanFactory beans) {
        this(personnages, beans, null);
    }

    /// @param sur the grid; one of its own when null
    public UneEvaluation(Personnages personnages, BeanFactory beans, @Nullable GrilleId sur) {
        this.personnages = personnages;
        this.beans = beans;
        maison = personnages.organisation("Résidence des Saules");
        ailleurs = personnages.organisation("Clinique du Pré");
        facilitateur = membre("Flore", RoleOrganisation.REFERENT_QUALITE);
        administratrice = membre("Adèle", RoleOrganisation.ADMINISTRATION);
        observateur = membre("Omar", RoleOrganisation.OBSERVATEUR);
        dehors = personnages.membre("Denis", "Dehors", ailleurs, RoleOrganisation.REFERENT_QUALITE);
        professionnels =
                Stream.of("Paul", "Pia", "Pol")
                        .map(p -> membre(p, RoleOrganisation.PROFESSIONNEL))
                        .toList();
        usagers =
                Stream.of("Ursule", "Uma", "Ugo")
                        .map(p -> personnages.compte(p, "Usager"))
                        .toList();
        grille = sur == null ? en(facilitateur, () -> UneGrille.publiee(db(), maison)) : sur;
        id =
                fait(
                        en(
                                facilitateur,
                                () ->
                                        un(Evaluations.class)
                                                .preparer(
                                                        maison,
                                                        new ContenuEvaluation(
                                                                "Notre partenariat",
                                                                "Le groupe",
                                                                null,
                                                                grille),
                                                        null)));
        var invites =
                Stream.concat(
                                professionnels.stream()
                                        .map(c -> new Invite(c, "", Qualite.PROFESSIONNEL)),
                                usagers.stream()
                                        .map(c -> new Invite(c, "", Qualite.PERSONNE_ACCOMPAGNEE)))
                        .toList();
        fait(en(facilitateur, () -> un(ParticipantsDEvaluation.class).inviter(id, invites)));
        fait(
                en(
                        facilitateur,
                        () ->
                                un(ParticipantsDEvaluation.class)
                                        .inviter(
                                                id,
                                                List.of(
                                                        new Invite(
                                                                null,
                                                                "Madame Papier",
                                                                Qualite.PROCHE)))));
        situer("SERVICE");
        var jour = Dates.jourDe(un(Clock.class).instant());
        fait(
                en(
                        facilitateur,
                        () ->
                                un(Evaluations.class)
                                        .regler(
                                                id,
                                                lire().version(),
                                                facilitateur,
                                                3,
                                                jour.plusDays(10),
                                                jour.plusDays(20))));
    }

    /// Rated as an establishment or as a service: B2 is asked of services alone.
    public UneEvaluation situer(String structure) {
        fait(
                en(
                        facilitateur,
                        () ->
                                un(Evaluations.class)
                                        .situer(
                                                id,
                                                lire().version(),
                                                new Portee("", structure, Set.of()))));
        return this;
    }

    public UneEvaluation ouverte() {
        passer(TransitionEvaluation.OUVRIR);
        return this;
    }

    /// Everybody with an account rated every item: professionals 3, users 1.
    public UneEvaluation notee() {
        professionnels.forEach(p -> toutNoter(p, "3"));
        usagers.forEach(u -> toutNoter(u, "1"));
        return this;
    }

    public UneEvaluation revelee() {
        passer(TransitionEvaluation.REVELER);
        return this;
    }

    public EvaluationVue lire() {
        return en(facilitateur, () -> un(Evaluations.class).lire(id));
    }

    public Resultat<EtatEvaluation> franchir(CompteId qui, TransitionEvaluation transition) {
        return en(
                qui,
                () ->
                        un(VieDesEvaluations.class)
                                .franchir(id, lire().version(), transition, "Parce que"));
    }

    public void passer(TransitionEvaluation transition) {
        fait(franchir(facilitateur, transition));
    }

    public void toutNoter(CompteId qui, String valeur) {
        feuilles().forEach(f -> fait(noter(qui, f, valeur)));
    }

    public Resultat<Integer> noter(CompteId qui, long noeud, String valeur) {
        return en(qui, () -> un(Notations.class).noter(id, noeud, Note.de(valeur)));
    }

    /// What the group says of one item.
    public void conjointe(String code, String valeur) {
        en(
                facilitateur,
                () ->
                        db().sql(
                                        """
                                        insert into evaluation_note_conjointe (session_id, grille_id,
                                          noeud_id, rang, valeur, compte_id, le)
                                        values (:s, :g, :n, 1, :v, acteur_compte(), now())
                                        """)
                                .param("s", id.valeur())
                                .param("g", grille.valeur())
                                .param("n", feuille(code))
                                .param("v", valeur)
                                .update());
    }

    public List<Long> feuilles() {
        return en(
                facilitateur,
                () ->
                        un(Grilles.class).charger(grille).feuilles().stream()
                                .map(f -> f.id())
                                .toList());
    }

    public long feuille(String code) {
        return en(
                facilitateur,
                () -> un(Grilles.class).charger(grille).parCode(code).orElseThrow().id());
    }

    public ParticipantVue participant(String nom) {
        return en(
                facilitateur,
                () ->
                        un(ParticipantsDEvaluation.class).lister(id).stream()
                                .filter(p -> p.nom().startsWith(nom))
                                .findFirst()
                                .orElseThrow());
    }

    /// As somebody of this scene, in a transaction that commits.
    public <T> T en(CompteId qui, Supplier<T> travail) {
        return en(acteur(qui), travail);
    }

    public <T> T en(Acteur qui, Supplier<T> travail) {
        var transaction = new TransactionTemplate(un(PlatformTransactionManager.class));
        var rendu = qui.executer(() -> transaction.execute(_ -> travail.get()));
        return java.util.Objects.requireNonNull(rendu);
    }

    public Acteur acteur(CompteId qui) {
        if (usagers != null && usagers.contains(qui)) return personnages.acteur(qui);
        return qui.equals(dehors)
                ? personnages.acteur(qui, ailleurs)
                : personnages.acteur(qui, maison);
    }

    public JdbcClient db() {
        return un(JdbcClient.class);
    }

    private <T> T un(Class<T> type) {
        return beans.getBean(type);
    }

    private CompteId membre(String prenom, RoleOrganisation role) {
        return personnages.membre(prenom, "Saules", maison, role);
    }

    public static <T> T fait(Resultat<T> resultat) {
        assertThat(resultat.motifs()).isEmpty();
        return ((Resultat.Fait<T>) resultat).valeur();
    }
}
