import Coaching

/// Builds the tracks of one component, and the options of their steps.
struct TermProblemBuilder {
  let request: SchedulingRequest
  var parts: TermProblem.Parts
  private let pairIndices: [Int]
  private var local: [Int: Int] = [:]
  var pairOptions = PairOptions()

  init(_ request: SchedulingRequest, pairs: [Int]) {
    self.request = request
    pairIndices = pairs
    parts = TermProblem.Parts(roster: request.roster, availability: request.finder.availability)
    let leaderCount = request.roster.leaders.count
    parts.people = Array(
      Set(pairs.flatMap { [request.pairs[$0].leader, leaderCount + request.pairs[$0].peer] })
    ).sorted()
    local = Dictionary(uniqueKeysWithValues: parts.people.enumerated().map { ($1, $0) })
  }

  /// The whole problem, with what each cycle costs at least.
  static func build(
    _ request: SchedulingRequest, pairs: [Int], coveredElsewhere: Set<Int> = []
  ) -> TermProblem {
    var builder = TermProblemBuilder(request, pairs: pairs)
    builder.parts.coveredElsewhere = coveredElsewhere
    for (number, activity) in request.roster.activities.enumerated() {
      switch activity.per {
      case .pair: for pair in pairs { builder.addPairTrack(activity, number, pair: pair) }
      case .group: builder.addGroupTracks(activity, number)
      }
    }
    let bare = TermProblem(builder.parts, items: builder.items())
    return TermProblem(builder.parts, items: LeastCosts(bare, request.finder).items())
  }

  private func items() -> [CycleItem] {
    let calendar = parts.availability.calendar
    return parts.tracks.enumerated().flatMap { number, track in
      let times = parts.roster.activities[track.activity].times
      return (0..<times).map {
        CycleItem(track: number, window: $0, days: calendar.window($0, of: times))
      }
    }
  }

  private mutating func addPairTrack(_ activity: Activity, _ number: Int, pair index: Int) {
    let pair = request.pairs[index]
    let places = request.finder.pairPlaces(leader: pair.leader, peer: pair.peer, mode: pair.mode)
    let leader = local[places.leader]!
    let peer = local[places.peer]!
    var before: Step?
    let steps = activity.steps.map { step in
      let gap = before.map { places.gap(from: $0, to: step) } ?? 0
      before = step
      return pairStep(step, places, gap: gap, usual: pair.meeting, locals: (leader, peer))
    }
    let weights = parts.roster.weights
    parts.tracks.append(
      Track(
        number: parts.tracks.count, activity: number, leader: leader, peer: peer, pair: index, group: [],
        quorum: 0,
        missingCost: weights.missingCycle * parts.roster.peers[pair.peer].priority,
        mode: pair.mode, steps: steps))
  }

  private mutating func pairStep(
    _ step: Step, _ places: PairPlaces, gap: Int, usual: WeekStart?, locals: (leader: Int, peer: Int)
  ) -> TrackStep {
    let alone = step.kind == .preparation
    let inPerson = alone || places.mode == .inPerson
    let host = places.side(of: step) == .leader ? places.leader : places.peer
    let school = Int32(parts.availability.school[host])
    let calendar = parts.availability.calendar
    let known = parts.availability.travel.margins[parts.availability.school[places.leader]]
    let reachable = places.travel == 0 || known.contains(places.travel)
    let firstList = parts.listOfStepDay.count
    for date in calendar.programDays {
      parts.listOfStepDay.append(
        reachable ? pairOptions.list(step, places, date: date, usual: usual, into: &parts) : -1)
    }
    return TrackStep(
      kind: step.kind, minutes: Int32(step.minutes), lag: step.after, gap: Int32(gap),
      second: alone ? -1 : locals.peer,
      observed: step.kind == .observation
        ? (step.observes == .leader ? locals.leader : locals.peer) : -1,
      place: inPerson ? school : -1,
      room: inPerson && step.kind != .observation ? school : -1, clock: places.clock(of: step),
      firstList: firstList)
  }

  private mutating func addGroupTracks(_ activity: Activity, _ number: Int) {
    var peersOfLeader: [Int: [Int]] = [:]
    for index in pairIndices { peersOfLeader[request.pairs[index].leader, default: []].append(index) }
    for leader in peersOfLeader.keys.sorted() {
      let pairs = peersOfLeader[leader]!.map { request.pairs[$0] }
      let mode: Mode = pairs.contains { $0.mode == .virtual } ? .virtual : .inPerson
      let time = request.groups.first { $0.leader == leader }?.time
      let steps = activity.steps.map { groupStep($0, pairs: pairs, mode: mode, usual: time) }
      parts.tracks.append(
        Track(
          number: parts.tracks.count, activity: number, leader: local[leader]!, peer: -1, pair: -1,
          group: pairs.map { local[request.roster.leaders.count + $0.peer]! },
          quorum: activity.quorum.ceiling(of: pairs.count),
          missingCost: parts.roster.weights.missingGroup, mode: mode, steps: steps))
    }
  }

  private mutating func groupStep(
    _ step: Step, pairs: [ScheduledPair], mode: Mode, usual: WeekStart?
  ) -> TrackStep {
    let leader = pairs[0].leader
    let school = Int32(parts.availability.school[leader])
    let inPerson = step.kind == .preparation || mode == .inPerson
    let first = pairs[0]
    let places = request.finder.pairPlaces(leader: leader, peer: first.peer, mode: first.mode)
    var group = GroupOptions(
      step: step, finder: request.finder, leader: leader,
      peers: pairs.map { request.roster.leaders.count + $0.peer }, mode: mode, usual: usual)
    let calendar = parts.availability.calendar
    let firstList = parts.listOfStepDay.count
    for date in calendar.programDays {
      parts.listOfStepDay.append(
        step.kind == .preparation
          ? pairOptions.list(step, places, date: date, usual: nil, into: &parts)
          : group.list(date: date, into: &parts))
    }
    return TrackStep(
      kind: step.kind, minutes: Int32(step.minutes), lag: step.after, gap: 0, second: -1, observed: -1,
      place: inPerson ? school : -1, room: inPerson ? school : -1,
      clock: parts.availability.clock(of: leader), firstList: firstList)
  }
}
