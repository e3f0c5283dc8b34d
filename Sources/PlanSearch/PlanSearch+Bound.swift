import PairingProgram

/// The pairings that see what pairs and groups cost in the term, and what their bounds say of every plan (Docs/Formulation.md, W1 to W7).
extension PlanSearch {
  /// The pairing with the pairs' floors taken off, at prices of cover that do not let pairs count on more than there is.
  ///
  /// The walk's bound becomes the best of those met, its floors the ones that gave it.
  func priced(_ walk: inout PlanWalk) throws -> [PairingOutcome] {
    let candidates = walk.request.candidates
    let most =
      candidates.pairs.count <= Self.exactLimit ? 8 : candidates.pairs.count <= Self.roughLimit ? 5 : 2
    var prices = CoverPrices(finder.roster, programDays: finder.availability.calendar.programDays.count)
    var found: [PairingOutcome] = []
    var best: (floors: [PairFloors.Floor], worth: Double)?
    for _ in 0..<most where !clock.isOver || found.isEmpty {
      let floors = try PairFloors(
        finder, candidates, coverPrices: prices.prices, withTimes: candidates.pairs.count <= Self.exactLimit
      ).all(Array(candidates.pairs.indices), threads: options.pairing.threads)
      let overload = try LeaderOverload(
        finder, walk.request, dearest: floors.map(\.dearestCycle), threads: options.pairing.threads)
      let outcome = try propose(overload.applied(to: walk.request(less: floors)))
      walk.see(floors: floors, overload: overload, bound: outcome.bound + prices.worth + overload.worth)
      options.progress?("pairing for the term", nil, walk.bound)
      if !found.contains(where: { $0.choices == outcome.choices }) { found.append(outcome) }
      let used = outcome.choices.reduce(into: [Int: Int]()) {
        $0.merge(floors[$1.pair].coverMinutes, uniquingKeysWith: +)
      }
      if walk.bound >= outcome.bound + prices.worth + overload.worth { best = (floors, prices.worth) }
      if !prices.move(used) { break }
    }
    if candidates.pairs.count <= Self.exactLimit, !clock.isOver, let best {
      try boundGroups(&walk, best.floors, worth: best.worth)
    }
    return found
  }

  /// The bound with what groups cost, too. It proposes no pairs: those of the pairing with it are met by other ways, or end at the same plans.
  private func boundGroups(_ walk: inout PlanWalk, _ floors: [PairFloors.Floor], worth: Double) throws {
    guard let groups = GroupFloors(finder, walk.request) else { return }
    let overload = try LeaderOverload(
      finder, walk.request, dearest: floors.map(\.dearestCycle), groupCharged: groups.mostOfCycle,
      threads: options.pairing.threads)
    let outcome = try propose(groups.applied(to: overload.applied(to: walk.request(less: floors))))
    walk.bound = min(walk.bound, outcome.bound + worth + overload.worth)
    options.progress?("pairing for the term", nil, walk.bound)
  }
}
