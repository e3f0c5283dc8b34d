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

  /// All sessions so far, for a schedule to begin with: its penalty and reasons are those of no plan.
  var schedule: Schedule { schedule(of: Array(sessions.indices)) }

  private func schedule(of leaders: [Int]) -> Schedule {
    Schedule(
      penalty: 0, proof: Proof(number: 0, bound: 0, otherwise: .feasible),
      sessions: leaders.flatMap { sessions[$0] }, missing: [])
  }

  /// A part of the term: the leaders' pairs as given, their sessions so far, and those of all others that stand.
  private func part(_ leaders: [Int], _ choices: [[PairingChoice]], _ groups: [Int?]) -> PartScheduler {
    let groupOf = Dictionary(uniqueKeysWithValues: zip(leaders, groups))
    var term = SchedulingRequest(
      finder: finder, choices: Array(choices.joined()), candidates: request.candidates
    ) { groupOf[$0]! }
    term.previous = schedule(of: leaders)
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
  /// - Parameters:
  ///   - before: what the leaders' cycles cost now.
  ///   - stop: whether to end at once; the trial then does not help.
  func tried(_ proposal: Proposal, before: Int, reach: Int, rounds: Int, seed: UInt64, stop: () -> Bool)
    -> Trial
  {
    let found = part(proposal.move.leaders, proposal.choices, proposal.groupTimes).solve(
      most: before + proposal.points - 1, reach: reach, rounds: rounds, seed: seed, stop: stop)
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
