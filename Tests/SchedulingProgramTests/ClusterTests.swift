import Coaching
import IntegerProgram
import Testing

@testable import SchedulingProgram

/// The bounds of a component's clusters, each leader for themselves, against whole schedules (Docs/Formulation.md, T16).
@Suite struct ClusterTests {
  /// Every peer wants two leaders, who have room for two.
  private func sharedPeers(seed: Int, bindsWeeks: Bool) -> Roster {
    var random = RandomTerms(seed: seed + 1, bindsWeeks: bindsWeeks)
    var roster = random.roster()
    for peer in roster.peers.indices { roster.peers[peer].leaders = 2 }
    for leader in roster.leaders.indices { roster.leaders[leader].caseload.max = 2 }
    return roster
  }

  /// Peers want two leaders, so that clusters share their time, their lessons and what covers these.
  @Test(arguments: [false, true]) func boundsAddUp(bindsWeeks: Bool) throws {
    var (compared, met) = (0, 0)
    for seed in 0..<24 {
      let found = try ScheduledRoster(sharedPeers(seed: seed, bindsWeeks: bindsWeeks))
      #expect(found.violations == [], "seed \(seed)")
      let leaders = Set(found.request.pairs.map(\.leader)).sorted()
      guard leaders.count > 1 else { continue }
      compared += 1
      let penalty = Double(found.schedule.penalty)
      let sum = try bounds(found.request, leaders, target: found.schedule.penalty)
      #expect(sum <= penalty, "seed \(seed): a bound above a schedule")
      if sum > 0, sum == penalty { met += 1 }
    }
    #expect(compared >= 4 && met >= 1, "\(compared) compared, \(met) proven by clusters alone")
  }

  /// The linear program of all clusters together, from their columns and cuts, as the scheduler joins them (T16).
  @Test func joinedClustersHold() throws {
    var (compared, met) = (0, 0)
    for seed in 0..<24 {
      let found = try ScheduledRoster(sharedPeers(seed: seed, bindsWeeks: true))
      let parts = Components(found.request).pairs
      let leaders = parts.map { Set($0.map { found.request.pairs[$0].leader }).count }
      guard leaders.contains(where: { $0 > 1 }) else { continue }
      compared += 1
      let penalty = found.schedule.penalty
      let bound = try parts.reduce(0) { try $0 + joined(found.request, pairs: $1, target: penalty) }
      #expect(bound <= Double(penalty), "seed \(seed): a bound above a schedule")
      if bound > 0, bound == Double(penalty) { met += 1 }
    }
    #expect(compared >= 4 && met >= 1, "\(compared) compared, \(met) proven by joined clusters")
  }

  /// What is proven of a component by joining the clusters of its leaders.
  private func joined(_ request: SchedulingRequest, pairs: [Int], target: Int) throws -> Double {
    let whole = TermProblemBuilder.build(request, pairs: pairs)
    var columns: [ClusterColumn] = []
    var cuts: [MissingCut] = []
    var prices: [ClusterPrices] = []
    for leader in Set(pairs.map { request.pairs[$0].leader }).sorted() {
      let own = pairs.filter { request.pairs[$0].leader == leader }
      let problem = TermProblemBuilder.build(request, pairs: own)
      let proof = ClusterProof(problem: problem, options: ScheduledRoster.quick, deadline: nil)
      let translation = ColumnTranslation(from: problem, to: whole)
      let result = try proof.run(penalty: target)
      columns += result.columns.map { translation.column($0) }
      cuts += result.cuts.map { $0.translated(translation.items) }
      #expect(result.prices.cuts.count == result.cuts.count)
      prices.append(translation.prices(result.prices))
    }
    let proof = ClusterProof(problem: whole, options: ScheduledRoster.quick, deadline: nil)
    return try proof.run(
      penalty: target, columns: columns, cuts: cuts, prices: ClusterPrices(joining: prices)
    ) { _, _ in nil }.bound
  }

  /// Large components are joined where little is missing, the largest never, small ones always.
  @Test func missingCyclesKeepLargeComponentsApart() throws {
    #expect(Clusters.areJoined(cycles: 1_500, missesMuch: true))
    #expect(!Clusters.areJoined(cycles: 1_501, missesMuch: true))
    #expect(Clusters.areJoined(cycles: 8_000, missesMuch: false))
    #expect(!Clusters.areJoined(cycles: 8_001, missesMuch: false))
    var (full, empty) = (0, 0)
    for (seed, problem) in try RandomTerms.problems(40) {
      let state = TermState(problem)
      // Nothing is placed: what is possible and missing is all of the penalty that could be otherwise.
      #expect(state.missesMuch == !problem.possibleItems.isEmpty, "seed \(seed)")
      if state.missesMuch { empty += 1 }
      GreedyStart.fill(state)
      guard problem.possibleItems.allSatisfy({ state.visits[$0] != nil }) else { continue }
      #expect(!state.missesMuch, "seed \(seed)")
      full += 1
    }
    #expect(full >= 2 && empty >= 2, "\(full) full, \(empty) empty")
  }

