import Coaching
import IntegerProgram

/// The pairing as one 0-1 program with a variable for each pair and start: rules P1 to P8 of Docs/Formulation.md.
///
/// It is what `tandem model` writes for other solvers, and what tests compare the column solution with. GLPK alone
/// solves it only for small rosters.
public struct NaturalPairingModel: Sendable {
  /// Maximises the points of SPEC §4.
  public private(set) var program = MixedIntegerProgram(.maximize)
  /// ASCII names of the variables: x(pair)_(minute of the week), z(leader)_(group time), n(pair), s(leader), u(peer).
  public private(set) var variableNames: [String] = []
  /// ASCII names of the rows, by rule.
  public private(set) var rowNames: [String] = []
  /// By variable.
  public private(set) var meanings: [NaturalPairingColumn] = []
  private let request: PairingRequest
  /// For each pair its variables by start; one variable with a nil start where pairs have no times.
  private var meetings: [[(time: WeekStart?, variable: Variable)]] = []
  /// For each leader the variables of their group times.
  private var groups: [[Variable]] = []

  /// The model of a request; `fair` adds the rows that hold the unserved and the lowest total.
  public init(_ request: PairingRequest, fair: FairTarget? = nil) {
    self.request = request
    addMeetings()
    addGroups()
    addPeers()
    addLeaders()
    addAbsences()
    addPeerTimes()
    if let fair { add(fair) }
  }

  /// What "fair" requires before the points count: at most `unserved`, and no served peer below `lowestTotal`.
  public struct FairTarget: Sendable, Hashable {
    public var unserved: Int
    public var lowestTotal: Int

    /// Those targets.
    public init(unserved: Int, lowestTotal: Int) {
      self.unserved = unserved
      self.lowestTotal = lowestTotal
    }
  }

  /// The choices and group times of a solution.
  public func reading(_ solution: Solution) -> (choices: [PairingChoice], groupTimes: [Int?]) {
    var choices: [PairingChoice] = []
    for (pair, list) in meetings.enumerated() {
      for meeting in list where solution.isChosen(meeting.variable) {
        choices.append(PairingChoice(pair: pair, time: meeting.time))
      }
    }
    let times = groups.map { $0.firstIndex { solution.isChosen($0) } }
    return (choices, times)
  }

  private var candidates: Candidates { request.candidates }

  private mutating func variable(
    _ name: String, _ meaning: NaturalPairingColumn, _ points: Int, _ bounds: Bounds
  ) -> Variable {
    variableNames.append(name)
    meanings.append(meaning)
    return program.addVariable(objective: Double(points), in: bounds, .integer)
  }

  private mutating func row(_ name: String, _ bounds: Bounds, _ terms: [(Variable, Double)]) {
    rowNames.append(name)
    program.addRow(bounds, terms)
  }

  /// P1: a pair meets at one of its times, or not at all. P7: required and forbidden pairs.
  private mutating func addMeetings() {
    for pair in candidates.pairs.indices {
      let mark = request.mark(ofPair: pair)
      let bounds: Bounds = mark == .forbidden ? .exactly(0) : .unit
      let points = request.points(ofPair: pair)
      if candidates.meetingMinutes == nil {
        meetings.append([(nil, variable("x\(pair)", .meeting(pair: pair, time: nil), points, bounds))])
      } else {
        meetings.append(
          request.times(ofPair: pair).map { time in
            (
              time.at,
              variable(
                "x\(pair)_\(time.at.minuteOfWeek)", .meeting(pair: pair, time: time.at), points - time.cost,
                bounds
              )
            )
          })
      }
      let terms = meetings[pair].map { ($0.variable, 1.0) }
      if mark == .required {
        row("P7_\(pair)", .exactly(1), terms)
      } else if terms.count > 1 {
        row("P1_\(pair)", .atMost(1), terms)
      }
    }
  }

  /// P5: a leader with peers has one group time.
  private mutating func addGroups() {
    for leader in candidates.pairsOfLeader.indices {
      guard candidates.groupMinutes != nil else {
        groups.append([])
        continue
      }
      groups.append(
        candidates.groupTimes[leader].indices.map {
          variable("z\(leader)_\($0)", .groupTime(leader: leader, number: $0), 0, .unit)
        })
      let times = groups[leader].map { ($0, 1.0) }
      if times.count > 1 { row("P5_\(leader)", .atMost(1), times) }
      for pair in candidates.pairsOfLeader[leader] {
        let chosen = meetings[pair].map { ($0.variable, 1.0) }
        row("P5_\(leader)_\(pair)", .atMost(0), chosen + times.map { ($0.0, -1) })
      }
    }
  }

  /// P2: a peer gets at most the leaders they want; what lacks is paid for.
  private mutating func addPeers() {
    var ofPeer = Array(repeating: [(Variable, Double)](), count: request.wants.count)
    for (pair, list) in meetings.enumerated() {
      ofPeer[Int(candidates.pairs[pair].peer)] += list.map { ($0.variable, 1) }
    }
    for (peer, terms) in ofPeer.enumerated() {
      let wanted = Double(request.wants[peer])
      let need = request.weights.unserved * request.priorities[peer]
      let missing = variable("u\(peer)", .unserved(peer: peer), -need, .between(0, wanted))
      row("P2_\(peer)", .exactly(wanted), terms + [(missing, 1)])
    }
  }

