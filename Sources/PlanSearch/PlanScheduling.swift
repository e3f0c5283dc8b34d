import Coaching
import PairingProgram
import SchedulingProgram

/// Schedules the pairings that a search of plans meets, each at the effort that it deserves.
struct PlanScheduling: Sendable {
  /// How long a schedule is worked at: only to put in place what there is, to compare many, to choose among a few, or with its proof.
  enum Effort {
    case kept, quick, deep, proven
  }

  private let finder: CandidateFinder
  private let options: SchedulingOptions
  private let clock: SearchClock

  init(_ finder: CandidateFinder, _ options: SchedulingOptions, _ clock: SearchClock) {
    self.finder = finder
    self.options = options
    self.clock = clock
  }

  /// Cycles of a plan of which every pairing that was met is refined, not only the best.
  static let smallLimit = 400
  /// Cycles of a plan so small that every search of it is worth its time.
  static let tinyLimit = 60
  /// Pairs beyond which a schedule takes long.
  private static let longCount = 250
  /// Pairs of the largest.
  private static let hugeCount = 1_000
  /// Improvements of each cycle of these before the last linear program.
  private static let firstOfHuge = 10
  /// Seeds from which each of the best plans is searched.
  private static let deepRestarts = 4

  /// The schedule of a pairing's pairs; of one that there is already, it begins there.
  func schedule(
    _ outcome: PairingOutcome, _ request: PairingRequest, effort: Effort, previous: Schedule? = nil
  ) throws -> Schedule {
    var settings = options
    settings.provesBound = settings.provesBound && effort == .proven
    let isLong = outcome.choices.count > Self.longCount
    switch effort {
    case .kept:
      settings.restarts = 0
      settings.improvementLimit = 0
    case .quick:
      settings.restarts = 0
      settings.improvementsPerCycle = min(settings.improvementsPerCycle, isLong ? 8 : 30)
    case .deep:
      settings.restarts = min(settings.restarts, Self.deepRestarts)
    case .proven where previous != nil:
      // The small ones' sessions have been searched from several seeds by then, and the pairs of all have been changed one by one. Of the tiniest the search
      // of sessions takes no time, and is what is left.
      if (Self.tinyLimit + 1...Self.smallLimit).contains(cycleCount(outcome)) { settings.restarts = 0 }
      // Of thousands of pairs the last linear program tells which sessions may be better: few tries come before it.
      if isHuge(outcome) { settings.improvementsAtFirst = Self.firstOfHuge }
    case .proven: break
    }
    settings.timeLimit = clock.remaining.map { .seconds(effort == .proven ? $0 : $0 / 3) }
    var term = SchedulingRequest(finder: finder, outcome: outcome, candidates: request.candidates)
    term.previous = previous
    return try TermScheduler(term, options: settings).solve().schedule
  }

  /// Whether a plan has so many pairs that the search must spare its tries.
  func isHuge(_ outcome: PairingOutcome) -> Bool { outcome.choices.count > Self.hugeCount }

  /// Cycles of a pairing's pairs over the term.
  func cycleCount(_ outcome: PairingOutcome) -> Int {
    let times = finder.roster.activities.filter { $0.per == .pair }.reduce(0) { $0 + $1.times }
    return outcome.choices.count * times
  }
}
