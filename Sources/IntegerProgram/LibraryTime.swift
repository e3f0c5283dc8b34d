import CGLPKShims

/// How long the work of GLPK takes; for benchmarks, never for decisions.
public enum LibraryTime {
  /// Seconds that all threads together have been inside calls of GLPK since the process began.
  public static var seconds: Double { Double(tandem_glpk_nanoseconds()) / 1e9 }
}
