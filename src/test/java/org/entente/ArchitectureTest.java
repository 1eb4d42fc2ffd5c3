package org.entente;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.entente", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule packagesPointDownward =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("cli")
          .definedBy("org.entente.cli..")
          .layer("entente")
          .definedBy("org.entente")
          .layer("report")
          .definedBy("org.entente.report..")
          .layer("query")
          .definedBy("org.entente.query..")
          .layer("rdf")
          .definedBy("org.entente.rdf..")
          .layer("graph")
          .definedBy("org.entente.graph..")
          .layer("eval")
          .definedBy("org.entente.eval..")
          .layer("extract")
          .definedBy("org.entente.extract..")
          .layer("lexicon")
          .definedBy("org.entente.lexicon..")
          .layer("text")
          .definedBy("org.entente.text..")
          .layer("learn")
          .definedBy("org.entente.learn..")
          .layer("article")
          .definedBy("org.entente.article..")
          .layer("model")
          .definedBy("org.entente.model..")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("entente")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("report")
          .mayOnlyBeAccessedByLayers("entente", "cli")
          .whereLayer("query")
          .mayOnlyBeAccessedByLayers("report", "entente", "cli")
          .whereLayer("rdf")
          .mayOnlyBeAccessedByLayers("query", "report", "entente", "cli")
          .whereLayer("graph")
          .mayOnlyBeAccessedByLayers("query", "report", "entente", "cli")
          .whereLayer("eval")
          .mayOnlyBeAccessedByLayers("report", "entente", "cli")
          .whereLayer("extract")
          .mayOnlyBeAccessedByLayers("eval", "query", "report", "entente", "cli")
          .whereLayer("lexicon")
          .mayOnlyBeAccessedByLayers(
              "extract", "eval", "graph", "rdf", "query", "report", "entente", "cli")
          .whereLayer("text")
          .mayOnlyBeAccessedByLayers("lexicon", "extract", "eval", "entente", "cli")
          .whereLayer("learn")
          .mayOnlyBeAccessedByLayers("text", "extract", "entente", "cli")
          .whereLayer("article")
          .mayOnlyBeAccessedByLayers(
              "learn", "text", "lexicon", "extract", "eval", "graph", "rdf", "query", "report",
              "entente", "cli")
          .because("an article flows one way, from its reader to a sink");

  @ArchTest
  static final ArchRule modelNeedsTheJdkOnly =
      noClasses()
          .that()
          .resideInAPackage("org.entente.model..")
          .should()
          .dependOnClassesThat()
          .resideOutsideOfPackages("org.entente.model..", "java..", "org.jspecify..")
          .because("the values must be usable anywhere");

  @ArchTest
  static final ArchRule neo4jLivesInGraph =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.entente.graph..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.neo4j..")
          .because("graph is the only home of Neo4j");

  @ArchTest
  static final ArchRule jenaLivesInRdf =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.entente.rdf..", "org.entente.lexicon..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.jena..")
          .because("rdf is the only home of Jena, but for the lexicon's Turtle reader");

  @ArchTest
  static final ArchRule picocliLivesInCli =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.entente.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..")
          .because("cli is the only home of picocli");

  @ArchTest
  static final ArchRule onlyTheCommandLineTouchesTheWorld =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.entente.cli..")
          .should()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethod(System.class, "getenv", String.class)
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .because("the rest is a function of what it is given");
}
