package fr.unisson.croisees;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.conventions.ConventionEnVigueur;
import fr.unisson.conventions.domaine.Duree;
import fr.unisson.croisees.BilanVu.Recommandee;
import fr.unisson.croisees.domaine.TransitionCroisee;
import fr.unisson.evaluations.Note;
import fr.unisson.grilles.Grilles;
import fr.unisson.grilles.Noeud;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.vie.Resultat;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A convention of three parties in force, two users' representatives, an observer, and its cross
/// evaluation. In a transaction of the platform that is rolled back.
public final class UneCroisee {

    private final BeanFactory beans;
    public final ConventionEnVigueur c;
    public final Acteur ursule;
    public final Acteur uma;
    public final Acteur observateur;
    public final CroiseeId id;

    private UneCroisee(BeanFactory beans, NatureCroisee nature, LocalDate jour) {
        this.beans = beans;
        c =
                ConventionEnVigueur.depuis(
                        un(JdbcClient.class), 3, jour.minusMonths(7), Duree.parDefaut());
        ursule = nommer("REPRESENTANT_USAGERS", "ECRITURE");
        uma = nommer("REPRESENTANT_USAGERS", "ECRITURE");
        observateur = nommer("OBSERVATEUR", "LECTURE");
        id =
                fait(
                        c.enAnimateur(),
                        () -> un(Croisees.class).programmer(c.id(), nature, jour.plusDays(21)));
    }

    public static UneCroisee programmee(
            BeanFactory beans, NatureCroisee nature, LocalDate aujourdhui) {
        return new UneCroisee(beans, nature, aujourdhui);
    }

    public static UneCroisee ouverte(BeanFactory beans, LocalDate aujourdhui) {
        var u = programmee(beans, NatureCroisee.LEGERE, aujourdhui);
        u.passer(TransitionCroisee.OUVRIR);
        return u;
    }

    /// Somebody of no party, who holds a role in the convention.
    private Acteur nommer(String role, String niveau) {
        var db = un(JdbcClient.class);
        long compte =
                db.sql(
                                """
                                insert into compte (courriel, prenom, nom)
                                values (gen_random_uuid() || '@exemple.fr', 'Essai', :r) returning id
                                """)
                        .param("r", role)
                        .query(Long.class)
                        .single();
        nommer(compte, role, niveau);
        return Acteur.compte(compte, role, Set.of());
    }

    /// The same, for an account that is there.
    public void nommer(long compte, String role, String niveau) {
        c.nommer(compte, null, role);
        un(JdbcClient.class)
                .sql("select convention_accorder(:c, null, :a, :n, now())")
                .param("c", c.cle())
                .param("a", compte)
                .param("n", niveau)
                .query((_, _) -> 0)
                .list();
    }

    public <T> T un(Class<T> type) {
        return beans.getBean(type);
    }

    public <T> T en(Acteur acteur, Supplier<T> geste) {
        return un(fr.unisson.socle.ActeurDeTransaction.class).devenir(acteur, geste);
    }

    public <T> T fait(Acteur acteur, Supplier<Resultat<T>> geste) {
        var resultat = en(acteur, geste);
        assertThat(resultat.motifs()).isEmpty();
        return ((Resultat.Fait<T>) resultat).valeur();
    }

    public CroiseeVue lue() {
        return en(Acteurs.systeme(), () -> un(Croisees.class).lire(id));
    }

    public Resultat<EtatCroisee> franchir(Acteur acteur, TransitionCroisee transition) {
        int version = lue().version();
        return en(
                acteur,
                () ->
                        un(VieDesCroisees.class)
                                .franchir(
                                        id,
                                        version,
                                        transition,
                                        transition.passage().motifRequis() ? "Essai fini" : ""));
    }

    public void passer(TransitionCroisee transition) {
        assertThat(franchir(c.enAnimateur(), transition).motifs()).isEmpty();
    }

    public List<Noeud> feuilles() {
        var grille = lue().grille();
        return en(Acteurs.systeme(), () -> un(Grilles.class).charger(grille).feuilles());
    }

    public long feuille(String code) {
        return feuilles().stream()
                .filter(f -> f.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
    }

    public long voix(Acteur acteur) {
        return en(acteur, () -> un(GrillesDesVoix.class).miennes(id).getFirst().id());
    }

    public void noter(Acteur acteur, String valeur, String commentaire) {
        var notes = new HashMap<Long, Note>();
        feuilles().forEach(f -> notes.put(f.id(), new Note(valeur, null, commentaire)));
        noter(acteur, notes);
    }

    public void noter(Acteur acteur, Map<Long, Note> notes) {
        long voix = voix(acteur);
        fait(acteur, () -> un(GrillesDesVoix.class).noter(id, voix, notes));
    }

    public void remettre(Acteur acteur, boolean accepte) {
        long voix = voix(acteur);
        fait(acteur, () -> un(GrillesDesVoix.class).remettre(id, voix, accepte));
    }

    /// Every voice gives its grid: parties 4, 3 and 1, users 2 and 3.
    public UneCroisee remises(boolean usagersAcceptent) {
        var notes = List.of("4", "3", "1");
        for (int i = 0; i < notes.size(); i++) {
            noter(c.enReferent(i), notes.get(i), "Mot de la partie " + i);
            remettre(c.enReferent(i), false);
        }
        noter(ursule, "2", "Mot d’un usager");
        remettre(ursule, usagersAcceptent);
        noter(uma, "3", "");
        remettre(uma, usagersAcceptent);
        return this;
    }

    /// A word on each item.
    public void discuter() {
        feuilles()
                .forEach(f ->
                        fait(
                                c.enAnimateur(),
                                () ->
                                        un(MisesEnCommun.class)
                                                .dire(id, f.id(), "Vu ensemble", "2", "")));
    }

    public BilanVu rediger(int numero, String synthese) {
        return fait(
                c.enAnimateur(),
                () ->
                        un(BilansCroises.class)
                                .rediger(
                                        id,
                                        numero,
                                        synthese,
                                        List.of(
                                                new Recommandee(
                                                        null,
                                                        BilansCroises.ENSEMBLE,
                                                        Recommandation.MODIFIER,
                                                        "Revoir le calendrier"))));
    }

    public void dire(int rang, BilanVu bilan, PositionSurBilan position, String motif) {
        fait(
                c.enReferent(rang),
                () ->
                        un(BilansCroises.class)
                                .dire(id, c.partie(rang), bilan.empreinte(), position, motif));
    }

    /// From grids read together to the word of the last referent.
    public void jusquAuBilan() {
        discuter();
        passer(TransitionCroisee.REDIGER);
        var bilan = rediger(0, "Synthèse");
        for (int i = 0; i < 3; i++) dire(i, bilan, PositionSurBilan.ACCORD, "");
    }

    /// Grids of all, read together, and the report sent.
    public UneCroisee transmise() {
        if (lue().etat() == EtatCroisee.PROGRAMMEE) passer(TransitionCroisee.OUVRIR);
        remises(true);
        passer(TransitionCroisee.METTRE_EN_COMMUN);
        jusquAuBilan();
        passer(TransitionCroisee.TRANSMETTRE);
        return this;
    }
}
