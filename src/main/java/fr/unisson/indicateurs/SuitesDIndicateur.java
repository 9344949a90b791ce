package fr.unisson.indicateurs;

import fr.unisson.socle.web.Suites;
import java.util.List;

/// What was undertaken about an indicator, told by the modules above this one: offered as beans.
public interface SuitesDIndicateur {

    List<Suites> de(IndicateurId id);
}
