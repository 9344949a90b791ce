package fr.unisson.gouvernance;

import java.util.Optional;

/// A kind of thing that a decision may concern: each module offers its own as a bean.
///
/// Called inside a transaction of the reader: it names only what they may read.
public interface ObjetsConcernes {

    String module();

    String type();

    /// What stands for it where it may not be read: "Une convention".
    String libelle();

    /// What the addresses of its pages start with: "/conventions/".
    String racine();

    /// "Convention : Parcours de sortie"; empty when the actor may not read it.
    Optional<String> nom(long id);
}
