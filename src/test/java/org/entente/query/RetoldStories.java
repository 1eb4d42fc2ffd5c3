package org.entente.query;

import static org.entente.query.Written.by;
import static org.entente.query.Written.office;
import static org.entente.query.Written.on;
import static org.entente.query.Written.within;

import java.util.List;
import org.entente.model.Findings;
import org.entente.model.Office;
import org.entente.model.Role;
import org.entente.model.Speaker.Kind;
import org.entente.model.Status;
import org.entente.model.Tone;

/**
 * Three more articles after {@link Stories}: claims told again, tones, and what is rarely found.
 */
final class RetoldStories {
  private RetoldStories() {}

  static List<Findings> all() {
    return List.of(five(), six(), seven());
  }

  private static Findings five() {
    return new Written(
            "five",
            "2022-01-15",
            "Evening Post",
            "Pavel Orlov said on Friday that the two armies might meet for drills this year, with"
                + " warm thanks to Beijing.")
        .says(
            Kind.PERSON,
            "Pavel Orlov",
            "Pavel Orlov",
            office("foreign minister", "RUS"),
            "RUS",
            "said",
            "the two armies might meet for drills this year, with warm thanks to Beijing",
            on("2022-01-14"),
            "CHN")
        .towards("CHN", Tone.FAVOURABLE, "warm thanks")
        .claims(
            "CHN",
            "ally",
            "RUS",
            Status.POSSIBLE,
            within("2022-01-01", "2022-12-31"),
            8.0,
            "the two armies might meet for drills this year")
        .findings();
  }

  private static Findings six() {
    return new Written(
            "six",
            "2022-02-20",
            "Harbour Times",
            "The Russian trade ministry complained that China had held back gas money. China’s"
                + " neighbours, it added, were more honest. LIN BÓ shrugged.")
        .says(
            Kind.INSTITUTION,
            "Ministry of Trade",
            "The Russian trade ministry",
            null,
            "RUS",
            "complained",
            "China had held back gas money",
            within("2022-02-19", "2022-02-20"),
            "CHN",
            "Arab League")
        .towards("CHN", Tone.ADVERSE, "held back")
        .towards("Arab League", Tone.NEUTRAL)
        .claims(
            "CHN",
            "restrict",
            "RUS",
            Status.HAPPENED,
            by("2022-02-20"),
            -4.0,
            "China had held back gas money")
        .says(
            Kind.PERSON,
            "LIN BÓ",
            "LIN BÓ",
            null,
            "CHN",
            "shrugged",
            "more honest",
            Written.undated(),
            "RUS")
        .calls(
            "LIN BÓ", Role.of(new Office("foreign minister", "CHN", null, "Politburo")), "LIN BÓ")
        .findings();
  }

  private static Findings seven() {
    return new Written(
            "seven",
            "2022-02-21",
            null,
            "Beijing and Moscow may yet argue; Orlov’s aide warned of it. The envoy Ana Duarte"
                + " of the Arab League to Russia wrote so too.")
        .tells(
            "CHN",
            "meet",
            "RUS",
            Status.DENIED,
            Written.undated(),
            null,
            "Beijing and Moscow may yet argue")
        .says(
            Kind.UNNAMED,
            "Orlov’s aide",
            "Orlov’s aide",
            null,
            null,
            "warned",
            "may yet argue",
            Written.undated())
        .calls(
            "Ana Duarte",
            new Role(new Office("envoy", null, "RUS", "Arab League"), false, false, true),
            "The envoy Ana Duarte of the Arab League to Russia")
        .findings();
  }
}
