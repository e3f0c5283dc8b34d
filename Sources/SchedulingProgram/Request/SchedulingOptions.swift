import IntegerProgram

/// How much work a schedule may take. All but the time limit and the signal count work, and give the same on every machine.
public struct SchedulingOptions: Sendable {
  public var threads = 2
  /// Whether a bound beyond the trivial one is sought; without it a schedule is quick, and its gap says little.
  public var provesBound = true
  /// A schedule within this share of its bound is good enough; 0 asks for a proof.
  public var targetGap = 0.0
  /// A schedule within so many points of its bound is good enough, too.
  public var targetPoints = 0
  /// How often a part of the schedule is taken out and put back better, for each cycle.
  public var improvementsPerCycle = 150
  /// The same of a schedule that only goes into a larger linear program: a first one, and one that follows those of the clusters.
  public var improvementsAtFirst = 20
  /// The most improvements of one component at a time.
  public var improvementLimit = 150_000
  /// Searches from several seeds, where cycles are missing and the schedule is far from its bound.
  public var restarts = 8
  /// Rounds of pricing in the bound of one cluster of cycles.
  public var roundLimit = 200
  /// The user's emergency stop, counted from the call; nil: none.
  public var timeLimit: Duration?
  public var stop: StopSignal?
  public var seed: UInt64 = 1

  /// SPEC's defaults: the proof is sought, on 2 threads.
  public init() {}
}
