import Coaching
import PairingProgram
import SchedulingProgram

/// A plan in the making: every leader's pairs with their sessions, of which a few leaders' may be changed at a time.
struct PlanDraft {
  let finder: CandidateFinder
  let request: PairingRequest
  /// By leader.
  private(set) var choices: [[PairingChoice]]
  private(set) var groupTimes: [Int?]
  private(set) var sessions: [[Session]]
  private(set) var missing: [[MissingCycle]]
  /// Points less penalty.
  private(set) var value: Int
  /// A number for each leader's part, another one each time it changes.
  private var version: [Int]
  private var standing: [[StandingSession]]
  private var schools: [Set<Int>]
  private let reader: StandingReader

  init(_ finder: CandidateFinder, _ request: PairingRequest, outcome: PairingOutcome, schedule: Schedule) {
    self.finder = finder
    self.request = request
    let roster = finder.roster
    let count = roster.leaders.count
    let leaderOfID = Dictionary(uniqueKeysWithValues: roster.leaders.enumerated().map { ($1.id, $0) })
    choices = Array(repeating: [], count: count)
    for choice in outcome.choices {
      choices[Int(request.candidates.pairs[choice.pair].leader)].append(choice)
    }
    groupTimes = outcome.groupTimes
    sessions = Array(repeating: [], count: count)
    for session in schedule.sessions { sessions[leaderOfID[session.leader]!].append(session) }
    missing = Array(repeating: [], count: count)
    for cycle in schedule.missing { missing[leaderOfID[cycle.leader]!].append(cycle) }
    value =
      PairingEvaluation(request, choices: outcome.choices, groupTimes: outcome.groupTimes).points
      - schedule.penalty
    version = Array(repeating: 0, count: count)
    reader = StandingReader(finder)
    standing = []
    schools = []
    standing = sessions.map { $0.compactMap(reader.standing) }
    schools = (0..<count).map { schools(of: $0, choices[$0]) }
  }

  /// The pairs and group times.
  func outcome(like other: PairingOutcome) -> PairingOutcome {
    var copy = other
    copy.choices = choices.joined().sorted { $0.pair < $1.pair }
    copy.groupTimes = groupTimes
    copy.points = PairingEvaluation(request, choices: copy.choices, groupTimes: groupTimes).points
    return copy
  }

  /// The whole schedule, as good as it is known; `points` are those of the pairs.
  func schedule(points: Int, bound: Double) -> Schedule {
    let penalty = points - value
    return Schedule(
      penalty: penalty, proof: Proof(number: penalty, bound: bound, otherwise: .feasible),
      sessions: MaterialChooser(finder.roster).assign(
        to: sessions.joined().sorted(by: Session.precedes)),
      missing: missing.joined().sorted(by: MissingCycle.precedes))
  }

  /// What a move makes of its leaders, before anything is scheduled; nil where a rule of the pairing forbids it.
  struct Proposal: Sendable {
    let move: PairMove
    var choices: [[PairingChoice]]
    var groupTimes: [Int?]
    /// Points won.
    var points: Int
  }

  func proposal(_ move: PairMove, _ times: TimeChoice) -> Proposal? {
    guard isPossible(move) else { return nil }
    var result = Proposal(move: move, choices: [], groupTimes: [], points: 0)
    var changed: [Int: [PairingChoice]] = [:]
    for leader in move.leaders {
      var kept = choices[leader].filter { !move.removed.contains($0.pair) }
      for (place, choice) in kept.enumerated() {
        if let time = move.retimed[choice.pair] { kept[place].time = time }
      }
      let added = move.added.filter { Int(request.candidates.pairs[$0].leader) == leader }
      guard kept.count + added.count <= request.caseloads[leader].max,
        let group = groupTime(leader, move, kept.map(\.pair) + added),
        let timed = times.times(
          for: added, beside: kept, group: group.map { request.candidates.groupTimes[leader][$0] },
          isTaken: { pair, time in isTaken(pair, time, but: move) })
      else { return nil }
      let own = (kept + timed).sorted { $0.pair < $1.pair }
      guard isAllowed(own, group: group, leader, move) else { return nil }
      changed[leader] = own
      result.choices.append(own)
      result.groupTimes.append(own.isEmpty ? nil : group)
      result.points +=
        points(of: leader, own, group) - points(of: leader, choices[leader], groupTimes[leader])
    }
    result.points += need(move)
    return result
  }