  /// At the highest of its clusters' prices a component is proven no less than its clusters are, and every row of theirs is one of its.
  @Test func highestPricesHoldAll() throws {
    var (compared, higher) = (0, 0)
    for seed in 0..<24 {
      let found = try ScheduledRoster(sharedPeers(seed: seed, bindsWeeks: true))
      for (problem, pairs) in zip(found.request.problems, Components(found.request).pairs) {
        let leaders = Set(pairs.map { found.request.pairs[$0].leader }).sorted()
        var sum = 0.0
        var seen: Set<Int> = []
        let prices = try leaders.map { leader in
          let own = pairs.filter { found.request.pairs[$0].leader == leader }
          let peers = Set(own.map { found.roster.leaders.count + found.request.pairs[$0].peer })
          let part = TermProblemBuilder.build(
            found.request, pairs: own, coveredElsewhere: peers.intersection(seen))
          seen.formUnion(peers)
          var cluster = try ClusterBound(part, items: part.possibleItems)
          while try cluster.round(SolverOptions()) {}
          sum += cluster.bound
          let translated = ColumnTranslation(from: part, to: problem).prices(cluster.best)
          #expect(translated.rows.count == cluster.best.rows.count)
          return translated
        }
        var whole = try ClusterBound(problem, items: problem.possibleItems)
        try whole.begin(ClusterPrices(joining: prices))
        #expect(whole.bound > sum - 1e-6, "seed \(seed)")
        compared += leaders.count > 1 ? 1 : 0
        higher += whole.bound > sum + 0.5 ? 1 : 0
        #expect(whole.bound <= Double(found.schedule.penalty))
      }
    }
    #expect(compared >= 4 && higher >= 1, "\(compared) compared, \(higher) higher")
  }

  /// Before any row is known every lesson is charged to whoever has a session at its middle: the bound is that of the cycles one by one (T14), and
  /// while rows come it never falls below.
  @Test func lessonsWithoutRowsArePaid() throws {
    var paid = 0
    for seed in 0..<24 {
      let found = try ScheduledRoster(sharedPeers(seed: seed, bindsWeeks: false))
      for problem in found.request.problems {
        var pricing = ClusterPricing(problem, .points)
        let least = problem.possibleItems.reduce(0) { $0 + problem.items[$1].bound }
        let bound = pricing.price(problem.possibleItems, RowIndex(problem), [], cuts: []).bound
        #expect(abs(bound - Double(least)) < 1e-6, "seed \(seed)")
        let bare = problem.possibleItems.reduce(0) { sum, item in
          let track = problem.tracks[problem.items[item].track]
          return sum + track.steps.indices.reduce(0) { $0 + leastOfStep(problem, track, $1, item) }
        }
        paid += least > bare ? 1 : 0
      }
    }
    #expect(paid > 0, "no roster in which cover must be paid")
  }

  /// What a step's options cost at least, cover aside.
  private func leastOfStep(_ problem: TermProblem, _ track: Track, _ step: Int, _ item: Int) -> Int {
    problem.items[item].days.reduce(Int(Int32.max)) {
      min($0, Int(problem.tables.leastCost(track.steps[step], day: $1)))
    }
  }

  /// The leader teaches from 8 to 9, when the peer has two short lessons one after the other: half a visit to each would need but half the
  /// cover at any instant (T10). A step is one session, so that the whole hour is paid.
  @Test func halfVisitsDontShareACover() throws {
    var school = TermFixture.school()
    school.substitutesPerDay = 1
    var leader = TermFixture.leader()
    leader.person.lessons = [TermFixture.lesson("08:00", "09:00")]
    var peer = TermFixture.peer("P")
    peer.person.lessons = [TermFixture.lesson("08:00", "08:20"), TermFixture.lesson("08:30", "08:50")]
    let visit = Step(id: "visit", kind: .observation, minutes: 20, observes: .peer, cover: true)
    let roster = TermFixture.roster(
      schools: [school], leaders: [leader], peers: [peer], activities: [TermFixture.cycle([visit])])
    let found = try ScheduledRoster(roster)
    #expect(found.violations == [])
    let hour = 60 * roster.weights.coverMinute
    #expect(found.schedule.penalty == hour)
    let problem = TermProblemBuilder.build(found.request, pairs: [0])
    var cluster = try ClusterBound(problem, items: [0])
    while try cluster.round(SolverOptions()) {}
    #expect(abs(cluster.bound - Double(hour)) < 1e-6)
  }

  /// Rows without a price may go: those that matter come back, and the linear program ends where it would.
  @Test func idleRowsGoAndComeBack() throws {
    var dropped = 0
    for seed in 0..<24 {
      let found = try ScheduledRoster(sharedPeers(seed: seed, bindsWeeks: true))
      for problem in found.request.problems {
        let items = problem.possibleItems
        var all = try ClusterBound(problem, items: items, idleLimit: .max)
        while try all.round(SolverOptions()) {}
        var few = try ClusterBound(problem, items: items, idleLimit: 0)
        while try few.round(SolverOptions()) {}
        #expect(all.droppedRows == 0)
        dropped += few.droppedRows
        #expect(abs(all.bound - few.bound) < 1e-4 * (1 + all.bound), "seed \(seed)")
      }
    }
    #expect(dropped > 0)
  }

  /// The sum of what is proven of each leader's cycles, with the covers of a shared peer's lessons paid in the first cluster.
  private func bounds(_ request: SchedulingRequest, _ leaders: [Int], target: Int) throws -> Double {
    var seen: Set<Int> = []
    return try leaders.reduce(0) { sum, leader in
      let pairs = request.pairs.indices.filter { request.pairs[$0].leader == leader }
      let peers = Set(pairs.map { request.roster.leaders.count + request.pairs[$0].peer })
      let problem = TermProblemBuilder.build(
        request, pairs: pairs, coveredElsewhere: peers.intersection(seen))
      seen.formUnion(peers)
      let proof = ClusterProof(problem: problem, options: ScheduledRoster.quick, deadline: nil)
      return try sum + proof.run(penalty: target).bound
    }
  }
}
