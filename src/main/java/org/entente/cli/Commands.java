package org.entente.cli;

import java.lang.reflect.Constructor;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;

/** Makes command objects and gives them the terminal. */
record Commands(Terminal terminal) implements IFactory {
  static Object create(String type, Terminal terminal) {
    try {
      return new Commands(terminal).create(Class.forName("org.entente.cli." + type));
    } catch (Exception e) {
      throw new IllegalStateException("no command class " + type, e);
    }
  }

  /** What the help shows of a command, without the command. */
  static CommandSpec summary(String type) {
    try {
      Command command = Class.forName("org.entente.cli." + type).getAnnotation(Command.class);
      CommandSpec spec = CommandSpec.create();
      spec.usageMessage().description(command.description()).hidden(command.hidden());
      return spec;
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("no command class " + type, e);
    }
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (constructor.getParameterCount() == 1
          && constructor.getParameterTypes()[0] == Terminal.class) {
        return type.cast(constructor.newInstance(terminal));
      }
    }
    return CommandLine.defaultFactory().create(type);
  }
}
