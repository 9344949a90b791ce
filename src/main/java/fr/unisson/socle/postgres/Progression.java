package fr.unisson.socle.postgres;

import java.util.function.Consumer;

/// Tells how far a long copy is, ten times at most.
final class Progression {

    private static final int PAS = 10;

    private final String travail;
    private final long total;
    private final Consumer<String> dire;
    private long fait;
    private int dit;

    Progression(String travail, long total, Consumer<String> dire) {
        this.travail = travail;
        this.total = total;
        this.dire = dire;
    }

    static Progression muette() {
        return new Progression("", 0, _ -> {});
    }

    void avancer(long octets) {
        fait += octets;
        if (total <= 0) return;
        int atteint = (int) Math.min(100, fait * 100 / total) / PAS * PAS;
        if (atteint > dit) {
            dit = atteint;
            dire.accept("%s : %d %%".formatted(travail, dit));
        }
    }
}
