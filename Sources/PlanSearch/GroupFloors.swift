import Coaching
import PairingProgram

/// What groups cost in any schedule at least: the journeys of who comes, and the absence of who cannot come when the others can
/// (Docs/Formulation.md, W7).
///
/// A group that has no time for everybody pays for it in each of its meetings. Whose absence that is depends on all of its pairs, so it is said by *gatherings*:
/// the pairing program chooses one for each leader beside the pairs, and each pair costs what the gathering says.
struct GroupFloors {
  private let finder: CandidateFinder
  private let candidates: Candidates
  private let weights: Weights
  /// The meetings that are looked at: of the activity that is repeated most; absences from others are not counted.
  private let meeting: (times: Int, minutes: Int, cover: Bool)
  /// Meetings of all activities in the term.
  private let meetings: Int
  /// Steps of costs: the pairing tells only so many apart.
  private let unit: Int
  /// For each leader what their group may choose from.
  private(set) var gatherings: [[Gathering]] = []
  /// The most that a group's cycle is charged here, whether it is missing or not.
  private(set) var mostOfCycle = 0

  /// Gatherings of one kind of a leader beyond which they are not told apart.
  private static let limit = 5_000
  /// Different costs at most.
  private static let costLimit = 400

  /// What the groups of a request cost; nil where none meets.
  init?(_ finder: CandidateFinder, _ request: PairingRequest) {
    let roster = finder.roster
    let groups = roster.activities.filter { $0.per == .group && $0.steps.contains { $0.kind == .group } }
    guard let most = groups.max(by: { $0.times < $1.times }), most.times > 0,
      let step = most.steps.first(where: { $0.kind == .group })
    else { return nil }
    self.finder = finder
    candidates = request.candidates
    weights = request.weights
    meeting = (most.times, step.minutes, step.cover)
    meetings = groups.reduce(0) { $0 + $1.times * $1.steps.count { $0.kind == .group } }
    unit = 1 + (weights.noGroup + weights.absence * meetings) / Self.costLimit
    let steps = groups.map { $0.steps.count { $0.kind == .group } }.max()!
    for (leader, caseload) in request.caseloads.enumerated() {
      let size = min(caseload.max, candidates.pairsOfLeader[leader].count)
      // To leave a cycle out may be cheaper than its absences: they count no more than that.
      let absence = min(weights.absence, weights.missingGroup / max(1, size * steps))
      if groups.count > 1 { mostOfCycle = max(mostOfCycle, absence * size * steps) }
      let kinds = gatherings(ofLeader: leader, absence: absence)
      for kind in kinds {
        let least = kind.map { $0.fee + Self.most($0.costs, size) }.min() ?? 0
        mostOfCycle = max(mostOfCycle, (least + most.times - 1) / most.times)
      }
      gatherings.append(kinds.flatMap(\.self))
    }
  }

  /// The request in which pairs cost what their group's gathering does.
  func applied(to request: PairingRequest) -> PairingRequest {
    var copy = request
    copy.gatherings = gatherings
    return copy
  }

  /// What so many pairs cost at most.
  private static func most(_ costs: [Int?], _ count: Int) -> Int {
    costs.compactMap(\.self).sorted(by: >).prefix(count).reduce(0, +)
  }

  /// Those in person, of pairs that are all in person, and those of a group with a virtual pair, which are virtual.
  private func gatherings(ofLeader leader: Int, absence: Int) -> [[Gathering]] {
    let modes = candidates.pairsOfLeader[leader].map { candidates.pairs[$0].mode }
    return Set(modes).sorted { $0 == .inPerson && $1 == .virtual }.map { mode in
      let members = modes.indices.filter { mode == .virtual || modes[$0] == .inPerson }
      return gatherings(ofLeader: leader, mode, members, absence: absence).map { gathering in
        var whole = gathering
        whole.costs = modes.map { _ in nil }
        for (member, cost) in zip(members, gathering.costs) { whole.costs[member] = cost }
        return whole
      }
    }
  }

  /// The gatherings of some of a leader's pairs, by their places in the leader's range.
  private func gatherings(ofLeader leader: Int, _ mode: Mode, _ members: [Int], absence: Int) -> [Gathering] {
    let pairs = members.map { candidates.pairsOfLeader[leader].lowerBound + $0 }
    let travel = pairs.map { pair in
      finder.pairPlaces(leader: leader, peer: Int(candidates.pairs[pair].peer), mode: mode).travel
    }
    let times = candidates.groupTimes[leader]
    let presence = GroupPresence(
      finder, leader: leader,
      members: zip(pairs, travel).map {
        GroupPresence.Member(peer: Int(candidates.pairs[$0].peer), margin: $1)
      }, minutes: meeting.minutes, cover: meeting.cover, times: times)
    let regular = times.indices.map { time in
      PeerSet(of: pairs) { candidates.canAttend(pair: $0, groupTime: time) }
    }
    let coming = travel.map { min(absence, $0 * weights.travelMinute) }
    return gatherings(
      times, regular, presence, journeys: coming.map { $0 * meetings },
      missed: coming.map { (absence - $0) * meeting.times })
  }

  /// - Parameters:
  ///   - regular: for each group time who can attend it.
  ///   - journeys: what each pair costs whose peer comes to all meetings.
  ///   - missed: what the term costs more where the peer comes to none.
  private func gatherings(
    _ times: [WeekStart], _ regular: [PeerSet], _ presence: GroupPresence, journeys: [Int], missed: [Int]
  ) -> [Gathering] {
    func costs(_ regular: PeerSet, _ present: PeerSet) -> [Int] {
      missed.indices.map { member in
        let points =
          journeys[member] + (regular.contains(member) ? 0 : weights.noGroup)
          + (present.contains(member) ? 0 : missed[member])
        return points / unit * unit
      }
    }
    guard times.count * presence.largest.count <= Self.limit else {
      return [Gathering(time: nil, costs: journeys.map { $0 / unit * unit })]
    }
    let fee = weights.offTime * meeting.times
    return times.indices.flatMap { time in
      [Gathering(time: times[time], costs: costs(regular[time], presence.atTimes[time]))]
        + presence.largest.map { Gathering(time: times[time], costs: costs(regular[time], $0), fee: fee) }
    }
  }
}
