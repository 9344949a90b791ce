package fr.unisson.campagnes;

import java.math.BigDecimal;

/// What all organisations say of one item or domain.
///
/// @param organisations how many answered it; what fewer than the minimum answered does not exist
public record ResultatVue(
        int organisations, BigDecimal premier, BigDecimal mediane, BigDecimal troisieme) {}
