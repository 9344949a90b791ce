package fr.unisson.gouvernance;

public record InstanceId(long valeur) {

    public static InstanceId of(String valeur) {
        return new InstanceId(Long.parseLong(valeur));
    }

    @Override
    public String toString() {
        return Long.toString(valeur);
    }
}
