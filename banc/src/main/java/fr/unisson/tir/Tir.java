package fr.unisson.tir;

import io.gatling.app.Gatling;

/// Runs [Visites]; its settings are the system properties `tir.*`.
public final class Tir {

    private Tir() {}

    public static void main(String... arguments) {
        Gatling.main(
                new String[] {
                    "--simulation", Visites.class.getName(),
                    "--results-folder", System.getProperty("tir.dossier") + "/gatling",
                    "--no-reports"
                });
    }
}
