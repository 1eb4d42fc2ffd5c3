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

/** Four short made-up articles about two years of China and Russia. */
final class Stories {
  private Stories() {}

  static List<Findings> all() {
    return List.of(one(), two(), three(), four());
  }

  private static Findings one() {
    return new Written(
            "one",
            "2021-12-30",
            "Harbour Times",
            "China will keep buying Russian gas, Foreign Minister Lin Bó said on Thursday. Pavel"
                + " Orlov, his Russian counterpart, received him in Moscow on Tuesday and told"
                + " reporters that both armies would hold drills in 2022. China has lent Russia"
                + " money.")
        .says(
            Kind.PERSON,
            "Lin Bó",
            "Lin Bó",
            office("foreign minister", "CHN"),
            "CHN",
            "said",
            "China will keep buying Russian gas",
            on("2021-12-30"),
            "CHN",
            "RUS")
        .claims(
            "CHN",
            "trade",
            "RUS",
            Status.PLANNED,
            on("2021-12-31"),
            3.0,
            "China will keep buying Russian gas")
        .says(
            Kind.PERSON,
            "Pavel Orlov",
            "Pavel Orlov",
            office("foreign minister", "RUS"),
            "RUS",
            "told",
            "both armies would hold drills in 2022",
            on("2021-12-28"),
            "RUS",
            "CHN")
        .claims(
            "CHN",
            "ally",
            "RUS",
            Status.PLANNED,
            within("2022-01-01", "2022-12-31"),
            8.0,
            "both armies would hold drills in 2022")
        .tells(
            "CHN",
            "meet",
            "RUS",
            Status.HAPPENED,
            on("2021-12-28"),
            1.0,
            "received him in Moscow on Tuesday")
        .tells(
            "CHN",
            "aid",
            "RUS",
            Status.HAPPENED,
            by("2021-12-30"),
            7.0,
            "China has lent Russia money")
        .calls("Lin Bó", Role.of(office("foreign minister", "CHN")), "Foreign Minister Lin Bó")
        .calls(
            "Pavel Orlov",
            Role.of(office("foreign minister", "RUS")),
            "Pavel Orlov, his Russian counterpart")
        .findings();
  }

  private static Findings two() {
    return new Written(
            "two",
            "2022-03-05",
            "Harbour Times",
            "China and Russia held joint drills on Friday. A senior official said that Moscow was"
                + " grateful to Beijing. Foreign Minister Lin Bó watched; the former foreign"
                + " minister Hu Rong did not.")
        .says(
            Kind.UNNAMED,
            "a senior official",
            "A senior official",
            office("official", "RUS"),
            "RUS",
            "said",
            "Moscow was grateful to Beijing",
            within("2022-03-04", "2022-03-05"),
            "RUS",
            "CHN")
        .tells(
            "CHN",
            "ally",
            "RUS",
            Status.HAPPENED,
            on("2022-03-04"),
            8.0,
            "China and Russia held joint drills on Friday")
        .claims(
            "RUS",
            "praise",
            "CHN",
            Status.HAPPENED,
            within("2022-03-04", "2022-03-05"),
            3.0,
            "Moscow was grateful to Beijing")
        .calls("Lin Bó", Role.of(office("foreign minister", "CHN")), "Foreign Minister Lin Bó")
        .calls(
            "Hu Rong",
            new Role(office("foreign minister", "CHN"), true, false, false),
            "former foreign minister Hu Rong")
        .findings();
  }

  private static Findings three() {
    return new Written(
            "three",
            "2022-06-10",
            "Evening Post",
            "Russia rebuked China over late payments in May or June. Mei Tan, the Chinese foreign"
                + " minister, denied that her country had blocked any transfer. Orlov said that"
                + " China had blocked ten. Ana Duarte, Brazil’s ambassador to China, kept silent.")
        .tells(
            "RUS",
            "criticise",
            "CHN",
            Status.HAPPENED,
            within("2022-05-01", "2022-06-10"),
            -2.0,
            "Russia rebuked China over late payments in May or June")
        .says(
            Kind.PERSON,
            "Mei Tan",
            "Mei Tan",
            office("foreign minister", "CHN"),
            "CHN",
            "denied",
            "her country had blocked any transfer",
            within("2022-06-09", "2022-06-10"),
            "CHN",
            "RUS")
        .claims(
            "CHN",
            "restrict",
            "RUS",
            Status.DENIED,
            by("2022-06-10"),
            -4.0,
            "her country had blocked any transfer")
        .says(
            Kind.PERSON,
            "Orlov",
            "Orlov",
            null,
            "RUS",
            "said",
            "China had blocked ten",
            within("2022-06-09", "2022-06-10"),
            "CHN")
        .claims(
            "CHN",
            "restrict",
            "RUS",
            Status.HAPPENED,
            by("2022-06-10"),
            -4.0,
            "China had blocked ten")
        .calls(
            "Mei Tan",
            Role.of(office("foreign minister", "CHN")),
            "Mei Tan, the Chinese foreign minister")
        .calls(
            "Ana Duarte",
            Role.of(new Office("ambassador", "BRA", "CHN", null)),
            "Ana Duarte, Brazil’s ambassador to China")
        .findings();
  }

  private static Findings four() {
    return new Written(
            "four",
            "2021-12-31",
            "Evening Post",
            "The European Union fined two Chinese banks on Friday. Lin Bó, the foreign minister,"
                + " called the fine unwise.")
        .tells(
            "EU",
            "sanction",
            "CHN",
            Status.HAPPENED,
            on("2021-12-31"),
            -6.0,
            "The European Union fined two Chinese banks on Friday")
        .says(
            Kind.PERSON,
            "Lin Bó",
            "Lin Bó",
            office("foreign minister", "CHN"),
            "CHN",
            "called",
            "the fine unwise",
            on("2021-12-31"),
            "EU")
        .claims(
            "CHN",
            "criticise",
            "EU",
            Status.HAPPENED,
            on("2021-12-31"),
            -2.0,
            "called the fine unwise")
        .calls("Lin Bó", Role.of(office("foreign minister", "CHN")), "Lin Bó, the foreign minister")
        .findings();
  }
}
