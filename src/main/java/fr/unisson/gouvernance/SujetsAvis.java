package fr.unisson.gouvernance;

import fr.unisson.gouvernance.domaine.EtatAvis;
import fr.unisson.gouvernance.donnees.AvisLecture;
import fr.unisson.socle.Dates;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// Opinions asked of a body: they wait for its next agenda. Answers received are told there too.
@Component
class SujetsAvis implements SujetsEnAttente {

    private static final int AU_PLUS = 50;
    private static final int NOUVELLES_JOURS = 120;

    private final AvisLecture avis;

    SujetsAvis(AvisLecture avis) {
        this.avis = avis;
    }

    @Override
    public String libelle() {
        return "Avis à rendre, réponses attendues ou reçues";
    }

    @Override
    public int ordre() {
        return 20;
    }

    @Override
    public List<Sujet> pour(InstanceDeReunion instance, LocalDate jour) {
        return avis.lister(CriteresAvis.de(instance.id()), null, jour, AU_PLUS).stream()
                .filter(a -> attend(a, jour))
                .map(SujetsAvis::sujet)
                .toList();
    }

    private static boolean attend(Avis a, LocalDate jour) {
        return switch (a.etat()) {
            case A_RENDRE -> true;
            case RENDU -> a.enRetard(jour);
            case REPONDU ->
                    a.reponduLe() != null && a.reponduLe().isAfter(jour.minusDays(NOUVELLES_JOURS));
            case EFFET_CONSTATE, SANS_OBJET -> false;
        };
    }

    private static Sujet sujet(Avis a) {
        return new Sujet(
                new Sujet.Objet("gouvernance", "avis", a.id().valeur()),
                a.objet(),
                switch (a.etat()) {
                    case A_RENDRE ->
                            a.pour() == null
                                    ? "avis demandé le " + Dates.jour(a.demandeLe())
                                    : "avis attendu pour le " + Dates.jour(a.pour());
                    case RENDU -> "réponse attendue depuis le " + Dates.jour(a.attenduPour());
                    default -> "réponse reçue le " + Dates.jour(a.reponduLe());
                },
                a.etat() == EtatAvis.A_RENDRE ? NaturePoint.AVIS : NaturePoint.INFORMATION,
                "/avis/" + a.id(),
                null);
    }
}
