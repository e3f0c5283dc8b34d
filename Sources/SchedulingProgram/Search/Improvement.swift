/// Takes a few related cycles out and puts them back in another order, and keeps what is not worse (large neighbourhood search).
struct Improvement {
  let state: TermState
  private let neighbours: Neighbours
  private var insertion = Insertion()
  private var replanning: WeekReplanning
  private var chain: EjectionChain
  private var excess: ExcessItems
  /// Those of them that cost more than the linear program has them, where one is followed.
  private var hopeful: ExcessItems
  /// Those that are missing, where the linear program has more of them.
  private var absent: ExcessItems
  private let linear: LinearCosts?
  private var random: SplitMix
  /// The best schedule so far, where worse ones are tried from it.
  private var best: (penalty: Int, visits: [[Visit]?])
  private(set) var rounds = 0
  /// In large components worse schedules are not tried: the copies of the best would take longer than the search.
  private let triesWorse: Bool
  private static let worseLimit = 2_000
  /// Of so many tries with a missing cycle of a leader short of minutes, one plans their weeks anew.
  private static let replanningShare = 2
  /// Of so many tries with a missing cycle, one forces it in.
  private static let chainShare = 2
  /// Of so many with one that costs so many points more than its bound, one does the same.
  private static let dearShare = 4
  private static let dearExcess = 100
  /// Of so many tries that may follow the linear program one does not.
  private static let otherShare = 16
  /// Of so many tries one begins with a missing cycle: among thousands that cost some points too many the few that cost a thousand would hardly be met.
  private static let absentShare = 8

  /// Items that a try may begin with; all where it is nil.
  private let only: Set<Int>?

  /// - Parameters:
  ///   - only: what a try may begin with.
  ///   - neighbours: what it may move along; what stands in the way of a cycle that is forced in may be others. nil: all of the problem.
  ///   - linear: tries begin with what costs more than that.
  init(
    _ state: TermState, seed: UInt64, only: Set<Int>? = nil, neighbours: Neighbours? = nil,
    linear: LinearCosts? = nil
  ) {
    self.state = state
    self.only = only
    self.linear = state.missesMuch ? nil : linear
    hopeful = ExcessItems(count: state.problem.items.count)
    absent = ExcessItems(count: state.problem.items.count)
    self.neighbours = neighbours ?? Neighbours(state.problem)
    replanning = WeekReplanning(state.problem)
    chain = EjectionChain(state)
    excess = ExcessItems(count: state.problem.items.count)
    random = SplitMix(seed: seed)
    triesWorse = state.problem.items.count <= Self.worseLimit
    best = (state.penalty, triesWorse ? state.visits : [])
    for item in state.problem.items.indices { note(item) }
  }

  /// Works for so many rounds, or until `stop` says so or nothing costs more than it must.
  mutating func run(rounds limit: Int, target: Double, stop: () -> Bool) {
    let start = triesWorse ? warmth(rounds: limit) : 0
    var done = 0
    while done < limit, !excess.isEmpty, Double(best.penalty) > target {
      // A try that plans weeks anew can take a tenth of a second, most take a ten thousandth.
      if done % 8 == 0, stop() { break }
      // Worse schedules are allowed less and less.
      let warmth = start * (1 - Double(done) / Double(limit))
      let unit = Double(random.next() >> 11) / Double(1 << 53)
      let slack = Int(-warmth * 0.2 * log2Natural(max(unit, 1e-9)))
      step(slack: slack)
      done += 1
    }
    rounds += done
    finish()
  }

  /// How much worse schedules may be at first: the more the more a cycle costs beyond its bound. A missing cycle of 1,000 points is moved by
  /// changes of some hundred; where all but a few cost what they must, these would only spoil what is found, as they would in a short search.
  private func warmth(rounds: Int) -> Double {
    let items = state.problem.items
    let count = Double(max(1, items.count))
    let excess = Double(state.penalty - items.reduce(0) { $0 + $1.bound }) / count
    let length = min(1, Double(rounds) / count / 150)
    return min(600, max(60, 4 * excess * length))
  }

