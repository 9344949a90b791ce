package fr.unisson.audits;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.audits.donnees.SerieSql;
import fr.unisson.indicateurs.Fraction;
import fr.unisson.indicateurs.SourceDeCalcul;
import fr.unisson.indicateurs.SourcesParObjet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The rate of each series of audits, that an indicator may follow month after month.
@Component
@Transactional(readOnly = true)
class SourcesDesSeries implements SourcesParObjet {

    private static final String PREFIXE = "audits-serie-";

    private final SerieSql series;

    SourcesDesSeries(SerieSql series) {
        this.series = series;
    }

    @Override
    public List<SourceDeCalcul> lister() {
        return series.lister(null).stream().map(this::source).toList();
    }

    @Override
    public Optional<SourceDeCalcul> trouver(String code) {
        if (!code.matches(PREFIXE + "\\d{1,18}")) return Optional.empty();
        return series.trouver(new SerieId(Long.parseLong(code.substring(PREFIXE.length()))))
                .map(this::source);
    }

    private SourceDeCalcul source(SerieVue serie) {
        return new DUneSerie(series, serie);
    }

    private record DUneSerie(SerieSql series, SerieVue serie) implements SourceDeCalcul {

        @Override
        public String code() {
            return serie.source();
        }

        @Override
        public String libelle() {
            return "Conformité : " + serie.nom();
        }

        @Override
        public String formule() {
            return "Réponses conformes des audits clos de la période, sur les réponses conformes et"
                    + " non conformes";
        }

        @Override
        public Fraction calculer(OrganisationId organisation, LocalDate debut, LocalDate fin) {
            var lignes = lignes(organisation, debut, fin);
            return Fraction.de(lignes.stream().filter(Ligne::comptee).count(), lignes.size());
        }

        @Override
        public List<Ligne> lignes(OrganisationId organisation, LocalDate debut, LocalDate fin) {
            return series.lignes(serie.id(), organisation, debut, fin);
        }
    }
}
