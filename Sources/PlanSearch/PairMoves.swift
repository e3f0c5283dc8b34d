import Coaching
import PairingProgram

/// The changes of a draft's pairs that might raise its value, those that promise most first.
struct PairMoves {
  private let request: PairingRequest
  /// What each candidate pair costs the schedule at least.
  private let floors: [Int]
  private let isTiny: Bool

  /// - Parameters:
  ///   - request: with what their times cost the pairs (`timeCosts`), where that is known.
  ///   - isTiny: whether the term is so small that every search of it is worth its time.
  init(_ request: PairingRequest, floors: [Int], isTiny: Bool = false) {
    self.request = request
    self.floors = floors
    self.isTiny = isTiny
  }

  /// How a draft's leaders and pairs stand.
  private struct Standing {
    /// Leaders' pairs, and peers'.
    var ofLeader: [[Int]]
    var ofPeer: [[Int]]
    /// What missing cycles and absences cost, by leader.
    var lost: [Int]
  }

  /// A change of pairs that was thought of; −1 for no pair.
  private struct Thought {
    let promise: Int
    let added: Int32
    let removed: Int32
    let other: Int32
    let swapped: Int32
  }

  /// Moves of one kind that are made at a time; large rosters have more.
  private static let most = 40_000

  /// The moves that could raise the value if pairs cost no more than their floors; best first.
  func moves(_ draft: PlanDraft) -> [RankedMove] {
    let standing = standing(draft)
    var found = timeMoves(draft, standing) + exchanges(standing).map(move)
    found.sort {
      guard $0.promise == $1.promise else { return $0.promise > $1.promise }
      let (first, second) = ($0.move, $1.move)
      return (first.leaders + first.added + first.removed).lexicographicallyPrecedes(
        second.leaders + second.added + second.removed)
    }
    return found
  }

  /// Pairs more, pairs less, and pairs for pairs, those that promise most first.
  private func exchanges(_ standing: Standing) -> [Thought] {
    var found: [Thought] = []
    func add(_ pair: Int, _ out: [Int], swapped: Int?) {
      // What is lost now may be had where somebody leaves; that is all that can be hoped for.
      var gain = pair < 0 ? 0 : worth(pair)
      if let swapped { gain += worth(swapped) }
      for (place, other) in out.enumerated() {
        gain -= worth(other)
        if place == 0 || leader(other) != leader(out[0]) { gain += standing.lost[leader(other)] }
      }
      guard gain > 0 else { return }
      found.append(
        Thought(
          promise: gain, added: Int32(pair), removed: Int32(out.first ?? -1),
          other: Int32(out.count > 1 ? out[1] : -1), swapped: Int32(swapped ?? -1)))
    }
    for pair in request.candidates.pairs.indices where request.mark(ofPair: pair) != .forbidden {
      let (own, peer) = (leader(pair), Int(request.candidates.pairs[pair].peer))
      guard !standing.ofLeader[own].contains(pair) else {
        if isFree(pair) { add(-1, [pair], swapped: nil) }
        continue
      }
      for out in ways(pair, own, peer, standing) {
        add(pair, out, swapped: nil)
        if let swapped = swap(pair, out) { add(pair, out, swapped: swapped) }
      }
    }
    found.sort {
      ($1.promise, $0.added, $0.removed, $0.other, $0.swapped)
        < ($0.promise, $1.added, $1.removed, $1.other, $1.swapped)
    }
    return Array(found.prefix(Self.most))
  }

  private func move(_ thought: Thought) -> RankedMove {
    let added = [thought.added, thought.swapped].filter { $0 >= 0 }.map(Int.init).sorted()
    let removed = [thought.removed, thought.other].filter { $0 >= 0 }.map(Int.init).sorted()
    let leaders = Set((added + removed).map { leader($0) }).sorted()
    return RankedMove(
      promise: thought.promise, move: PairMove(added: added, removed: removed, leaders: leaders))
  }

  private func leader(_ pair: Int) -> Int { Int(request.candidates.pairs[pair].leader) }

  private func isFree(_ pair: Int) -> Bool { request.mark(ofPair: pair) != .required }

  /// Points of a pair, the peer's need with it, less its floor.
  private func worth(_ pair: Int) -> Int {
    let candidate = request.candidates.pairs[pair]
    return candidate.points + request.weights.unserved * request.priorities[Int(candidate.peer)]
      - floors[pair]
  }

  /// The ways to make room for a pair: nobody, one of the peer's pairs, one of the leader's, or one of each.
  private func ways(_ pair: Int, _ leader: Int, _ peer: Int, _ standing: Standing) -> [[Int]] {
    let ofPeer = standing.ofPeer[peer].filter(isFree)
    let ofLeader = standing.ofLeader[leader].filter(isFree)
    let isPeerFull = standing.ofPeer[peer].count >= request.wants[peer]
    let isLeaderFull = standing.ofLeader[leader].count >= request.caseloads[leader].max
    var ways: [[Int]] = []
    if !isPeerFull {
      if !isLeaderFull { ways.append([]) }
      for own in ofLeader { ways.append([own]) }
    } else {
      for other in ofPeer {
        if !isLeaderFull { ways.append([other]) }
        for own in ofLeader { ways.append([other, own]) }
      }
    }
    return ways
  }