  private func log2Natural(_ value: Double) -> Double {
    // A logarithm without Foundation: the exponent and a series would do; the significand is enough here.
    Double(value.exponent) * 0.693147 + (value.significand - 1) * 0.693147
  }

  private mutating func step(slack: Int) {
    let before = state.penalty
    let seed = drawSeed()
    if startsChain(seed) {
      chain.run(seed, &insertion, &random)
      settle(chain.touched, before + slack)
      return
    }
    let replans =
      state.visits[seed] == nil && replanning.helps(seed) && random.below(Self.replanningShare) == 0
    var chosen =
      replans
      ? replanning.affected(by: seed, &random)
      : neighbours.related(to: seed, count: 2 + random.below(6), state, &random)
    var old: [(item: Int, visits: [Visit]?)] = []
    for item in chosen { old.append((item, state.remove(item))) }
    if replans {
      replanning.fill(chosen, into: state, &random)
    } else {
      if random.below(3) > 0 { shuffle(&chosen) }
      fill(chosen, before: before, most: before + slack)
    }
    settle(old, before + slack)
  }

  /// The cycle that a try begins with.
  private mutating func drawSeed() -> Int {
    if !absent.isEmpty, random.below(Self.absentShare) == 0 { return absent.random(&random) }
    let followsLinear = !hopeful.isEmpty && random.below(Self.otherShare) > 0
    return followsLinear ? hopeful.random(&random) : excess.random(&random)
  }

  /// Whether a try forces its cycle in where others stand in the way: one that is missing, or costs much more than it must.
  private mutating func startsChain(_ seed: Int) -> Bool {
    if state.visits[seed] == nil { return random.below(Self.chainShare) == 0 }
    let excess = state.cost(of: seed) - state.problem.items[seed].bound
    return excess >= Self.dearExcess && random.below(Self.dearShare) == 0
  }

  /// Keeps what has become of the items if the whole costs at most `most`; else puts them back as they were.
  private mutating func settle(_ old: [(item: Int, visits: [Visit]?)], _ most: Int) {
    if state.penalty <= most {
      for (item, _) in old { note(item) }
      if state.penalty < best.penalty {
        best = (state.penalty, triesWorse ? state.visits : [])
      }
    } else {
      for (item, _) in old { state.remove(item) }
      for (item, visits) in old { state.restore(item, visits) }
    }
  }

  /// Puts cycles back in that order, until it is plain that the whole would cost more than `most`.
  ///
  /// What is still out costs at least its bounds. Only where cycles share a cover they may cost less: what the bounds exceed what all cost
  /// before is let pass.
  private mutating func fill(_ items: [Int], before: Int, most: Int) {
    let all = state.problem.items
    var least = items.reduce(state.penalty) { $0 + all[$1].bound - all[$1].missingCost }
    let most = most + max(0, least - before)
    for item in items {
      guard least <= most else { return }
      let rest = least - all[item].bound
      let without = state.penalty - all[item].missingCost
      _ = insertion.insert(item, into: state, limit: most - rest)
      least = rest + state.penalty - without
    }
  }

  private mutating func shuffle(_ items: inout [Int]) {
    for index in items.indices.dropFirst().reversed() {
      items.swapAt(index, random.below(index + 1))
    }
  }

  private mutating func note(_ item: Int) {
    if let only, !only.contains(item) { return }
    let cost = state.cost(of: item)
    let isExcess = cost > state.problem.items[item].bound
    excess.set(item, isExcess)
    let isHopeful = isExcess && linear?.isBelow(cost, item) ?? true
    if linear != nil { hopeful.set(item, isHopeful) }
    absent.set(item, isHopeful && state.visits[item] == nil)
  }

  /// Goes back to the best.
  private mutating func finish() {
    guard triesWorse, state.penalty > best.penalty else { return }
    let changed = state.visits.indices.filter { state.visits[$0] != best.visits[$0] }
    for item in changed { state.remove(item) }
    for item in changed { state.restore(item, best.visits[item]) }
    for item in changed { note(item) }
  }
}
