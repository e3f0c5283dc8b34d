import Coaching
import IntegerProgram
import Testing

@testable import SchedulingProgram

/// The packings of the leaders' weeks that come nearest to the bound, and schedules that follow them (Docs/Formulation.md, T18).
@Suite struct PackingsTests {
  private struct Ascended {
    let scheduler: ComponentScheduler
    let ascent: PackedAscent
  }

  /// Components of random terms in which weeks bind, after an ascent towards a schedule without tries.
  private func components(_ options: SchedulingOptions = SchedulingOptions()) throws -> [Ascended] {
    var all: [Ascended] = []
    for seed in 0..<16 {
      var terms = RandomTerms(seed: seed + 1, bindsWeeks: true)
      let request = try ScheduledRoster(terms.roster()).request
      for pairs in Components(request).pairs {
        let scheduler = ComponentScheduler(request, pairs: pairs, options: options, deadline: nil)
        let problem = scheduler.problem
        guard
          var ascent = PackedAscent(
            problem, items: problem.possibleItems, index: RowIndex(problem), prices: [])
        else { continue }
        let state = TermState(problem)
        GreedyStart.fill(state)
        try ascent.run(rounds: 40, target: Double(state.penalty)) { false }
        all.append(Ascended(scheduler: scheduler, ascent: ascent))
      }
    }
    return all
  }

  /// They come best first, the first is worth the bound, and no more are kept than are followed. Their sessions keep the minutes of the leaders' weeks, but
  /// where one is longer than its step is at least on that day.
  @Test func keepTheWeeksBestFirst() throws {
    var (weeks, over) = (0, 0)
    for component in try components() {
      let problem = component.scheduler.problem
      let packings = component.ascent.packings
      #expect(packings.first?.value == component.ascent.bound)
      #expect(packings.map(\.value) == packings.map(\.value).sorted(by: >))
      #expect(packings.count <= 8)
      for packing in packings {
        var minutes: [Int: Int] = [:]
        for column in packing.columns {
          let track = problem.tracks[problem.items[column.item].track]
          for (step, visit) in column.visits.enumerated() {
            let span = problem.tables.span(
              problem.tables.options[Int(visit.option)], track.steps[step], day: Int(visit.day))
            let week = Int(problem.tables.weekOfDay[Int(visit.day)])
            minutes[track.leader * problem.tables.weekCount + week, default: 0] += Int(span.end - span.start)
          }
        }
        for (place, sum) in minutes {
          let limit = problem.tables.limits[place / problem.tables.weekCount].minutesPerWeek
          weeks += 1
          if sum > limit ?? .max { over += 1 }
        }
      }
    }
    #expect(weeks > 100 && 20 * over < weeks, "\(over) of \(weeks) weeks have too few minutes")
  }

  /// A schedule that begins with nothing becomes better by them and never worse, and keeps every rule.
  @Test func areFollowed() throws {
    var (tried, gained) = (0, 0)
    var options = SchedulingOptions()
    // Nothing but the packings brings cycles.
    options.improvementLimit = 0
    for component in try components(options) {
      let (scheduler, problem) = (component.scheduler, component.scheduler.problem)
      var best = Incumbent(TermState(problem))
      let before = best.penalty
      var result = ComponentResult()
      try scheduler.follow([component.ascent.packings.map(\.columns)], bound: 0, &best, &result)
      tried += 1
      #expect(best.penalty <= before)
      if best.penalty < before { gained += 1 }
      let anew = TermState(problem)
      for (item, visits) in best.visits.enumerated() {
        if let visits { #expect(anew.place(item, visits), "cycles that do not fit together") }
      }
      #expect(anew.penalty == best.penalty)
    }
    #expect(tried >= 5 && gained == tried, "\(gained) gained of \(tried)")
  }

  /// Without packings nothing is tried.
  @Test func noneIsNothing() throws {
    for component in try components().prefix(1) {
      let state = TermState(component.scheduler.problem)
      GreedyStart.fill(state)
      var best = Incumbent(state)
      var result = ComponentResult()
      try component.scheduler.follow([[], []], bound: 0, &best, &result)
      #expect(best.penalty == state.penalty)
      #expect(result.statistics.improvements == 0)
    }
  }

  /// Where the minutes of the weeks cost nothing in the linear program, packing them seldom raises its bound: such clusters are not packed once joined.
  @Test func weeksWithoutAPriceAreNotPacked() throws {
    var (idle, raised) = (0, 0)
    for seed in 0..<60 {
      var terms = RandomTerms(seed: seed + 1, bindsWeeks: true)
      for problem in try ScheduledRoster(terms.roster()).request.problems {
        let items = problem.possibleItems
        var cluster = try ClusterBound(problem, items: items)
        while try cluster.round(SolverOptions()) {}
        let (linear, price) = (problem.unit.roundedUp(cluster.bound), cluster.priceOfWeeks)
        try cluster.pack(items: items, target: 2 * cluster.bound + 5_000, rounds: 40, threads: 1) { false }
        let packed = problem.unit.roundedUp(cluster.bound)
        guard price < 1 else {
          raised += packed > linear ? 1 : 0
          continue
        }
        #expect(packed == linear, "seed \(seed): weeks without a price were worth packing")
        // However far a schedule is above the bound.
        let proof = ClusterProof(problem: problem, options: ScheduledRoster.quick, deadline: nil)
        let alone = try proof.run(penalty: 50_000, missing: [])
        let joined = try proof.run(
          penalty: 50_000, columns: alone.columns, cuts: [], prices: ClusterPrices(joining: [alone.prices])
        ) { _, _ in nil }
        #expect(joined.packings.isEmpty && joined.bound >= linear, "seed \(seed)")
        idle += alone.packings.isEmpty ? 0 : 1
      }
    }
    #expect(idle >= 5 && raised >= 5, "\(idle) could be packed in vain, \(raised) were raised")
  }
}
