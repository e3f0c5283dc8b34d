import Coaching

/// What is to be paired: the candidates, what people want, and the points (SPEC §4).
///
/// The whole-plan loop changes a request by `adjustments`, `marks` and `fixedTimes` and solves again.
public struct PairingRequest: Sendable {
  public var candidates: Candidates
  /// For each leader their caseload.
  public var caseloads: [Caseload]
  /// For each peer how many leaders they want.
  public var wants: [Int]
  /// For each peer their priority, 1 to 10.
  public var priorities: [Int]
  public var weights: Weights
  public var objective: Objective
  /// Points to add to each candidate pair; empty where there are none.
  public var adjustments: [Int] = []
  /// Points that each candidate pair loses at each of its meeting times (in the order of `Candidates.meetingTimes`) beside those of who would
  /// avoid it; empty where there are none. Of all pairs and times at most a hundred different ones.
  public var timeCosts: [[Int]] = []
  /// For each leader what their group may choose from in place of `Candidates.groupTimes`; empty where it is these. An outcome's group times are
  /// then their numbers.
  public var gatherings: [[Gathering]] = []
  /// What is decided about each candidate pair; empty where all are free but those of `together`.
  public var marks: [PairMark] = []
  /// Candidate pairs (by index) that may meet at that time only.
  public var fixedTimes: [Int: WeekStart] = [:]
  /// Times of peers that are taken by pairs outside the request; by peer.
  public var takenTimes: [Int: [TakenTime]] = [:]
  /// Leaders (by index) who take no part: no pair of theirs is chosen, and what their caseload lacks costs nothing.
  public var closedLeaders: Set<Int> = []

  /// The request that a roster makes.
  public init(roster: Roster, candidates: Candidates) {
    self.candidates = candidates
    caseloads = roster.leaders.map(\.caseload)
    wants = roster.peers.map(\.leaders)
    priorities = roster.peers.map(\.priority)
    weights = roster.weights
    objective = roster.objective
  }

  /// A request of the given parts.
  public init(
    candidates: Candidates, caseloads: [Caseload], wants: [Int], priorities: [Int],
    weights: Weights = Weights(), objective: Objective = .points
  ) {
    self.candidates = candidates
    self.caseloads = caseloads
    self.wants = wants
    self.priorities = priorities
    self.weights = weights
    self.objective = objective
  }

  /// What a pair is worth whatever its times, with its adjustment; the peer's need is not in it.
  public func points(ofPair pair: Int) -> Int {
    candidates.pairs[pair].points + (adjustments.isEmpty ? 0 : adjustments[pair])
  }

  /// The times that a pair may have, and what each costs.
  public func times(ofPair pair: Int) -> [PairTime] {
    let own = timeCosts.isEmpty ? [] : timeCosts[pair]
    return candidates.meetingTimes(ofPair: pair).enumerated().map { number, time in
      PairTime(at: time.at, cost: weights.avoidTime * time.avoiding + (own.isEmpty ? 0 : own[number]))
    }
  }

  /// What starts may cost, ascending, 0 first.
  var startCosts: [Int] {
    var costs: Set<Int> = [0]
    for avoiding in 0...2 { costs.insert(avoiding * weights.avoidTime) }
    for pair in timeCosts.indices where !timeCosts[pair].isEmpty {
      for time in times(ofPair: pair) { costs.insert(time.cost) }
    }
    return costs.sorted()
  }

  /// The times that a leader's group may choose from; nil for a gathering without one. Empty where groups need none.
  func groupTimes(ofLeader leader: Int) -> [WeekStart?] {
    if candidates.groupMinutes == nil { return [] }
    return gatherings.isEmpty ? candidates.groupTimes[leader] : gatherings[leader].map(\.time)
  }

  /// What a pair costs where its leader's group chooses that time; nil where it can't.
  func groupCost(ofPair pair: Int, at group: Int) -> Int? {
    if candidates.groupMinutes == nil { return 0 }
    guard gatherings.isEmpty else {
      let leader = Int(candidates.pairs[pair].leader)
      return gatherings[leader][group].costs[pair - candidates.pairsOfLeader[leader].lowerBound]
    }
    return candidates.canAttend(pair: pair, groupTime: group) ? 0 : weights.noGroup
  }

  /// What each of those times costs a leader with peers.
  func groupFees(ofLeader leader: Int) -> [Int] {
    let count = max(1, groupTimes(ofLeader: leader).count)
    return gatherings.isEmpty || gatherings[leader].isEmpty
      ? Array(repeating: 0, count: count) : gatherings[leader].map(\.fee)
  }

  /// What pairs may cost at group times, ascending, 0 first.
  var groupCosts: [Int] {
    var costs: Set<Int> = [0]
    if gatherings.isEmpty { costs.insert(weights.noGroup) }
    for gathering in gatherings.joined() { costs.formUnion(gathering.costs.compactMap(\.self)) }
    return costs.sorted()
  }

  /// What is decided about a pair; a pair of `together` is required.
  public func mark(ofPair pair: Int) -> PairMark {
    if candidates.pairs[pair].forced { return .required }
    return marks.isEmpty ? .free : marks[pair]
  }

  /// Sets what is decided about a pair.
  public mutating func setMark(_ mark: PairMark, ofPair pair: Int) {
    if marks.isEmpty { marks = Array(repeating: .free, count: candidates.pairs.count) }
    marks[pair] = mark
  }
}

/// A time that a pair may meet at, and what it costs.
public struct PairTime: Sendable, Hashable {
  public var at: WeekStart
  /// Points.
  public var cost: Int
}

/// What is decided about a candidate pair before the program runs.
public enum PairMark: UInt8, Sendable, Hashable {
  case free, forbidden, required
}

/// A time of a peer that a pair outside the request takes.
public struct TakenTime: Sendable, Hashable {
  /// On the clock of `leader`.
  public var start: WeekStart
  /// Index of that leader.
  public var leader: Int

  /// The meeting with that leader at that time.
  public init(start: WeekStart, leader: Int) {
    self.start = start
    self.leader = leader
  }
}
