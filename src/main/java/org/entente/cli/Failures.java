package org.entente.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.entente.graph.QueryException;
import org.entente.graph.StoreException;
import org.entente.query.BadQuestion;
import org.entente.rdf.SparqlException;
import org.entente.rdf.TwinException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What went wrong, as one sentence and an exit code; a stack trace only with {@code -vv}. */
record Failures(Terminal terminal)
    implements IParameterExceptionHandler, IExecutionExceptionHandler {
  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    terminal.complain(String.valueOf(e.getMessage()));
    if (!UnmatchedArgumentException.printSuggestions(e, terminal.err())) {
      terminal.err().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    }
    terminal.err().flush();
    return Exit.USAGE;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    Throwable cause =
        e instanceof UncheckedIOException io && io.getCause() != null ? io.getCause() : e;
    terminal.complain(sentence(cause));
    Object called = command.getCommand();
    if (called instanceof ACommand a && a.traces()) {
      cause.printStackTrace(terminal.err());
      terminal.err().flush();
    }
    return code(cause);
  }

  private static String sentence(Throwable e) {
    String message = e.getMessage();
    if (code(e) == Exit.INTERNAL) {
      return "internal error: " + e + "; run it again with -vv and report what it prints";
    }
    return message == null ? e.getClass().getSimpleName() : message;
  }

  private static int code(Throwable e) {
    if (e instanceof Exit.Failure failure) {
      return failure.code;
    }
    if (e instanceof StoreException store) {
      return store.kind() == StoreException.Kind.CONNECTION ? Exit.CONNECTION : Exit.STORE;
    }
    if (e instanceof QueryException || e instanceof SparqlException || e instanceof BadQuestion) {
      return Exit.USAGE;
    }
    if (e instanceof TwinException) {
      return Exit.STORE;
    }
    return e instanceof IOException ? Exit.REJECTED : Exit.INTERNAL;
  }
}
