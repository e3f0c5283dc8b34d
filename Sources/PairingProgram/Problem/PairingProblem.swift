import Coaching

/// One component of the pairing in local indices, laid out for pricing (Docs/Formulation.md, P).
///
/// A pair's value holds what serving its peer saves: points + unserved · priority, so that the constant
/// −Σ unserved · priority · wanted stands apart and no variable for unserved peers is needed.
struct PairingProblem: Sendable {
  var leaders: [LeaderPart] = []
  var peers: [PeerPart] = []
  var pairs: [PairPart] = []
  /// Possible starts of each pair as bits over its leader's starts, one set for each of `levelCosts`.
  var startBits: [UInt64] = []
  /// For each pair and group time of its leader the level of its cheapest start beside the group time, and in the upper bits which of
  /// `groupCosts` the pair costs at the group time; or `noTime`.
  var codes: [UInt16] = []
  /// What a start may cost, ascending, 0 first: avoidTime for each of the pair who would avoid it, and what the request adds.
  var levelCosts = [0]
  /// What a pair may cost at a group time, 0 first: noGroup where the peer cannot attend it, or what the request's gatherings say.
  var groupCosts = [0]
  /// Length of a meeting in minutes; nil where pairs have no times.
  var meetingMinutes: Int?
  /// Length of a group session in minutes; nil where leaders need no group time.
  var groupMinutes: Int?
  var underCaseload = 0
  /// −Σ unserved · priority · wanted over the peers.
  var constant = 0
  var clash: ClockClash
  /// Rows over pairs beyond the peers' own (fairness).
  var extraRows: [LinkRow] = []

  /// Code of a pair that has no meeting time beside the group time.
  static let noTime = UInt16.max
  /// Bits of a code below those of the group time's cost.
  private static let levelBits = 7
  /// How many levels codes tell apart.
  static let levelLimit = 1 << levelBits
  /// How many costs at group times codes tell apart.
  static let groupCostLimit = (1 << (UInt16.bitWidth - levelBits)) - 1
}

/// A leader of a component.
struct LeaderPart: Sendable {
  /// Index in the roster.
  var index: Int
  var caseload: Caseload
  /// Their pairs in `PairingProblem.pairs`.
  var pairs: Range<Int>
  /// Minutes since Monday 00:00 of every start that one of their pairs may have, ascending.
  var starts: [Int32]
  /// For each start the range of starts that overlap it.
  var overlaps: [Range<Int>]
  /// Words of a set of starts.
  var words: Int
  /// First word of their pairs' sets in `startBits`.
  var firstWord: Int
  /// How many group times they can choose from; 1 where none is needed.
  var groupCount: Int
  /// For each group time the range of starts that overlap it.
  var groupBlocks: [Range<Int>]
  /// For each group time the points that it costs a leader with peers, whoever they are.
  var groupFees: [Int]
  /// First of their pairs' codes in `codes`.
  var firstCode: Int
}

/// A peer of a component.
struct PeerPart: Sendable {
  /// Index in the roster.
  var index: Int
  /// How many leaders they want.
  var wanted: Int
  /// Points lost for each leader that they don't get.
  var need: Int
  var priority: Int
  /// Their pairs in `PairingProblem.pairs`, ascending.
  var pairs: [Int]
}

/// A pair of a component.
struct PairPart: Sendable {
  var leader: Int32
  var peer: Int32
  /// points + adjustment + the peer's need.
  var value: Int
  /// The score, for "fair".
  var score: Int
  var mark: PairMark
  /// Index in `Candidates.pairs`.
  var candidate: Int
}

extension PairingProblem {
  /// Where a pair's set of starts of one level begins in `startBits`.
  @inline(__always)
  func bits(ofPair pair: Int, level: Int) -> Int {
    let leader = leaders[Int(pairs[pair].leader)]
    return leader.firstWord + ((pair - leader.pairs.lowerBound) * levelCosts.count + level) * leader.words
  }

  /// Points that a code says are lost.
  @inline(__always)
  func cost(ofCode code: UInt16) -> Int {
    levelCosts[Self.level(of: code)] + groupCost(code)
  }

  /// Points that a code says are lost at the group time, whatever the start.
  @inline(__always)
  func groupCost(_ code: UInt16) -> Int { groupCosts[Int(code >> Self.levelBits)] }

  /// Which of `levelCosts` a code means.
  @inline(__always)
  static func level(of code: UInt16) -> Int { Int(code) & (levelLimit - 1) }

  /// The code of a level and a number of `groupCosts`.
  static func code(level: Int, groupCost: Int) -> UInt16 { UInt16(groupCost << levelBits | level) }

  /// The same code with another level.
  static func code(_ code: UInt16, level: Int) -> UInt16 {
    Self.code(level: level, groupCost: Int(code >> levelBits))
  }

  /// The starts that a pair may have, ascending, with what each costs.
  func starts(ofPair pair: Int) -> [(start: Int, cost: Int)] {
    let leader = leaders[Int(pairs[pair].leader)]
    var found: [(start: Int, cost: Int)] = []
    for level in levelCosts.indices {
      let base = bits(ofPair: pair, level: level)
      for word in 0..<leader.words {
        var rest = startBits[base + word]
        while rest != 0 {
          found.append((word * 64 + rest.trailingZeroBitCount, levelCosts[level]))
          rest &= rest - 1
        }
      }
    }
    return found.sorted { $0.start < $1.start }
  }

  /// A guess at how long the component takes, to order components by: where places are scarce, proofs are long.
  var likelyWork: Int {
    let places = leaders.reduce(0) { $0 + $1.caseload.max }
    let wanted = peers.reduce(0) { $0 + $1.wanted }
    return pairs.count * (wanted > places ? 4 : 1)
  }

  /// Whether leaders of this component meet their peers at fixed times.
  var timed: Bool { meetingMinutes != nil }
}
