package org.entente.model;

import java.util.Set;

/** What the annotation guide says of its 28 types of events. */
public final class GuideTypes {
  private static final Set<String> SYMMETRIC =
      Set.of("meet", "call", "agree", "cooperate", "trade", "ally");
  private static final Set<String> COOPERATIVE =
      Set.of(
          "meet",
          "call",
          "visit",
          "agree",
          "praise",
          "support",
          "cooperate",
          "aid",
          "trade",
          "ally",
          "recognise",
          "mediate",
          "concede",
          "request");

  private GuideTypes() {}

  /** Whether the ends of the type have no order. */
  public static boolean isSymmetric(String type) {
    return SYMMETRIC.contains(type);
  }

  /** Whether the type cooperates; the others conflict. */
  public static boolean isCooperative(String type) {
    return COOPERATIVE.contains(type);
  }
}
