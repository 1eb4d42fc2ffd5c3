package org.entente.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.entente.article.Violation;
import org.entente.model.Findings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever the constructors let pass conforms to the shapes, so that nothing else is stored. */
class RecordsConformTest {
  private static final Shapes SHAPES = Shapes.load();
  private static final int ROUNDS = 2500;

  private static final List<Object> TEXTS =
      List.of("", " ", "x", "a b", "#", "/", ";", "=", "-", "%20", "\n", "..", "|", "CHN");
  private static final List<Object> WHOLES = List.of(-1, 0, 1, 7, 1_000_000);
  private static final List<Object> NUMBERS =
      List.of(-11.0, -10.0, -0.5, 0.0, -0.0, 1e-9, 0.5, 1.0, 1.5, 11.0, Double.NaN);
  private static final List<Object> DAYS =
      List.of(
          LocalDate.of(10_000, 1, 1),
          LocalDate.of(0, 1, 1),
          LocalDate.of(-5, 1, 1),
          LocalDate.of(1, 1, 1),
          LocalDate.of(2024, 2, 29));

  @Test
  void whatCanBeMadeConforms() throws ReflectiveOperationException {
    Random random = new Random(23);
    TreeSet<String> failures = new TreeSet<>();
    int made = 0;
    for (int i = 0; i < ROUNDS; i++) {
      Findings findings;
      try {
        findings = (Findings) changed(Examples.full(), random);
      } catch (InvocationTargetException e) {
        assertTrue(
            e.getCause() instanceof IllegalArgumentException, () -> String.valueOf(e.getCause()));
        continue;
      }
      made++;
      for (Violation v : SHAPES.validate(findings)) {
        failures.add(v.shape() + ": " + v.value() + " of " + v.focus());
      }
    }
    assertEquals("", String.join("\n", failures.stream().limit(30).toList()));
    assertTrue(made > ROUNDS / 2 && made < ROUNDS * 19 / 20, made + " made");
  }

  /** The value with one thing in it changed, by its constructors. */
  private static Object changed(Object value, Random random) throws ReflectiveOperationException {
    if (value instanceof Record) {
      RecordComponent[] components = value.getClass().getRecordComponents();
      Object[] parts = new Object[components.length];
      for (int i = 0; i < parts.length; i++) {
        components[i].getAccessor().setAccessible(true);
        parts[i] = components[i].getAccessor().invoke(value);
      }
      int at = random.nextInt(parts.length);
      boolean nullable = components[at].getAnnotatedType().isAnnotationPresent(Nullable.class);
      if (parts[at] == null) {
        parts[at] = any(components[at].getType(), random);
      } else if (nullable && random.nextInt(4) == 0) {
        parts[at] = null;
      } else {
        parts[at] = changed(parts[at], random);
      }
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      Constructor<?> constructor = value.getClass().getDeclaredConstructor(types);
      return constructor.newInstance(parts);
    }
    if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>(list);
      int at = copy.isEmpty() ? 0 : random.nextInt(copy.size());
      if (copy.isEmpty()) {
        return copy;
      }
      switch (random.nextInt(6)) {
        case 0 -> copy.remove(at);
        case 1 -> copy.add(copy.get(at));
        case 2 -> copy.clear();
        default -> copy.set(at, changed(copy.get(at), random));
      }
      return copy;
    }
    return value instanceof Enum<?> e
        ? one(Arrays.asList((Object[]) e.getDeclaringClass().getEnumConstants()), random)
        : any(value.getClass(), random);
  }

  private static Object any(Class<?> type, Random random) throws ReflectiveOperationException {
    if (type == String.class) {
      return one(TEXTS, random);
    }
    if (type == LocalDate.class) {
      return one(DAYS, random);
    }
    if (type == Integer.class || type == int.class) {
      return one(WHOLES, random);
    }
    if (type == Double.class) {
      return one(NUMBERS, random);
    }
    if (type == Boolean.class || type == boolean.class) {
      return random.nextBoolean();
    }
    if (type.getSimpleName().equals("Span")) {
      return new org.entente.model.Span(0, 1);
    }
    if (type.getSimpleName().equals("Role")) {
      return org.entente.model.Role.of(
          new org.entente.model.Office(
              (String) one(List.of("x", "y z"), random), null, null, null));
    }
    throw new ReflectiveOperationException("a new kind of field: " + type);
  }

  private static Object one(List<Object> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }
}
