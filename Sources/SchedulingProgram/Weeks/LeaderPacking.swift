/// Packs a leader's cycles into the weeks with the minutes of everybody in mind, exactly (Docs/Formulation.md, T20).
///
/// Unlike `WeekPacking` it tells cycles apart and knows the peers: a peer's own minutes hold in every week, and who has none left for the
/// group's session is absent from it.
struct LeaderPacking {
  /// One cycle.
  struct Cycle: Sendable {
    let missingCost: Double
    let patterns: [WeekPattern]
    /// What each pattern costs; of a group's with nobody kept away.
    let costs: [Double]
    /// It counts as missing after this week at the earliest, where it is not placed.
    var closing = 0
  }

  /// All cycles of one track, in the order of their windows.
  struct Track: Sendable {
    let cycles: [Cycle]
    /// Minutes in each week of a pair's peer; nil without a limit and for a group.
    let peerMinutes: [Int32]?
    /// The peer's place in the groups; nil for a group, and where there is none.
    let member: Int?
    /// Whether it is a group's whose cycles have one session for the peers.
    let isGroup: Bool
  }

  /// A pattern that a cycle has.
  struct Choice: Hashable, Sendable {
    let track: Int
    let cycle: Int
    let pattern: Int
    /// Members whom their own minutes keep away from the session of a group.
    var keptAway: UInt64 = 0
  }

  /// What a packing comes to.
  struct Answer {
    /// No packing costs less.
    let least: Double
    /// The packing of that cost; nil where the search has been given up before.
    let choices: [Choice]?
    /// How far above the bound of the prices the search had to look.
    let slack: Double
  }

  /// Minutes that the leader has in each week.
  let capacities: [Int32]
  let tracks: [Track]
  /// What is known to be missing or to cost absence at least, before the first week and in the course of each: of cycles that count nothing
  /// before. It follows from the minutes of the weeks, and helps to pass over packings. 0 where nothing is known.
  let ahead: [Double]

  /// States that may be met in all; beyond, the search is given up.
  var stateLimit = 1_500_000
  /// How far the search looks at first; that of a like packing saves it a start in vain.
  var firstSlack = 20.0
  /// Whether it looks farther where it finds none.
  var widens = true

  /// The cheapest packing; nil where the tracks are too many or have too many ways.
  ///
  /// `keptAway` is what a group's pattern costs where some members can't attend: infinite where too few are left.
  func best(keptAway: @escaping (Choice) -> Double) -> Answer? {
    guard tracks.count <= PackingState.trackLimit else { return nil }
    var moves: [WeekMoves] = []
    for (number, track) in tracks.enumerated() {
      guard let own = WeekMoves(track, number: number, capacities: capacities) else { return nil }
      moves.append(own)
    }
    let (prices, sum) = WeekPrices.find(&moves, capacities, least: ahead[0])
    var search = PackingSearch(
      capacities: capacities, prices: prices, ahead: ahead, tracks: tracks, moves: moves,
      stateLimit: stateLimit, keptAway: keptAway)
    // Packings above the bound of the prices by more than the slack are passed over; it widens until one is found.
    var slack = firstSlack
    var proven = 0.0
    while true {
      switch search.run(slack: slack) {
      case .found(let cost, let choices): return Answer(least: sum + cost, choices: choices, slack: cost)
      case .givenUp: return Answer(least: sum + proven, choices: nil, slack: proven)
      case .none(let next):
        guard next < .infinity else { return nil }
        proven = next
        guard widens else { return Answer(least: sum + next, choices: nil, slack: next) }
        slack = max(next + 1e-6, Self.widening * slack)
      }
    }
  }

  private static let widening = 3.0
}