  /// Whether what the move takes out is there, what it adds is not, and no peer gets more leaders than they want.
  private func isPossible(_ move: PairMove) -> Bool {
    func holds(_ pair: Int) -> Bool {
      choices[Int(request.candidates.pairs[pair].leader)].contains { $0.pair == pair }
    }
    func count(_ peer: Int32) -> Int {
      choices.reduce(0) { $0 + $1.count { request.candidates.pairs[$0.pair].peer == peer } }
    }
    guard move.removed.allSatisfy(holds), !move.added.contains(where: holds),
      move.retimed.keys.allSatisfy(holds)
    else { return false }
    return move.added.allSatisfy { pair in
      let peer = request.candidates.pairs[pair].peer
      let left = move.removed.count { request.candidates.pairs[$0].peer == peer }
      let more = move.added.count { request.candidates.pairs[$0].peer == peer }
      return count(peer) - left + more <= request.wants[Int(peer)]
    }
  }

  /// A leader's group time after a move: their own, or the one that most can attend; nil where there is none, `.some(nil)` where none is needed.
  private func groupTime(_ leader: Int, _ move: PairMove, _ pairs: [Int]) -> Int?? {
    guard request.candidates.groupMinutes != nil, !pairs.isEmpty else { return .some(nil) }
    if let asked = move.groups[leader] { return asked }
    if let own = groupTimes[leader] { return own }
    let all = request.candidates.groupTimes[leader].indices
    let best = all.min {
      let (first, second) = (away(pairs, at: $0), away(pairs, at: $1))
      return (first, $0) < (second, $1)
    }
    return best.map { .some($0) } ?? nil
  }

  private func away(_ pairs: [Int], at group: Int) -> Int {
    pairs.count { !request.candidates.canAttend(pair: $0, groupTime: group) }
  }

  /// Whether times that a move sets share no minute with others of the leader or the peer.
  private func isAllowed(_ own: [PairingChoice], group: Int?, _ leader: Int, _ move: PairMove) -> Bool {
    guard !move.retimed.isEmpty || !move.groups.isEmpty, let minutes = request.candidates.meetingMinutes
    else {
      return true
    }
    var spans = own.compactMap { choice in choice.time.map { (start: start($0), end: start($0) + minutes) } }
    if let group, let length = request.candidates.groupMinutes {
      let first = start(request.candidates.groupTimes[leader][group])
      spans.append((first, first + length))
    }
    spans.sort { $0.start < $1.start }
    return zip(spans, spans.dropFirst()).allSatisfy { $0.end <= $1.start }
      && move.retimed.allSatisfy { !isTaken($0.key, $0.value, but: move) }
  }

  private func start(_ time: WeekStart) -> Int { Int(time.weekday) * 1440 + Int(time.minute) }

  /// Whether the pair's peer meets another leader at that time, after the move.
  private func isTaken(_ pair: Int, _ time: WeekStart, but move: PairMove) -> Bool {
    let candidate = request.candidates.pairs[pair]
    guard request.wants[Int(candidate.peer)] > 1, let minutes = request.candidates.meetingMinutes else {
      return false
    }
    return choices.indices.contains { leader in
      leader != Int(candidate.leader)
        && choices[leader].contains { other in
          request.candidates.pairs[other.pair].peer == candidate.peer && !move.removed.contains(other.pair)
            && other.time.map {
              request.candidates.clash.overlap(
                time, minutes: minutes, leader: Int(candidate.leader), $0, minutes: minutes, leader: leader)
            } ?? false
        }
    }
  }

  /// Points of a leader's pairs, peers' needs aside.
  private func points(of leader: Int, _ own: [PairingChoice], _ group: Int?) -> Int {
    let weights = request.weights
    var sum = -weights.underCaseload * max(0, request.caseloads[leader].min - own.count)
    for choice in own {
      sum += request.candidates.pairs[choice.pair].points
      let time = request.candidates.meetingTimes(ofPair: choice.pair).first { $0.at == choice.time }
      sum -= weights.avoidTime * (time?.avoiding ?? 0)
      if let group, !request.candidates.canAttend(pair: choice.pair, groupTime: group) {
        sum -= weights.noGroup
      }
    }
    return sum
  }

