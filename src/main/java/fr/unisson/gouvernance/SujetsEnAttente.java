package fr.unisson.gouvernance;

import java.time.LocalDate;
import java.util.List;

/// What waits for an instance's agenda: each module offers its own as a bean.
///
/// Called inside a transaction of who prepares the meeting: it tells only what they may read.
public interface SujetsEnAttente {

    /// The heading of its list: "Actions en retard".
    String libelle();

    /// Place among the others, smallest first.
    int ordre();

    List<Sujet> pour(InstanceDeReunion instance, LocalDate jour);
}
