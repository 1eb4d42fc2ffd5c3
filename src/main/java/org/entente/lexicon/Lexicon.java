package org.entente.lexicon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What Entente knows of states, bodies, offices, institutions and types of events: the entries of
 * the ontology as look-ups. Immutable; threads share it.
 */
public final class Lexicon {
  private final Actors actors;
  private final Offices offices;
  private final Institutions institutions;
  private final Leaders leaders;
  private final EventTypes eventTypes;
  private final String fingerprint;

  private Lexicon(
      Actors actors,
      Offices offices,
      Institutions institutions,
      Leaders leaders,
      EventTypes eventTypes,
      String fingerprint) {
    this.actors = actors;
    this.offices = offices;
    this.institutions = institutions;
    this.leaders = leaders;
    this.eventTypes = eventTypes;
    this.fingerprint = fingerprint;
  }

  /** What tells this ontology from another: 8 hex digits of a hash over its files. */
  public String fingerprint() {
    return fingerprint;
  }

  /** The lexicon that comes with Entente. */
  public static Lexicon load() {
    try {
      return load(List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The lexicon that comes with Entente, and the entries of the Turtle files directly in the
   * folders given.
   *
   * @throws IOException if a folder or file can't be read, or an entry lacks something; the message
   *     names it
   */
  public static Lexicon load(List<Path> extraDirectories) throws IOException {
    Ontology ontology = Ontology.read(extraDirectories);
    Actors actors = ActorsReader.read(ontology);
    Ministries ministries = Ministries.read(ontology);
    return new Lexicon(
        actors,
        OfficesReader.read(ontology, actors, ministries),
        InstitutionsReader.read(ontology, actors, ministries),
        Leaders.read(ontology),
        EventTypesReader.read(ontology.graph()),
        ontology.fingerprint());
  }

  /** States and international bodies. */
  public Actors actors() {
    return actors;
  }

  /** Offices. */
  public Offices offices() {
    return offices;
  }

  /** Institutions that speak. */
  public Institutions institutions() {
    return institutions;
  }

  /** Heads of state and government. */
  public Leaders leaders() {
    return leaders;
  }

  /** Types of events. */
  public EventTypes eventTypes() {
    return eventTypes;
  }
}
