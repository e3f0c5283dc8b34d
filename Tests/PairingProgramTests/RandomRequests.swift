import Coaching
import PairingProgram

/// SplitMix64: the same numbers on every machine.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64
  init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
  mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &self) < share }
  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
}

/// Makes small requests whose times are tight, so that every rule binds in some of them.
struct RandomRequests {
  var leaders = 2...4
  var peers = 3...8
  var timed = true
  var grouped = true
  /// Most leaders that a peer may want.
  var wanted = 1
  var forcedShare = 0.0
  var zones = 1
  var density = 0.7
  var caseload = 4
  var objective = Objective.points
  /// Whether times cost pairs more or less.
  var dearTimes = false

  func request(seed: Int) -> PairingRequest {
    var random = SeededNumbers(seed: seed)
    let leaders = random.number(leaders)
    let peers = random.number(peers)
    var candidates = Candidates(
      pairs: [], pairsOfLeader: [], runs: [], meetingMinutes: timed ? 30 : nil,
      groupMinutes: grouped ? 60 : nil, startEvery: 15, groupTimes: [], attendance: [],
      clash: clash(leaders: leaders, random: &random))
    for leader in 0..<leaders {
      let first = candidates.pairs.count
      candidates.groupTimes.append(grouped ? times(&random) : [])
      for peer in 0..<peers where random.chance(density) {
        add(leader: leader, peer: peer, to: &candidates, random: &random)
      }
      candidates.pairsOfLeader.append(first..<candidates.pairs.count)
    }
    var weights = Weights()
    if random.chance(0.3) { weights.underCaseload = 900 }
    if random.chance(0.3) { weights.noGroup = 700 }
    var request = PairingRequest(
      candidates: candidates,
      caseloads: (0..<leaders).map { _ in
        let most = random.number(1...caseload)
        return Caseload(min: random.number(0...min(2, most)), max: most)
      },
      wants: (0..<peers).map { _ in random.number(1...wanted) },
      priorities: (0..<peers).map { _ in random.chance(0.3) ? random.number(1...4) : 1 },
      weights: weights, objective: objective)
    guard dearTimes else { return request }
    request.timeCosts = candidates.pairs.indices.map { pair in
      candidates.meetingTimes(ofPair: pair).map { _ in 15 * random.number(0...7) }
    }
    return request
  }

  private func times(_ random: inout SeededNumbers) -> [WeekStart] {
    let count = random.number(0...4)
    let all = (0..<count).map { _ in
      WeekStart(weekday: UInt8(random.number(0...1)), minute: Int32(480 + 5 * random.number(0...24)))
    }
    return Set(all).sorted()
  }

  private func add(
    leader: Int, peer: Int, to candidates: inout Candidates, random: inout SeededNumbers
  ) {
    let firstRun = candidates.runs.count
    if timed {
      var used: Set<WeekStart> = []
      for weekday in 0..<2 where random.chance(0.6) || weekday == 1 {
        let run = StartRun(
          weekday: UInt8(weekday), first: Int32(480 + 5 * random.number(0...18)),
          count: Int32(random.number(1...3)), avoiding: UInt8(random.chance(0.4) ? random.number(1...2) : 0))
        used.insert(WeekStart(weekday: run.weekday, minute: run.first))
        candidates.runs.append(run)
      }
    }
    let score = random.chance(0.2) ? 500 : random.number(0...1000)
    let impossible = random.chance(0.15) ? random.number(1...3) : 0
    let attendance = UInt64(random.number(0...15))
    candidates.attendance.append(attendance)
    candidates.pairs.append(
      CandidatePair(
        leader: Int32(leader), peer: Int32(peer), score: Int32(score),
        impossibleCycles: Int32(impossible), mode: .inPerson, forced: random.chance(forcedShare),
        points: score - 1000 * impossible, runs: firstRun..<candidates.runs.count,
        attendanceOffset: candidates.attendance.count - 1))
  }

  /// Zones an hour apart; the third's distance to the others changes within the term.
  private func clash(leaders: Int, random: inout SeededNumbers) -> ClockClash {
    guard zones > 1 else { return .oneClock(leaders: leaders) }
    let shifts = [[[0], [60], [0, 60]], [[-60], [0], [-60, 0]], [[-60, 0], [0, 60], [0]]]
    return ClockClash(
      zoneOfLeader: (0..<leaders).map { _ in random.number(0...(zones - 1)) }, zones: shifts.count
    ) { first, second, _, _ in shifts[first][second] }
  }
}
