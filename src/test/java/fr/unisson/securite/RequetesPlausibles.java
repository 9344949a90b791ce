package fr.unisson.securite;

import jakarta.servlet.http.Part;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;

/// What somebody who knows the forms would send: a value of the right type for every field that the
/// handler reads, so that only the guard refuses.
record RequetesPlausibles(
        Map<String, String> champs, Set<String> fichiers, @Nullable String corps) {

    private static final int PROFONDEUR = 3;

    static RequetesPlausibles pour(HandlerMethod methode, boolean lecture, JsonMapper json) {
        var champs = new LinkedHashMap<String, String>();
        var fichiers = new LinkedHashSet<String>();
        String corps = null;
        for (var p : methode.getMethodParameters()) {
            p.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            var type = p.getParameterType();
            if (p.hasParameterAnnotation(PathVariable.class)
                    || p.hasParameterAnnotation(RequestHeader.class)
                    || Errors.class.isAssignableFrom(type)) continue;
            if (p.hasParameterAnnotation(RequestBody.class)) {
                corps = json.writeValueAsString(objet(type, 0));
                continue;
            }
            var nom = nom(p);
            if (lecture && !exige(p)) continue;
            if (fichier(p)) fichiers.add(nom);
            else if (p.hasParameterAnnotation(RequestParam.class) || simple(type))
                champs.put(nom, valeur(nom, type));
            else if (type.isRecord()) formulaire("", type, champs, fichiers, 0);
        }
        return new RequetesPlausibles(champs, fichiers, corps);
    }

    private static boolean exige(MethodParameter p) {
        var demande = p.getParameterAnnotation(RequestParam.class);
        return demande != null
                && demande.required()
                && demande.defaultValue().equals(ValueConstants.DEFAULT_NONE);
    }

    private static String nom(MethodParameter p) {
        var demande = p.getParameterAnnotation(RequestParam.class);
        if (demande != null && !demande.value().isEmpty()) return demande.value();
        if (demande != null && !demande.name().isEmpty()) return demande.name();
        return String.valueOf(p.getParameterName());
    }

    private static boolean fichier(MethodParameter p) {
        Parameter parametre = p.getParameter();
        return estUnFichier(parametre.getType(), parametre.getParameterizedType());
    }

    private static boolean estUnFichier(Class<?> type, java.lang.reflect.Type entier) {
        return MultipartFile.class.isAssignableFrom(type)
                || Part.class.isAssignableFrom(type)
                || (entier instanceof ParameterizedType t
                        && t.getActualTypeArguments()[0] instanceof Class<?> c
                        && MultipartFile.class.isAssignableFrom(c));
    }

    private static void formulaire(
            String debut,
            Class<?> type,
            Map<String, String> champs,
            Set<String> fichiers,
            int niveau) {
        if (niveau > PROFONDEUR) return;
        for (var c : type.getRecordComponents()) {
            var nom = debut + c.getName();
            if (Map.class.isAssignableFrom(c.getType())) continue;
            if (estUnFichier(c.getType(), c.getGenericType())) fichiers.add(nom);
            else if (identifiant(c.getType()) || !c.getType().isRecord())
                champs.put(nom, valeur(c.getName(), element(c)));
            else formulaire(nom + ".", c.getType(), champs, fichiers, niveau + 1);
        }
    }

    private static Class<?> element(RecordComponent c) {
        return Collection.class.isAssignableFrom(c.getType())
                        && c.getGenericType() instanceof ParameterizedType t
                        && t.getActualTypeArguments()[0] instanceof Class<?> e
                ? e
                : c.getType();
    }

    private static boolean identifiant(Class<?> type) {
        return type.isRecord() && type.getRecordComponents().length == 1;
    }

    private static boolean simple(Class<?> type) {
        return type.isPrimitive()
                || type.isEnum()
                || CharSequence.class.isAssignableFrom(type)
                || Number.class.isAssignableFrom(type)
                || type == Boolean.class;
    }

    private static String valeur(String nom, Class<?> type) {
        if (type.isEnum()) return ((Enum<?>) type.getEnumConstants()[0]).name();
        if (type == boolean.class || type == Boolean.class) return "true";
        if (type == LocalDate.class) return "2027-01-15";
        if (type == LocalTime.class) return "10:00";
        if (type == YearMonth.class) return "2027-01";
        if (Number.class.isAssignableFrom(type) || type.isPrimitive() || identifiant(type))
            return "1";
        return texte(nom);
    }

    /// A text field may well be a date or a number for the form.
    private static String texte(String nom) {
        if (nom.endsWith("Le") || List.of("date", "jour", "debut", "fin", "limite").contains(nom))
            return "2027-01-15";
        return "1";
    }

    private static @Nullable Object objet(Class<?> type, int niveau) {
        if (type.isRecord() && niveau <= PROFONDEUR) {
            var champs = new LinkedHashMap<String, Object>();
            Arrays.stream(type.getRecordComponents())
                    .forEach(c ->
                            champs.put(
                                    c.getName(),
                                    Collection.class.isAssignableFrom(c.getType())
                                            ? liste(objet(element(c), niveau + 1))
                                            : objet(c.getType(), niveau + 1)));
            return champs;
        }
        if (type == BigDecimal.class || type == Integer.class || type == Long.class) return 1;
        if (type.isPrimitive()) return type == boolean.class ? (Object) true : (Object) 1;
        if (type == Boolean.class) return true;
        if (Collection.class.isAssignableFrom(type)) return List.of();
        if (Map.class.isAssignableFrom(type)) return Map.of();
        return type == String.class || simple(type) || type == LocalDate.class
                ? valeur("texte", type)
                : null;
    }

    private static List<Object> liste(@Nullable Object element) {
        return element == null ? List.of() : List.of(element);
    }

    static byte[] unFichier() {
        return "nom;valeur\n1;1\n".getBytes(StandardCharsets.UTF_8);
    }
}
