package fr.unisson.gouvernance;

import java.util.List;

/// What a body serves, told by the modules above as beans: the convention it follows.
///
/// Called inside a transaction of the reader: it tells only what they may read.
public interface RattachementsDInstance {

    /// @param mots "Convention « Prévenir les chutes »"
    /// @param lien address within this site
    record Rattachement(String mots, String lien) {}

    List<Rattachement> de(InstanceId instance);
}
