import Testing

@testable import SchedulingProgram

/// The packing of cycles into weeks against every way to do it (Docs/Formulation.md, T17).
@Suite struct WeekPackingTests {
  @Test(arguments: 0..<8) func asGoodAsEveryWay(part: UInt64) throws {
    var incomplete = 0
    for seed in part * 60..<(part + 1) * 60 {
      var random = SplitMix(seed: seed + 1)
      let packing = Self.random(&random)
      let found = try #require(packing.best(), "seed \(seed)")
      #expect(found.cost == EveryPacking(packing).best, "seed \(seed)")
      #expect(Self.cost(packing, found.choices) == found.cost, "seed \(seed): not what it says")
      let cycles = packing.kinds.reduce(0) { $0 + $1.missingCosts.count }
      if found.choices.count < cycles { incomplete += 1 }
    }
    #expect(incomplete >= 20, "the weeks bind too seldom")
  }

  /// Two cycles of 50 minutes in one of two weeks, 60 minutes each: both fit, a third does not, and the cheapest is left out.
  @Test func theCheapestIsLeftOut() throws {
    let patterns = [WeekPattern(weeks: [0], minutes: [50]), WeekPattern(weeks: [1], minutes: [50])]
    let packing = WeekPacking(
      capacities: [60, 60], kinds: [WeekPacking.Kind(missingCosts: [7, 3, 9], patterns: patterns)])
    let best = try #require(packing.best())
    #expect(best.cost == 3)
    #expect(best.choices.map(\.pattern).sorted() == [0, 1])
  }

  /// A pattern's own cost counts: 4 points beside 3 for leaving it out, so that it is left out.
  @Test func patternsThatCostMoreThanTheyBring() throws {
    let kind = WeekPacking.Kind(
      missingCosts: [3], patterns: [WeekPattern(weeks: [0], minutes: [10])], costs: [4])
    let best = try #require(WeekPacking(capacities: [60], kinds: [kind]).best())
    #expect(best.cost == 3)
    #expect(best.choices.isEmpty)
  }

  /// A kind without a pattern is missing whole; without kinds nothing is lost.
  @Test func nothingToPlace() throws {
    let kind = WeekPacking.Kind(missingCosts: [3, 4], patterns: [])
    #expect(try #require(WeekPacking(capacities: [60], kinds: [kind]).best()).cost == 7)
    #expect(try #require(WeekPacking(capacities: [60, 60], kinds: []).best()).cost == 0)
  }

  /// A dozen different cycles in roomy weeks have more states than are worth looking at: the packing says so, and soon.
  @Test func givesUpWhereThereIsTooMuch() {
    let patterns = (0..<4).map { WeekPattern(weeks: [0, $0], minutes: Self.spread(40, over: $0)) }
    let kinds = (0..<16).map { number in
      WeekPacking.Kind(
        missingCosts: [1000], patterns: patterns, costs: patterns.indices.map { Double($0 * number) })
    }
    #expect(WeekPacking(capacities: [1500, 1500, 1500, 1500], kinds: kinds).best() == nil)
  }

  /// Two cycles in weeks for twenty leave nothing to prove; in weeks for one and a half, one may be left out.
  @Test func tightWeeks() {
    let patterns = [WeekPattern(weeks: [0], minutes: [50]), WeekPattern(weeks: [1], minutes: [50])]
    let kind = WeekPacking.Kind(missingCosts: [1, 1], patterns: patterns)
    #expect(!WeekPacking(capacities: [500, 500, 0], kinds: [kind]).isTight)
    #expect(WeekPacking(capacities: [75, 0, 500], kinds: [kind]).isTight)
  }

  /// More cycles of one kind than can be counted.
  @Test func manyAlike() {
    let kind = WeekPacking.Kind(
      missingCosts: Array(repeating: 1, count: 300),
      patterns: [WeekPattern(weeks: [0], minutes: [1])])
    let best = WeekPacking(capacities: [1000], kinds: [kind]).best()
    #expect(best == nil || best?.cost == 0)
  }

  private static func spread(_ minutes: Int32, over weeks: Int) -> [Int32] {
    weeks == 0 ? [2 * minutes] : [minutes] + Array(repeating: 0, count: weeks - 1) + [minutes]
  }

