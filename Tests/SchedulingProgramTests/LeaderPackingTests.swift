import Testing

@testable import SchedulingProgram

/// The packing that knows the peers against every way to do it (Docs/Formulation.md, T20).
@Suite struct LeaderPackingTests {
  @Test(arguments: 0..<8) func asGoodAsEveryWay(part: UInt64) throws {
    var (incomplete, away) = (0, 0)
    for seed in part * 40..<(part + 1) * 40 {
      var random = SplitMix(seed: seed + 1)
      let packing = Self.random(&random)
      let every = EveryLeaderPacking(packing)
      let found = try #require(packing.best(keptAway: every.groupCost), "seed \(seed)")
      let choices = try #require(found.choices, "seed \(seed)")
      #expect(abs(found.least - every.best) < 1e-6, "seed \(seed)")
      #expect(abs(every.cost(choices) - found.least) < 1e-6, "seed \(seed): not what it says")
      if choices.count < packing.tracks.reduce(0, { $0 + $1.cycles.count }) { incomplete += 1 }
      if choices.contains(where: { $0.keptAway != 0 }) { away += 1 }
    }
    #expect(
      incomplete >= 5 && away >= 1,
      "\(incomplete) incomplete, \(away) with absences: the weeks bind too seldom")
  }

  /// A cycle that is placed in one week is not begun again in another, though that cost nothing.
  @Test func everyCycleOnce() throws {
    let patterns = (0..<3).map { WeekPattern(weeks: [$0, $0], minutes: [30]) }
    let cycle = LeaderPacking.Cycle(missingCost: 1000, patterns: patterns, costs: [0, 0, 0])
    let track = LeaderPacking.Track(cycles: [cycle], peerMinutes: nil, member: nil, isGroup: false)
    let weeks = try #require(WeekMoves(track, number: 0, capacities: [90, 90, 90]))
    var ways = [(node: 0, begun: 0)]
    for moves in weeks.moves {
      ways = ways.flatMap { way in
        moves[way.node].map { (Int($0.next), way.begun + $0.begun.count) }
      }
    }
    #expect(ways.map(\.begun).sorted() == [0, 1, 1, 1])
  }

  /// A search that may meet few states is given up, and what it has proven by then is no more than the best packing costs.
  @Test func givenUpBoundsHold() throws {
    var givenUp = 0
    for seed in UInt64(0)..<80 {
      var random = SplitMix(seed: seed + 1)
      var packing = Self.random(&random)
      let every = EveryLeaderPacking(packing)
      packing.firstSlack = 1
      packing.stateLimit = 25
      guard let found = packing.best(keptAway: every.groupCost) else { continue }
      if found.choices == nil { givenUp += 1 }
      #expect(found.least <= every.best + 1e-6, "seed \(seed)")
    }
    #expect(givenUp >= 10, "\(givenUp)")
  }

  /// A peer with 90 minutes a week has a cycle of 45: a group session of 50 in that week costs their absence, 150 points, one in another
  /// week 20. The session is moved.
  @Test func theSessionGoesWhereThePeerHasTime() throws {
    let packing = Self.onePeer(otherWeek: 20)
    let best = try #require(packing.best { $0.keptAway == 0 ? packing.cost($0) : packing.cost($0) + 150 })
    #expect(best.least == 20)
    #expect(try #require(best.choices).contains { $0.track == 0 && $0.pattern == 1 })
  }

  /// The same where the other week costs 200: the peer is absent.
  @Test func thePeerIsAbsentWhereThatIsCheaper() throws {
    let packing = Self.onePeer(otherWeek: 200)
    let best = try #require(packing.best { $0.keptAway == 0 ? packing.cost($0) : packing.cost($0) + 150 })
    #expect(best.least == 150)
    #expect(try #require(best.choices).contains { $0.track == 0 && $0.pattern == 0 && $0.keptAway == 1 })
  }

  private static func onePeer(otherWeek: Double) -> LeaderPacking {
    let session = [WeekPattern(weeks: [0], minutes: [50]), WeekPattern(weeks: [1], minutes: [50])]
    let cycle = WeekPattern(weeks: [0], minutes: [45])
    return LeaderPacking(
      capacities: [150, 150],
      tracks: [
        LeaderPacking.Track(
          cycles: [LeaderPacking.Cycle(missingCost: 2000, patterns: session, costs: [0, otherWeek])],
          peerMinutes: nil, member: nil, isGroup: true),
        LeaderPacking.Track(
          cycles: [LeaderPacking.Cycle(missingCost: 1000, patterns: [cycle], costs: [0])],
          peerMinutes: [90, 90], member: 0, isGroup: false),
      ], ahead: [0, 0, 0])
  }

  /// Two to four weeks; one to three peers of one or two cycles, and perhaps a group of one cycle.
  private static func random(_ random: inout SplitMix) -> LeaderPacking {
    let weeks = 2 + random.below(3)
    let hasGroup = random.below(5) > 0
    var tracks: [LeaderPacking.Track] = []
    if hasGroup {
      tracks.append(
        LeaderPacking.Track(
          cycles: [cycle(&random, weeks: 0..<weeks, prepares: true)], peerMinutes: nil, member: nil,
          isGroup: true))
    }
    for member in 0..<1 + random.below(3) {
      let half = weeks / 2
      let windows = random.below(2) == 0 ? [0..<weeks] : [0..<half, half..<weeks]
      tracks.append(
        LeaderPacking.Track(
          cycles: windows.map { cycle(&random, weeks: $0, prepares: false) },
          peerMinutes: random.below(4) == 0
            ? nil : (0..<weeks).map { _ in Int32(50 + 10 * random.below(3)) },
          member: hasGroup ? member : nil, isGroup: false))
    }
    return LeaderPacking(
      capacities: (0..<weeks).map { _ in Int32(70 + 10 * random.below(9)) }, tracks: tracks,
      ahead: Array(repeating: 0, count: weeks + 1))
  }

  /// Up to three patterns of one or two weeks. A group's last step has the peers, the one before has not.
  private static func cycle(
    _ random: inout SplitMix, weeks: Range<Int>, prepares: Bool
  ) -> LeaderPacking.Cycle {
    var patterns: [WeekPattern] = []
    for _ in 0..<(prepares ? 1 + random.below(2) : random.below(4)) {
      let first = weeks.lowerBound + random.below(weeks.count)
      let minutes = [Int32(10 + 10 * random.below(4)), Int32(10 + 10 * random.below(4))]
      if first + 1 < weeks.upperBound, random.below(2) == 0 {
        patterns.append(
          WeekPattern(
            weeks: [first, first + 1], minutes: minutes, others: prepares ? [0, minutes[1]] : minutes))
      } else {
        patterns.append(
          WeekPattern(
            weeks: [first, first], minutes: [minutes[0] + minutes[1]],
            others: prepares ? [minutes[1]] : [minutes[0] + minutes[1]]))
      }
    }
    return LeaderPacking.Cycle(
      missingCost: Double(100 + 50 * random.below(4)) * (prepares ? 3 : 1), patterns: patterns,
      costs: patterns.map { _ in Double(random.below(60)) })
  }
}

