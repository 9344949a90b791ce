package fr.unisson.gouvernance;

import fr.unisson.actions.Constat;
import fr.unisson.actions.GenreDeConstat;
import fr.unisson.actions.GenreOrigine;
import fr.unisson.actions.Origine;
import fr.unisson.gouvernance.donnees.AvisLecture;
import fr.unisson.gouvernance.donnees.DecisionLecture;
import fr.unisson.gouvernance.donnees.PointsSql;
import fr.unisson.gouvernance.donnees.ReunionLecture;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What bodies say and do, from which actions come: opinions, decisions, meetings and their points.
@Configuration(proxyBeanMethods = false)
public class ConstatsDesInstances {

    private static final String MODULE = DevoirsDesReunions.MODULE;
    private static final String AVIS = "avis";
    private static final int TITRE = 120;

    public static Origine.Objet de(AvisId avis) {
        return new Origine.Objet(MODULE, AVIS, avis.valeur());
    }

    public static Origine.Objet de(DecisionId decision) {
        return new Origine.Objet(MODULE, DecisionLecture.OBJET, decision.valeur());
    }

    public static Origine.Objet de(ReunionId reunion) {
        return new Origine.Objet(MODULE, VieDesReunions.OBJET, reunion.valeur());
    }

    public static Origine.Objet de(PointId point) {
        return new Origine.Objet(MODULE, OrdresDuJour.OBJET, point.valeur());
    }

    @Bean
    GenreDeConstat constatAvis(AvisLecture avis) {
        return GenreDeConstat.ouvrable(
                AVIS,
                "un avis",
                MODULE,
                AVIS,
                "/avis/",
                id -> avis.trouver(new AvisId(id)).map(ConstatsDesInstances::constat));
    }

    private static Constat constat(Avis a) {
        return new Constat(
                GenreOrigine.AVIS,
                a.nomInstance() + ", avis " + a.nom() + " : " + a.objet(),
                "/avis/" + a.id(),
                "Donner suite à l’avis : " + a.objet());
    }

    @Bean
    GenreDeConstat constatDecision(DecisionLecture decisions) {
        return GenreDeConstat.ouvrable(
                "decision",
                "une décision",
                MODULE,
                DecisionLecture.OBJET,
                "/decisions/",
                id -> decisions.trouver(new DecisionId(id)).map(ConstatsDesInstances::constat));
    }

    static Constat constat(DecisionVue d) {
        return new Constat(
                GenreOrigine.DECISION,
                d.numero() + " : " + d.texte(),
                d.adresse(),
                court(d.texte()));
    }

    /// A long text is no title.
    private static String court(String texte) {
        return texte.length() > TITRE ? "" : texte;
    }

    @Bean
    GenreDeConstat constatReunion(ReunionLecture reunions) {
        return GenreDeConstat.ouvrable(
                "reunion",
                "une réunion",
                MODULE,
                VieDesReunions.OBJET,
                "/reunions/",
                id -> reunions.trouver(new ReunionId(id)).map(r -> constat(r, r.nom())));
    }

    private static Constat constat(Reunion r, String titre) {
        return new Constat(genre(r.instance().nature()), titre, r.adresse(), "");
    }

    /// A point has no page of its own for its readers: that of its meeting shows it.
    @Bean
    GenreDeConstat constatPoint(PointsSql points, ReunionLecture reunions) {
        return GenreDeConstat.neDeSoi(
                "point-de-reunion",
                MODULE,
                OrdresDuJour.OBJET,
                id ->
                        points.reunion(new PointId(id))
                                .flatMap(reunions::trouver)
                                .map(r -> constat(r, r.nom())));
    }

    static GenreOrigine genre(NatureInstance nature) {
        return switch (nature) {
            case CVS -> GenreOrigine.CVS;
            case COPIL -> GenreOrigine.COPIL;
            default -> GenreOrigine.REUNION;
        };
    }
}
