package fr.unisson.demonstration;

import java.time.LocalDate;

/// What the paper of a body's decision says.
///
/// @param intitule "Extrait du registre des délibérations", "Relevé de décision"…
/// @param avisRendus opinions were given before the session
/// @param signataire who is allowed to sign, with their function
public record ExtraitDeDecision(
        String intitule,
        String organisation,
        String instance,
        LocalDate seance,
        String numero,
        String convention,
        String empreinte,
        boolean avisRendus,
        String signataire,
        String secretaire) {}