  /// Two to four weeks, up to three kinds of up to three cycles, up to six in all.
  private static func random(_ random: inout SplitMix) -> WeekPacking {
    let weeks = 2 + random.below(3)
    var left = 6
    let kinds = (0..<1 + random.below(3)).map { _ in
      let count = min(left, 1 + random.below(3))
      left -= count
      let patterns = (0..<random.below(5)).map { _ in pattern(&random, weeks: weeks) }
      let priced = random.below(2) == 0
      return WeekPacking.Kind(
        missingCosts: (0..<count).map { _ in Double(1 + random.below(9)) }, patterns: patterns,
        costs: priced ? patterns.map { _ in Double(random.below(6)) } : [])
    }
    let capacities = (0..<weeks).map { _ in Int32(random.below(5) == 0 ? 0 : 30 + 5 * random.below(20)) }
    var all = kinds
    for number in all.indices where random.below(3) == 0 { all[number].isGroup = true }
    return WeekPacking(
      capacities: capacities, kinds: all,
      absence: random.below(2) == 0
        ? nil : WeekPacking.Absence(cost: Double(1 + random.below(3)), most: Int32(10 * random.below(4))))
  }

  private static func pattern(_ random: inout SplitMix, weeks: Int) -> WeekPattern {
    let places = (0..<3).map { _ in random.below(weeks) }.sorted()
    var minutes = [Int32](repeating: 0, count: places[2] - places[0] + 1)
    for place in places { minutes[place - places[0]] += Int32(10 + 5 * random.below(7)) }
    return WeekPattern(weeks: places, minutes: minutes)
  }

  /// What choices cost; nil where they do not fit.
  fileprivate static func cost(_ packing: WeekPacking, _ choices: [WeekPacking.Choice]) -> Double? {
    var used = [Int32](repeating: 0, count: packing.capacities.count)
    var cost = 0.0
    for (number, kind) in packing.kinds.enumerated() {
      let own = choices.filter { $0.kind == number }
      guard own.count <= kind.missingCosts.count else { return nil }
      cost += kind.missingCosts.prefix(kind.missingCosts.count - own.count).reduce(0, +)
      for choice in own {
        let pattern = kind.patterns[choice.pattern]
        if !kind.costs.isEmpty { cost += kind.costs[choice.pattern] }
        for (offset, minutes) in pattern.minutes.enumerated() { used[pattern.first + offset] += minutes }
      }
    }
    cost += absences(packing, choices)
    return zip(used, packing.capacities).allSatisfy { $0 <= $1 } ? cost : nil
  }

  /// For each group session in a week the most cycles of one kind that take too much of the week.
  private static func absences(_ packing: WeekPacking, _ choices: [WeekPacking.Choice]) -> Double {
    guard let absence = packing.absence else { return 0 }
    func others(_ choice: WeekPacking.Choice, _ week: Int) -> Int32 {
      let pattern = packing.kinds[choice.kind].patterns[choice.pattern]
      let offset = week - pattern.first
      return pattern.others.indices.contains(offset) ? pattern.others[offset] : 0
    }
    var cost = 0.0
    for week in packing.capacities.indices {
      let sessions = choices.count { packing.kinds[$0.kind].isGroup && others($0, week) > 0 }
      let away = packing.kinds.indices.filter { !packing.kinds[$0].isGroup }.map { kind in
        choices.count { $0.kind == kind && others($0, week) > absence.most }
      }
      cost += absence.cost * Double(sessions * (away.max() ?? 0))
    }
    return cost
  }
}

/// Tries every pattern, and none, for each cycle in turn.
private struct EveryPacking {
  private let packing: WeekPacking
  /// The kind of each cycle.
  private let cycles: [Int]
  private(set) var best = Double.infinity

  init(_ packing: WeekPacking) {
    self.packing = packing
    cycles = packing.kinds.indices.flatMap { kind in packing.kinds[kind].missingCosts.map { _ in kind } }
    place(0, [])
  }

  private mutating func place(_ number: Int, _ choices: [WeekPacking.Choice]) {
    guard let cost = WeekPackingTests.cost(packing, choices) else { return }
    guard number < cycles.count else {
      best = min(best, cost)
      return
    }
    place(number + 1, choices)
    for pattern in packing.kinds[cycles[number]].patterns.indices {
      place(number + 1, choices + [WeekPacking.Choice(kind: cycles[number], pattern: pattern)])
    }
  }
}
