package fr.unisson.essms;

import fr.unisson.boucles.Boucles;
import fr.unisson.boucles.Cotation;
import fr.unisson.boucles.NoteClose;
import fr.unisson.boucles.SourceDeNotes;
import fr.unisson.essms.domaine.Atteinte;
import fr.unisson.essms.domaine.EtatAutoevaluation;
import fr.unisson.essms.donnees.AutoevaluationSql;
import fr.unisson.essms.donnees.CritereSql;
import fr.unisson.grilles.Moyennes.Methode;
import fr.unisson.grilles.Noeud;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Nombres;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The criteria of closed self-evaluations, establishment by establishment: actions come from
/// criteria, so their means are what is followed.
@Component
public class NotesDesEssms implements SourceDeNotes {

    static final String CODE = "essms";
    private static final BigDecimal BAS = BigDecimal.ONE;
    private static final BigDecimal HAUT = BigDecimal.valueOf(4);
    private static final BigDecimal MOITIE = new BigDecimal("2.5");

    /// An establishment is evaluated every five years, and evaluates itself about once a year.
    private static final int AU_PLUS = 30;

    private final AutoevaluationSql autoevaluations;
    private final CritereSql criteres;
    private final Bilans bilans;

    NotesDesEssms(AutoevaluationSql autoevaluations, CritereSql criteres, Bilans bilans) {
        this.autoevaluations = autoevaluations;
        this.criteres = criteres;
        this.bilans = bilans;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String libelle() {
        return "Auto-évaluation HAS";
    }

    @Override
    public List<Long> closes() {
        return autoevaluations.closes();
    }

    @Override
    public List<NoteClose> autour(long cotation) {
        return autoevaluations.trouver(new AutoevaluationId(cotation)).stream()
                .filter(NotesDesEssms::close)
                .flatMap(ici ->
                        autoevaluations.lister(ici.organisation(), null, AU_PLUS).stream()
                                .filter(a -> a.etablissement().equals(ici.etablissement())))
                .filter(NotesDesEssms::close)
                .flatMap(a -> notes(a).stream())
                .toList();
    }

    /// Where a criterion is read in time; null before its self-evaluation is closed.
    public static @Nullable String boucle(AutoevaluationVue a, CritereVue critere) {
        return close(a) ? Boucles.adresse(CODE, a.id().valeur(), critere.noeud()) : null;
    }

    private static boolean close(AutoevaluationVue a) {
        return a.etat() == EtatAutoevaluation.CLOTUREE || a.etat() == EtatAutoevaluation.ARCHIVEE;
    }

    private List<NoteClose> notes(AutoevaluationVue a) {
        var etat = bilans.de(a);
        var parId = etat.grille().parId();
        var cotation =
                new Cotation(
                        code(),
                        "etablissement-" + a.etablissement().valeur(),
                        a.organisation(),
                        false,
                        a.id().valeur(),
                        a.titre() + ", " + a.nomEtablissement(),
                        a.adresse(),
                        Dates.jourDe(autoevaluations.closeLe(a.id()).orElse(a.etatLe())));
        return criteres.tous(a.id()).stream()
                .flatMap(c -> {
                    var noeud = parId.get(c.noeud());
                    return noeud == null
                            ? java.util.stream.Stream.<NoteClose>empty()
                            : note(cotation, c, noeud, etat).stream();
                })
                .toList();
    }

    private static Optional<NoteClose> note(
            Cotation cotation, CritereVue c, Noeud noeud, Bilans.Etat etat) {
        return etat.bilan()
                .note(noeud, Methode.DECIMALES_2024)
                .map(n ->
                        new NoteClose(
                                cotation,
                                new NoteClose.Point(noeud.id(), noeud.code(), noeud.libelle()),
                                n,
                                BAS,
                                HAUT,
                                Nombres.fixe(2, n) + " sur 4",
                                c.imperatif()
                                        ? etat.bilan().atteinte(noeud) == Atteinte.NON_ATTEINT
                                        : n.compareTo(MOITIE) <= 0,
                                c.adresse(),
                                c.objet()));
    }
}
