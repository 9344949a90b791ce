package fr.unisson.gouvernance;

import java.util.List;

/// What a meeting under way may look at together, told by the modules above as beans: the
/// convention that the body follows, at a glance.
///
/// Called inside a transaction of the reader: it tells only what they may read.
public interface LiensDeSeance {

    /// @param mots "La convention « Prévenir les chutes » en un coup d’œil"
    /// @param lien address within this site, from which one comes back to the meeting
    record Lien(String mots, String lien) {}

    List<Lien> pour(InstanceId instance, ReunionId reunion);
}