  /// P3: caseloads. P4: meetings and the group time of a leader share no minute.
  private mutating func addLeaders() {
    for (leader, pairs) in candidates.pairsOfLeader.enumerated() {
      let chosen = pairs.flatMap { meetings[$0].map { ($0.variable, 1.0) } }
      let caseload = request.caseloads[leader]
      row("P3_\(leader)", .atMost(Double(caseload.max)), chosen)
      let short = variable(
        "s\(leader)", .shortfall(leader: leader), -request.weights.underCaseload,
        .between(0, Double(caseload.min)))
      row("P3_\(leader)_min", .atLeast(Double(caseload.min)), chosen + [(short, 1)])
      var spans = pairs.flatMap { pair in
        meetings[pair].compactMap { meeting in
          meeting.time.map {
            Span(start: $0.minuteOfWeek, minutes: candidates.meetingMinutes ?? 0, variable: meeting.variable)
          }
        }
      }
      spans += zip(candidates.groupTimes[leader], groups[leader]).map {
        Span(start: $0.minuteOfWeek, minutes: candidates.groupMinutes ?? 0, variable: $1)
      }
      add(spans, name: "P4_\(leader)")
    }
  }

  /// A time that a variable takes.
  private struct Span {
    var start: Int
    var minutes: Int
    var variable: Variable
  }

  /// At every minute at which one begins at most one lasts: all overlaps of pairs of spans are in these rows.
  private mutating func add(_ spans: [Span], name: String) {
    for minute in Set(spans.map(\.start)).sorted() {
      let lasting = spans.filter { $0.start <= minute && minute < $0.start + $0.minutes }
      if lasting.count > 1 {
        row("\(name)_\(minute)", .atMost(1), lasting.map { ($0.variable, 1) })
      }
    }
  }

  /// P8: who cannot attend the group time is paid for.
  private mutating func addAbsences() {
    guard candidates.groupMinutes != nil else { return }
    for (leader, pairs) in candidates.pairsOfLeader.enumerated() {
      for pair in pairs {
        let missed = groups[leader].indices.filter { !candidates.canAttend(pair: pair, groupTime: $0) }
        guard !missed.isEmpty else { continue }
        let absent = variable("n\(pair)", .absence(pair: pair), -request.weights.noGroup, .unit)
        let terms = meetings[pair].map { ($0.variable, 1.0) } + missed.map { (groups[leader][$0], 1.0) }
        row("P8_\(pair)", .atMost(1), terms + [(absent, -1)])
      }
    }
  }

  /// P6: a peer's meetings with different leaders do not overlap in any week.
  private mutating func addPeerTimes() {
    guard let minutes = candidates.meetingMinutes else { return }
    var ofPeer = Array(repeating: [Int](), count: request.wants.count)
    for (pair, candidate) in candidates.pairs.enumerated() { ofPeer[Int(candidate.peer)].append(pair) }
    for (peer, pairs) in ofPeer.enumerated() where request.wants[peer] > 1 {
      for (number, first) in pairs.enumerated() {
        for second in pairs.dropFirst(number + 1) { addClashes(first, second, minutes: minutes) }
      }
    }
  }

  private mutating func addClashes(_ first: Int, _ second: Int, minutes: Int) {
    let leader = Int(candidates.pairs[first].leader)
    let other = Int(candidates.pairs[second].leader)
    for meeting in meetings[first] {
      let clashing = meetings[second].filter {
        candidates.clash.overlap(
          meeting.time!, minutes: minutes, leader: leader, $0.time!, minutes: minutes, leader: other)
      }
      guard !clashing.isEmpty else { continue }
      for clash in clashing {
        row(
          "P6_\(first)_\(second)_\(rowNames.count)", .atMost(1),
          [(meeting.variable, 1), (clash.variable, 1)])
      }
    }
  }

  /// F1: the unserved. F2: no served peer's total is below the target.
  private mutating func add(_ fair: FairTarget) {
    var served: [(Variable, Double)] = []
    var wanted = 0
    for (pair, list) in meetings.enumerated() {
      let priority = request.priorities[Int(candidates.pairs[pair].peer)]
      served += list.map { ($0.variable, Double(priority)) }
    }
    for (want, priority) in zip(request.wants, request.priorities) { wanted += want * priority }
    row("F1", .atLeast(Double(wanted - fair.unserved)), served)
    for (pair, candidate) in candidates.pairs.enumerated() where Int(candidate.score) < fair.lowestTotal {
      var terms = meetings[pair].map { ($0.variable, Double(Int(candidate.score) - fair.lowestTotal)) }
      for (other, rival) in candidates.pairs.enumerated() where rival.peer == candidate.peer && other != pair
      {
        terms += meetings[other].map { ($0.variable, Double(rival.score)) }
      }
      row("F2_\(pair)", .atLeast(0), terms)
    }
  }
}
