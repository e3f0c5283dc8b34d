import Coaching
import IntegerProgram
import PairingProgram

/// Changes a plan's pairs and usual times one by one, each with the sessions of the leaders that it touches, and keeps what raises the value
/// (Docs/Formulation.md, W6).
///
/// Trials are made in batches of one size, whatever the number of threads: all of a batch are held against the plan at its beginning.
struct PlanRefinement {
  private let moves: PairMoves
  private let times: TimeChoice
  private let threads: Int
  private let seed: UInt64
  /// Tries in all the trials together, at most: each moves a few cycles.
  private let limit: Int
  /// Whether the work must end now.
  private let isOver: @Sendable () -> Bool
  private(set) var tries = 0
  /// Parts so far, to number them by.
  private var parts = 0
  /// What is known of moves that were tried: for which parts of their leaders, what they promised then, and how far they were from helping.
  private var failed: [PairMove: (versions: [Int], promise: Int, lack: Int)] = [:]

  init(
    _ moves: PairMoves, _ times: TimeChoice, threads: Int, seed: UInt64, limit: Int,
    isOver: @escaping @Sendable () -> Bool
  ) {
    self.moves = moves
    self.times = times
    self.threads = threads
    self.seed = seed
    self.limit = limit
    self.isOver = isOver
  }

  /// Trials of one batch.
  private static let batchSize = 16
  /// Tries for each cycle of a trial.
  private static let rounds = 20
  /// Points that a trial may be too dear after a tenth of its tries.
  private static let reach = 250
  /// Points that a move which failed may lack by what has changed since, to be tried again.
  private static let patience = 600

  /// Tries that every draft gets, however they go.
  private static let fairChance = 20_000

  /// Improves the draft until no move does, or the tries are spent.
  ///
  /// - Parameter goal: the value of the best plan. A draft below it is given up where all tries would not bring it there at the pace of its
  ///   last half.
  /// - Parameter endsWhenSpent: whether to end once the last half of the tries brought nothing: for a draft that was refined before.
  mutating func run(
    _ draft: inout PlanDraft, goal: Int = .min, endsWhenSpent: Bool = false, progress: (Int) -> Void
  ) throws {
    var pace = Pace(goal: goal, value: draft.value)
    var isDone: Bool {
      tries >= limit || isOver()
        || (tries >= Self.fairChance
          && (pace.isBehind(tries, of: limit) || (endsWhenSpent && pace.isSpent(tries))))
    }
    var improved = true
    while improved, !isDone {
      improved = false
      let open = moves.moves(draft).filter { isWorthATrial($0, draft) }
      var place = 0
      while place < open.count, !isDone, !improved || place < passSize(draft) {
        var batch = Array(open[place..<min(open.count, place + Self.batchSize)])
        place += batch.count
        // Those that would do, too, are tried once more beside the best.
        while !batch.isEmpty {
          let gains = try attempt(batch, draft)
          guard let best = gains.max(by: { $0.gain < $1.gain }) else { break }
          improved = true
          take(best, &draft)
          pace.see(draft.value, tries)
          progress(draft.value)
          let helped = Set(gains.map(\.proposal.move)).subtracting([best.proposal.move])
          batch.removeAll { !helped.contains($0.move) }
        }
      }
    }
  }

  /// Moves that are tried before they are put in order anew, once one has helped: where there are many leaders, few moves know of the change.
  private func passSize(_ draft: PlanDraft) -> Int { max(64, 4 * draft.choices.count) }

  private mutating func take(_ trial: PlanDraft.Trial, _ draft: inout PlanDraft) {
    parts += 1
    draft.take(trial, version: parts)
  }

  /// Whether a move was never tried, or its leaders have changed since and it promises about what it lacked more.
  private func isWorthATrial(_ ranked: RankedMove, _ draft: PlanDraft) -> Bool {
    guard let last = failed[ranked.move] else { return true }
    return last.versions != draft.versions(ranked.move.leaders)
      && ranked.promise - last.promise + Self.patience > last.lack
  }

  private mutating func attempt(_ batch: [RankedMove], _ draft: PlanDraft) throws -> [PlanDraft.Trial] {
    let proposals = batch.compactMap { draft.proposal($0.move, times) }
    let leaders = Set(proposals.map(\.move.leaders)).sorted { $0.lexicographicallyPrecedes($1) }
    let found = try SolverThreads.map(leaders, threads: threads) { _, leaders in draft.penalty(of: leaders) }
    let costs = Dictionary(uniqueKeysWithValues: zip(leaders, found))
    let made = try SolverThreads.map(proposals, threads: threads) { [seed, isOver] _, proposal in
      draft.tried(
        proposal, before: costs[proposal.move.leaders]!, reach: Self.reach, rounds: Self.rounds, seed: seed,
        stop: isOver)
    }
    for ranked in batch {
      failed[ranked.move] = (draft.versions(ranked.move.leaders), ranked.promise, 0)
    }
    for (proposal, trial) in zip(proposals, made) {
      failed[proposal.move]!.lack = -trial.gain
      tries += trial.tries
    }
    return made.filter { $0.gain > 0 }
  }
}
