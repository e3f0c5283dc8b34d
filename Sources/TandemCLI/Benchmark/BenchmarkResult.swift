/// What `tandem bench` measures of one roster; `--json` writes it as it stands. Times are wall-clock seconds.
struct BenchmarkResult: Codable, Sendable {
  /// File name of the roster.
  var roster: String
  var leaders: Int
  var peers: Int
  var schools: Int
  var eligiblePairs: Int
  /// Columns of the natural pairing model.
  var naturalColumns: Int
  var threads: Int
  /// Reading and checking the file.
  var readSeconds: Double
  /// Free time, eligibility, scores and meeting times of all pairs.
  var candidateSeconds: Double
  var pairing: Stage
  /// nil where only the pairing is measured.
  var schedule: Stage?
  /// From the start to the plan in memory.
  var seconds: Double
  /// Peak of the process so far, MiB; with several rosters measure the largest alone.
  var peakMemory: Double

  /// What one program took.
  struct Stage: Codable, Sendable {
    /// Points of the pairing, or penalty of the schedule.
    var number: Int
    var bound: Double
    var gap: Double
    var status: String
    var components: Int
    var columns: Int
    var rounds: Int
    var nodes: Int
    /// Linear and integer programs that GLPK solved.
    var programs: Int
    var seconds: Double
    /// Share of the stage's thread time that was spent inside GLPK.
    var shareInGLPK: Double
    /// Seconds from the start of the run to the first whole answer, and to gaps of 1 %, 0.1 % and 0; nil: not reached, or not told.
    var first: Double?
    var toOnePercent: Double?
    var toOneTenthPercent: Double?
    var toProof: Double?
  }
}