extension LeaderPacking {
  /// What the pattern of a choice costs with nobody kept away.
  fileprivate func cost(_ choice: Choice) -> Double {
    tracks[choice.track].cycles[choice.cycle].costs[choice.pattern]
  }
}

/// Every choice of patterns, by brute force.
private struct EveryLeaderPacking {
  let packing: LeaderPacking
  private(set) var best = Double.infinity

  init(_ packing: LeaderPacking) {
    self.packing = packing
    var choices: [LeaderPacking.Choice] = []
    explore(all: cycles, from: 0, &choices)
  }

  private var cycles: [(track: Int, cycle: Int)] {
    packing.tracks.indices.flatMap { track in
      packing.tracks[track].cycles.indices.map { (track, $0) }
    }
  }

  private mutating func explore(
    all: [(track: Int, cycle: Int)], from first: Int, _ choices: inout [LeaderPacking.Choice]
  ) {
    guard first < all.count else {
      best = min(best, cost(choices))
      return
    }
    let (track, cycle) = all[first]
    explore(all: all, from: first + 1, &choices)
    for pattern in packing.tracks[track].cycles[cycle].patterns.indices {
      choices.append(LeaderPacking.Choice(track: track, cycle: cycle, pattern: pattern))
      explore(all: all, from: first + 1, &choices)
      choices.removeLast()
    }
  }

  /// A group's pattern without some members: 15 points each, and none where more than two are away.
  func groupCost(_ choice: LeaderPacking.Choice) -> Double {
    let away = choice.keptAway.nonzeroBitCount
    return away > 2 ? .infinity : packing.cost(choice) + 15 * Double(away)
  }

  /// What choices cost; infinite where minutes forbid them.
  func cost(_ choices: [LeaderPacking.Choice]) -> Double {
    var leader = Array(repeating: Int32(0), count: packing.capacities.count)
    var peers = packing.tracks.map { _ in leader }
    var sum = 0.0
    for (number, track) in packing.tracks.enumerated() {
      for (place, cycle) in track.cycles.enumerated() {
        let own = choices.first { $0.track == number && $0.cycle == place }
        guard let own else {
          sum += cycle.missingCost
          continue
        }
        let pattern = cycle.patterns[own.pattern]
        for (offset, minutes) in pattern.minutes.enumerated() {
          leader[pattern.first + offset] += minutes
          peers[number][pattern.first + offset] += pattern.others[offset]
        }
        if !track.isGroup { sum += cycle.costs[own.pattern] }
      }
    }
    guard zip(leader, packing.capacities).allSatisfy({ $0 <= $1 }) else { return .infinity }
    for (number, track) in packing.tracks.enumerated() where !track.isGroup {
      guard let most = track.peerMinutes else { continue }
      if zip(peers[number], most).contains(where: { $0 > $1 }) { return .infinity }
    }
    return sum + choices.filter { packing.tracks[$0.track].isGroup }.reduce(0) { $0 + session($1, peers) }
  }

  private func session(_ choice: LeaderPacking.Choice, _ peers: [[Int32]]) -> Double {
    let pattern = packing.tracks[choice.track].cycles[choice.cycle].patterns[choice.pattern]
    let offset = pattern.others.firstIndex { $0 > 0 }!
    let week = pattern.first + offset
    var whole = choice
    whole.keptAway = 0
    for (number, track) in packing.tracks.enumerated() {
      guard let member = track.member, let most = track.peerMinutes else { continue }
      if peers[number][week] + pattern.others[offset] > most[week] { whole.keptAway |= 1 << UInt64(member) }
    }
    return groupCost(whole)
  }
}
