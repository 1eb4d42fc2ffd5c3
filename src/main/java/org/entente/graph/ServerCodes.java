package org.entente.graph;

import org.neo4j.driver.exceptions.Neo4jException;

/**
 * The status codes of Neo4j that mean something to us. They hold for Neo4j 5.0 to 5.26 and for
 * 2025.x.
 */
final class ServerCodes {
  static final String UNAUTHORIZED = "Neo.ClientError.Security.Unauthorized";
  static final String RATE_LIMIT = "Neo.ClientError.Security.AuthenticationRateLimit";
  static final String CREDENTIALS_EXPIRED = "Neo.ClientError.Security.CredentialsExpired";
  static final String FORBIDDEN = "Neo.ClientError.Security.Forbidden";
  static final String NO_DATABASE = "Neo.ClientError.Database.DatabaseNotFound";
  static final String DATABASE_UNAVAILABLE = "Neo.TransientError.Database.DatabaseUnavailable";
  static final String ACCESS_MODE = "Neo.ClientError.Statement.AccessMode";
  static final String READ_ONLY = "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase";
  static final String WRITE_ON_READ_ONLY = "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase";
  static final String NO_DISK = "Neo.DatabaseError.General.StorageDamageDetected";
  static final String SECURITY = "Neo.ClientError.Security.";
  // Of a transaction that was in flight when its server was told to stop: the driver makes faults
  // of the client of these two, so it does not try again.
  private static final String TERMINATED = "Neo.ClientError.Transaction.Terminated";
  private static final String LOCK_STOPPED = "Neo.ClientError.Transaction.LockClientStopped";
  private static final String SCHEMA = "Neo.ClientError.Schema.";
  private static final String DATABASE_ERROR = "Neo.DatabaseError.";
  private static final String CLIENT_ERROR = "Neo.ClientError.";

  private ServerCodes() {}

  /**
   * Whether a transaction that failed so may do better from its beginning, though the driver does
   * not try: its server stopped, or another one made the same index or constraint at the same time,
   * which IF NOT EXISTS does not rule out.
   */
  static boolean callsForAnotherTry(Neo4jException e) {
    String code = String.valueOf(e.code());
    return code.equals(TERMINATED)
        || code.equals(LOCK_STOPPED)
        || (code.startsWith(SCHEMA) && code.endsWith("AlreadyExists"));
  }

  static boolean isServersFault(Neo4jException e) {
    return e.code() != null && e.code().startsWith(DATABASE_ERROR);
  }

  static boolean isQuerysFault(Neo4jException e) {
    return e.code() != null && e.code().startsWith(CLIENT_ERROR);
  }
}