  /// What peers win who get a leader more, less what those lose who get one less.
  private func need(_ move: PairMove) -> Int {
    func need(_ pair: Int) -> Int {
      request.weights.unserved * request.priorities[Int(request.candidates.pairs[pair].peer)]
    }
    return move.added.reduce(0) { $0 + need($1) } - move.removed.reduce(0) { $0 + need($1) }
  }

  /// A part of the term: the leaders' pairs as given, their sessions so far, and those of all others that stand.
  private func part(_ leaders: [Int], _ choices: [[PairingChoice]], _ groups: [Int?]) -> PartScheduler {
    let pairs = choices.joined().map { choice in
      let pair = request.candidates.pairs[choice.pair]
      return ScheduledPair(
        leader: Int(pair.leader), peer: Int(pair.peer), mode: pair.mode, meeting: choice.time)
    }
    var term = SchedulingRequest(
      finder: finder, pairs: pairs,
      groups: zip(leaders, groups).map { leader, group in
        ScheduledGroup(leader: leader, time: group.map { request.candidates.groupTimes[leader][$0] })
      })
    term.previous = Schedule(
      penalty: 0, proof: Proof(number: 0, bound: 0, otherwise: .feasible),
      sessions: leaders.flatMap { sessions[$0] }, missing: [])
    var places: Set<Int> = []
    for (leader, own) in zip(leaders, choices) { places.formUnion(schools(of: leader, own)) }
    let others = standing.indices.filter { !leaders.contains($0) && !schools[$0].isDisjoint(with: places) }
    return PartScheduler(term, standing: others.flatMap { standing[$0] })
  }

  private func schools(of leader: Int, _ own: [PairingChoice]) -> Set<Int> {
    let availability = finder.availability
    let first = finder.roster.leaders.count
    var found: Set<Int> = [availability.school[leader]]
    for choice in own {
      found.insert(availability.school[first + Int(request.candidates.pairs[choice.pair].peer)])
    }
    return found
  }

  /// What the leaders' cycles cost as they are.
  func penalty(of leaders: [Int]) -> Int {
    part(leaders, leaders.map { choices[$0] }, leaders.map { groupTimes[$0] }).previousPenalty()
  }

  /// What a move comes to.
  struct Trial: Sendable {
    let proposal: Proposal
    let part: PartScheduler.Outcome
    /// Points by which the value rises; where it does not, nothing is known of the sessions.
    let gain: Int
    var tries: Int { part.tries }
  }

  /// Schedules what a move makes of its leaders.
  /// - Parameter before: what the leaders' cycles cost now.
  func tried(_ proposal: Proposal, before: Int, reach: Int, rounds: Int, seed: UInt64) -> Trial {
    let found = part(proposal.move.leaders, proposal.choices, proposal.groupTimes).solve(
      most: before + proposal.points - 1, reach: reach, rounds: rounds, seed: seed)
    return Trial(proposal: proposal, part: found, gain: before + proposal.points - found.penalty)
  }

  /// The numbers of some leaders' parts.
  func versions(_ leaders: [Int]) -> [Int] { leaders.map { version[$0] } }

  /// Makes a trial's part the plan's; `version` is a number that no part has had.
  mutating func take(_ trial: Trial, version number: Int) {
    let roster = finder.roster
    for (place, leader) in trial.proposal.move.leaders.enumerated() {
      let id = roster.leaders[leader].id
      choices[leader] = trial.proposal.choices[place]
      groupTimes[leader] = trial.proposal.groupTimes[place]
      sessions[leader] = trial.part.sessions.filter { $0.leader == id }
      missing[leader] = trial.part.missing.filter { $0.leader == id }
      standing[leader] = sessions[leader].compactMap(reader.standing)
      schools[leader] = schools(of: leader, choices[leader])
      version[leader] = number
    }
    value += trial.gain
  }
}
