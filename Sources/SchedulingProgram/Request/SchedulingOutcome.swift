import Coaching

/// A schedule with its proof, and what it took.
public struct SchedulingOutcome: Sendable {
  public var schedule: Schedule
  public var statistics: SchedulingStatistics

  /// An outcome of the given parts.
  public init(schedule: Schedule, statistics: SchedulingStatistics) {
    self.schedule = schedule
    self.statistics = statistics
  }
}

/// How much work a schedule took; the same on every run and machine.
public struct SchedulingStatistics: Sendable, Hashable {
  public var components = 0
  public var cycles = 0
  /// Penalty of the first schedule, before any improvement.
  public var greedyPenalty = 0
  /// The sum of what each cycle costs at least, whatever the others do.
  public var trivialBound = 0.0
  public var improvements = 0
  /// Pricing rounds over all clusters.
  public var rounds = 0
  public var columns = 0
  /// Linear and integer programs that GLPK solved.
  public var programs = 0

  /// No work yet.
  public init() {}

  /// Adds the work of another part.
  public mutating func add(_ other: SchedulingStatistics) {
    components += other.components
    cycles += other.cycles
    greedyPenalty += other.greedyPenalty
    trivialBound += other.trivialBound
    improvements += other.improvements
    rounds += other.rounds
    columns += other.columns
    programs += other.programs
  }
}