  /// The pair of the two whom a move leaves without each other: the old leader of its peer, and the one driven out.
  private func swap(_ pair: Int, _ out: [Int]) -> Int? {
    guard out.count == 2 else { return nil }
    let peer = request.candidates.pairs[out[1]].peer
    let range = request.candidates.pairsOfLeader[leader(out[0])]
    return range.first { request.candidates.pairs[$0].peer == peer && request.mark(ofPair: $0) != .forbidden }
  }

  private func standing(_ draft: PlanDraft) -> Standing {
    let roster = draft.finder.roster
    var result = Standing(
      ofLeader: draft.choices.map { $0.map(\.pair) },
      ofPeer: Array(repeating: [], count: request.wants.count),
      lost: Array(repeating: 0, count: request.caseloads.count))
    for pair in result.ofLeader.joined() {
      result.ofPeer[Int(request.candidates.pairs[pair].peer)].append(pair)
    }
    let charges = MissingCharges(roster: roster, request: request, choices: draft.choices.joined())
    for leader in draft.choices.indices {
      for cycle in draft.missing[leader] { result.lost[leader] += charges.cost(of: cycle) }
      for session in draft.sessions[leader] {
        result.lost[leader] += session.absent.count * roster.weights.absence
      }
    }
    return result
  }

  /// Other usual times for pairs and groups whose sessions lie elsewhere, or cost something.
  private func timeMoves(_ draft: PlanDraft, _ standing: Standing) -> [RankedMove] {
    var found: [RankedMove] = []
    let roster = draft.finder.roster
    for leader in draft.choices.indices {
      for choice in draft.choices[leader] {
        guard let time = choice.time else { continue }
        let peer = roster.peers[Int(request.candidates.pairs[choice.pair].peer)]
        let away = draft.sessions[leader].count {
          $0.kind == .meeting && $0.pairPeer == peer.id && !isAt(time, $0)
        }
        // Covers and missing cycles, too, can come of the usual time: at another one the sessions may need none.
        let hoped = away * roster.weights.offTime + paid(draft, leader, peer)
        guard hoped > 0 else { continue }
        let costs = request.timeCosts.isEmpty ? [] : request.timeCosts[choice.pair]
        let times = request.candidates.meetingTimes(ofPair: choice.pair)
        let order = times.indices.filter { times[$0].at != time }.sorted {
          (costs.isEmpty ? 0 : costs[$0], times[$0].at) < (costs.isEmpty ? 0 : costs[$1], times[$1].at)
        }
        let now = costs.isEmpty ? 0 : times.firstIndex { $0.at == time }.map { costs[$0] } ?? 0
        for other in order.prefix(Self.timesTried) {
          let cost = costs.isEmpty ? 0 : costs[other]
          let promise = hoped + min(0, now - cost)
          guard promise > 0 else { break }
          found.append(
            RankedMove(
              promise: promise,
              move: PairMove(retimed: [choice.pair: times[other].at], leaders: [leader])))
        }
      }
      found += groupMoves(draft, leader, lost: standing.lost[leader])
    }
    return found
  }

  /// What a pair's meetings have covered, and its missing cycles, cost; in a tiny term what any of its sessions have covered, since a meeting moves those
  /// that follow it within some days. In larger ones tries for that are missed elsewhere.
  private func paid(_ draft: PlanDraft, _ leader: Int, _ peer: Peer) -> Int {
    let weights = draft.finder.roster.weights
    var minutes = 0
    for session in draft.sessions[leader]
    where session.pairPeer == peer.id && (session.kind == .meeting || isTiny) {
      for cover in session.covers { minutes += cover.time.minutes }
    }
    let missing = draft.missing[leader].count { $0.peer == peer.id }
    return minutes * weights.coverMinute + missing * weights.missingCycle * peer.priority
  }

  private func groupMoves(_ draft: PlanDraft, _ leader: Int, lost: Int) -> [RankedMove] {
    guard let now = draft.groupTimes[leader] else { return [] }
    let times = request.candidates.groupTimes[leader]
    let pairs = draft.choices[leader].map(\.pair)
    func absent(_ group: Int) -> Int { request.candidates.absent(pairs, atGroupTime: group) }
    let away = draft.sessions[leader].count { $0.kind == .group && !isAt(times[now], $0) }
    let ranked = times.indices.filter { $0 != now }.map { (missed: absent($0), group: $0) }.sorted {
      $0 < $1
    }
    return ranked.prefix(Self.timesTried).compactMap { missed, group in
      let promise =
        (absent(now) - missed) * request.weights.noGroup
        + away * draft.finder.roster.weights.offTime + lost
      return promise > 0
        ? RankedMove(promise: promise, move: PairMove(groups: [leader: group], leaders: [leader])) : nil
    }
  }

  /// Other times that are tried for each pair and each group.
  private static let timesTried = 6

  private func isAt(_ time: WeekStart, _ session: Session) -> Bool {
    session.date.weekday.rawValue == Int(time.weekday) && session.time.start.minutes == Int(time.minute)
  }
}
