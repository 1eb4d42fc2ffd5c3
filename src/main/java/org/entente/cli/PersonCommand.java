package org.entente.cli;

import java.io.PrintWriter;
import org.entente.graph.GraphStore;
import org.entente.query.People;
import org.entente.query.Person;
import org.entente.query.Profile;
import org.entente.report.ProfileTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    description = "A person's roles as printed, and statements over time.",
    footer = {"", "Example: entente person \"Wang Yi\""})
final class PersonCommand extends ACommand {
  @Parameters(index = "0", paramLabel = "NAME", description = "The name, or a part of it.")
  private String name = "";

  @Option(
      names = "--roles",
      description =
          "Print the roles only; other formats than table print"
              + " the statements unless this is given.")
  private boolean rolesOnly;

  @Mixin private SheetOptions sheet = new SheetOptions();
  @Mixin private StoreOptions storeOptions;

  PersonCommand(Terminal terminal) {
    super(terminal);
    storeOptions = new StoreOptions(terminal);
  }

  @Override
  public Integer call() throws Exception {
    sheet.format(); // refused before the store is opened
    try (GraphStore store = storeOptions.openExisting()) {
      Person person = People.one(store, name);
      Profile profile = Profile.read(store, person);
      PrintWriter out = terminal.writer();
      if (!sheet.isTable()) {
        sheet.write(
            rolesOnly ? ProfileTable.roles(profile) : ProfileTable.statements(profile), out);
      } else {
        out.println(person.name());
        out.println();
        sheet.write(ProfileTable.briefRoles(profile), out);
        if (!rolesOnly) {
          out.println();
          sheet.write(ProfileTable.briefStatements(profile), out);
        }
      }
      out.flush();
      return Exit.FINE;
    }
  }
}
