import Coaching

/// All cycles of one activity by one pair or one group: who takes part in each step, where, and when it could be.
///
/// A class: the path search reads it for every option, and a copy of a struct with arrays counts references of each.
final class Track: Sendable {
  /// Its place in the problem's list.
  let number: Int
  /// Index in the roster's activities.
  let activity: Int
  /// Local number of the leader.
  let leader: Int
  /// Local number of the pair's peer; −1 for a group.
  let peer: Int
  /// Index in the request's pairs; −1 for a group.
  let pair: Int
  /// Local numbers of a group's peers, by roster order; empty for a pair.
  let group: [Int]
  /// Least number of peers that a group session needs.
  let quorum: Int
  /// What a missing cycle costs.
  let missingCost: Int
  let mode: Mode
  let steps: [TrackStep]
  /// For each step those at the same place of which only one can be on a date, it among them, as bits; steps from the 65th on are left out.
  let alternatives: [UInt64]

  /// Whether it is a group's.
  var isGroup: Bool { peer < 0 }

  init(
    number: Int, activity: Int, leader: Int, peer: Int, pair: Int, group: [Int], quorum: Int,
    missingCost: Int, mode: Mode, steps: [TrackStep]
  ) {
    self.number = number
    self.activity = activity
    self.leader = leader
    self.peer = peer
    self.pair = pair
    self.group = group
    self.quorum = quorum
    self.missingCost = missingCost
    self.mode = mode
    self.steps = steps
    alternatives = steps.indices.map { Self.alternatives(to: $0, steps) }
  }

  private static func alternatives(to step: Int, _ steps: [TrackStep]) -> UInt64 {
    var chosen = [step]
    for other in steps.indices where steps[other].place == steps[step].place {
      if chosen.allSatisfy({ isApart(other, $0, steps) }) { chosen.append(other) }
    }
    return chosen.reduce(0) { $0 | 1 << UInt64($1) }
  }

  /// Whether two steps of a cycle are never on one date.
  private static func isApart(_ first: Int, _ second: Int, _ steps: [TrackStep]) -> Bool {
    guard first != second else { return false }
    return (min(first, second) + 1...max(first, second)).contains { steps[$0].lag.min > 0 }
  }
}

/// One step of a track; plain, so that a copy counts no references.
struct TrackStep: Sendable {
  let kind: Step.Kind
  let minutes: Int32
  /// Program days from the step before.
  let lag: Lag
  /// Minutes that must lie after the step before on one date, because somebody changes school.
  let gap: Int32
  /// Local number of a second person: the peer of a pair's meeting or observation; −1: none, or the peers of a group.
  let second: Int
  /// Local number of the one observed; −1: none.
  let observed: Int
  /// School where it is; −1 where virtual.
  let place: Int32
  /// School whose rooms it takes; −1: none.
  let room: Int32
  /// The clock of its place.
  let clock: Int
  /// Where its days begin in the problem's table of the lists of options (`TermTables.optionRange`).
  let firstList: Int
}

/// One cycle: a track in one window.
struct CycleItem: Sendable {
  let track: Int
  /// From 0.
  let window: Int
  /// Program days.
  let days: Range<Int>
  /// Whether its steps could be placed were there nothing else in the term.
  var isPossible = false
  /// What it costs at least where it is placed, were there nothing else in the term.
  var leastCost = 0
  /// What it costs where it is missing: 0 where it is impossible and the pairing is charged.
  var missingCost = 0

  /// What it costs at least.
  var bound: Int { isPossible ? min(leastCost, missingCost) : missingCost }
}
