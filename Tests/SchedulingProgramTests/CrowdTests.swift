import Coaching
import IntegerProgram
import Testing

@testable import SchedulingProgram

/// Sessions of which no two can be, as rows of the linear program (Docs/Formulation.md, T2, T3, T10).
@Suite struct CrowdTests {
  private func use(
    _ start: Int32, _ end: Int32, at place: Int32 = 0, weight: Double = 0.5, track: Int = 0, step: Int = 0
  ) -> CrowdSearch.Use {
    CrowdSearch.Use(
      span: MinuteSpan(start: start, end: end), place: place, weight: weight, track: track, step: step,
      alternatives: 1 << UInt64(step))
  }

  /// The heaviest crowd of each kind; schools are 20 minutes apart.
  private func heaviest(_ uses: [CrowdSearch.Use]) -> (
    step: Double, instant: Double, span: Double, journey: Double
  ) {
    let search = CrowdSearch(uses) { $0 == $1 ? 0 : 20 }
    var found = (step: 0.0, instant: 0.0, span: 0.0, journey: 0.0)
    func sum(_ crowd: Crowd) -> Double {
      uses.reduce(0) {
        $0 + (crowd.holds($1.span, at: $1.place, track: $1.track, step: $1.step) ? $1.weight : 0)
      }
    }
    // What a crowd is said to weigh is what belongs to it.
    search.forEachStep {
      #expect(sum($0) == $1); found.step = max(found.step, $1)
    }
    search.forEachInstant {
      #expect(sum($0) == $1); found.instant = max(found.instant, $1)
    }
    search.forEachSpan {
      #expect(sum($0) == $1); found.span = max(found.span, $1)
    }
    search.forEachJourney {
      #expect(sum($0) == $1); found.journey = max(found.journey, $1)
    }
    return found
  }

  /// A long session hinders both halves of another cycle's step, which hinder each other as they are one step.
  @Test func halvesOfAStepJoinALongSession() {
    let found = heaviest([use(0, 30), use(40, 70), use(10, 60, track: 1)])
    #expect(found.step == 1 && found.instant == 1 && found.span == 1.5 && found.journey == 0)
    // Two steps are two sessions: at each instant one may be.
    #expect(heaviest([use(0, 30), use(40, 70, track: 2), use(10, 60, track: 1)]).span == 0)
  }

  /// Halves of a step at one school, and a session at another that is too near both.
  @Test func halvesOfAStepJoinASessionElsewhere() {
    let found = heaviest([use(0, 30, at: 1), use(40, 70, at: 1), use(35, 38, at: 2, track: 1)])
    #expect(found.journey == 1.5)
    // The first half ends more than the travel before.
    #expect(heaviest([use(0, 30, at: 1), use(60, 90, at: 1), use(55, 58, at: 2, track: 1)]).journey == 1)
  }

  /// Three schools, each two minutes of travel too near the others.
  @Test func threeSchoolsAreOneCrowd() {
    let uses = [use(0, 30, at: 1), use(35, 65, at: 2, track: 1), use(40, 70, at: 3, track: 2)]
    #expect(heaviest(uses).journey == 1.5)
    let far = [use(0, 30, at: 1), use(35, 65, at: 2, track: 1), use(60, 90, at: 3, track: 2)]
    #expect(heaviest(far).journey == 1)
  }

  /// Steps of a cycle that lie a day apart at least are never on one date.
  @Test func stepsOnDifferentDaysAreOne() throws {
    var checked = 0
    for (_, problem) in try RandomTerms.problems(12) {
      for track in problem.tracks where track.steps.count > 1 {
        let together = track.alternatives[1]
        #expect(together >> 1 & 1 == 1)
        let apart = track.steps[1].lag.min > 0 && track.steps[0].place == track.steps[1].place
        #expect((together & 1 == 1) == apart)
        checked += apart ? 1 : 0
      }
    }
    #expect(checked > 0)
  }

  /// Whatever rows a fractional schedule breaks, no schedule does.
  @Test func everyScheduleKeepsTheRows() throws {
    var kinds: [ResourceRow.Kind: Int] = [:]
    var (spans, journeys) = (0, 0)
    var problems = try RandomTerms.problems(60)
    for peers in [["P", "Q"], ["P", "Q", "R"]] {
      problems += try ScheduledRoster(betweenLessons(peers: peers)).request.problems.map { (99, $0) }
    }
    for (seed, problem) in problems {
      let schedules = self.schedules(problem, count: 12, seed: UInt64(seed))
      var random = SplitMix(seed: UInt64(seed))
      var index = RowIndex(problem)
      for _ in 0..<8 {
        let mixed = mix(problem, schedules, &random)
        for row in RowSeparation(problem, mixed, covered: [:]).broken(index) where !index.contains(row) {
          index.add(row)
          kinds[row.kind, default: 0] += 1
          spans += row.crowd.place == Crowd.anywhere && row.crowd.track >= 0 ? 1 : 0
          journeys += row.crowd.place >= 0 ? 1 : 0
        }
      }
      for schedule in schedules {
        let used = uses(problem, schedule, index)
        for (row, sum) in zip(index.rows, used) {
          #expect(sum <= row.capacity(problem) + 1e-9, "seed \(seed): \(row)")
        }
      }
    }
    for kind in [ResourceRow.Kind.crowd, .cover, .covers, .day, .lesson, .room] {
      #expect(kinds[kind, default: 0] > 0, "\(kind)")
    }
    #expect(spans > 0 && journeys > 0, "\(spans) spans, \(journeys) journeys")
  }

  /// Half of each item from one of the schedules and half from another, of the same day where there is one, and no lesson covered: together they break
  /// all kinds of rows.
  private func mix(
    _ problem: TermProblem, _ schedules: [[[Visit]?]], _ random: inout SplitMix
  ) -> [(column: ClusterColumn, weight: Double)] {
    problem.possibleItems.flatMap { item -> [(column: ClusterColumn, weight: Double)] in
      let placed = schedules.compactMap { $0[item] }
      guard !placed.isEmpty else { return [] }
      let first = placed[random.below(placed.count)]
      let near = placed.filter { $0[0].day == first[0].day }
      return [first, near[random.below(near.count)]].map {
        (ClusterColumn(item: item, visits: $0, problem), 0.5)
      }
    }
  }

  /// Schedules into which the cycles were put in a random order, each at the cheapest place for random prices.
  private func schedules(_ problem: TermProblem, count: Int, seed: UInt64) -> [[[Visit]?]] {
    var random = SplitMix(seed: seed)
    return (0..<count).map { _ in
      let state = TermState(problem)
      var order = problem.possibleItems
      for index in order.indices.dropFirst().reversed() { order.swapAt(index, random.below(index + 1)) }
      for item in order { place(item, state, &random) }
      return state.visits
    }
  }

  /// Places an item where it is cheapest at prices drawn at random, if that fits.
  private func place(_ item: Int, _ state: TermState, _ random: inout SplitMix) {
    let problem = state.problem
    let cycle = problem.items[item]
    let track = problem.tracks[cycle.track]
    let price = DrawnPrice(vacancy: VacancyPrice(state, track), salt: random.next())
    var path = CyclePath()
    guard let found = path.best(problem, track, days: cycle.days, price: price) else { return }
    _ = state.place(item, price.vacancy.complete(found.visits))
  }

  /// What a schedule uses of each row, with the lessons that it covers.
  private func uses(_ problem: TermProblem, _ schedule: [[Visit]?], _ index: RowIndex) -> [Double] {
    var used = index.rows.map { _ in 0.0 }
    var covered: Set<Int> = []
    for (item, visits) in schedule.enumerated() {
      let track = problem.tracks[problem.items[item].track]
      for (step, visit) in (visits ?? []).enumerated() {
        index.forEachUse(track, step, visit) { used[$0] += $1 }
        problem.tables.forEachCover(track, step, visit) {
          covered.insert(problem.tables.lessonKey($0, day: Int(visit.day)))
        }
      }
    }
    for key in covered { index.forEachUse(ofCovered: key) { used[$0] += $1 } }
    return used
  }

  /// A leader who teaches from 9:00 to 9:36 and from 9:41 to 10:17 on Mondays, and is away else; peers at the other school, five minutes away, teach before,
  /// between and after these lessons: each visit needs the first of them covered, or both, or the second.
  private func betweenLessons(peers: [String]) -> Roster {
    var (school, other) = (TermFixture.school(), TermFixture.school("o"))
    school.substitutesPerDay = 4
    other.substitutesPerDay = 1
    var leader = TermFixture.leader()
    leader.person.lessons = [
      TermFixture.lesson("09:00", "09:36", days: ["Mon"]),
      TermFixture.lesson("09:41", "10:17", days: ["Mon"]),
    ]
    leader.person.unavailable = [TimeWindow(days: ["Tue", "Wed", "Thu", "Fri"])]
    let visited = peers.map { id in
      var peer = TermFixture.peer(id, school: "o")
      peer.person.lessons = [
        TermFixture.lesson("08:24", "09:00"), TermFixture.lesson("09:05", "09:41"),
        TermFixture.lesson("09:46", "10:22"),
      ]
      return peer
    }
    let visit = Step(id: "visit", kind: .observation, minutes: 36, observes: .peer, cover: true)
    var roster = TermFixture.roster(
      schools: [school, other], leaders: [leader], peers: visited, activities: [TermFixture.cycle([visit])])
    roster.travel = [Travel("s", "o", minutes: 5)]
    return roster
  }

  /// A third of each visit at each hour would share two covers between one and a half visits on a Monday; two whole visits need two.
  @Test func coversOfTwoLessonsAreNotSharedByThirds() throws {
    let found = try ScheduledRoster(betweenLessons(peers: ["P", "Q"]))
    #expect(found.violations == [])
    // Each visit costs a cover and the way there.
    #expect(found.schedule.penalty == 2 * (36 * found.roster.weights.coverMinute + 5))
    for problem in found.request.problems {
      var cluster = try ClusterBound(problem, items: problem.possibleItems)
      while try cluster.round(SolverOptions()) {}
      #expect(abs(cluster.bound - Double(found.schedule.penalty)) < 1e-6, "\(cluster.bound)")
    }
  }

  /// The leader teaches from 8 to 9; one peer can be seen early or late in that hour, another at the other school in the middle of it, too near both. Half of
  /// each would share one cover, but no two of them can be on one date.
  @Test func coverIsNotSharedAcrossTravel() throws {
    var (school, other) = (TermFixture.school(), TermFixture.school("o"))
    school.substitutesPerDay = 1
    other.substitutesPerDay = 1
    var leader = TermFixture.leader()
    leader.person.lessons = [TermFixture.lesson("08:00", "09:00", days: ["Mon"])]
    leader.person.unavailable = [
      TermFixture.window("09:00", "12:00", days: ["Mon"]), TimeWindow(days: ["Tue", "Wed", "Thu", "Fri"]),
    ]
    var near = TermFixture.peer("P")
    near.person.lessons = [TermFixture.lesson("08:00", "08:20"), TermFixture.lesson("08:35", "08:55")]
    var far = TermFixture.peer("Q", school: "o")
    far.person.lessons = [TermFixture.lesson("08:22", "08:32")]
    let visit = Step(id: "visit", kind: .observation, minutes: 10, observes: .peer, cover: true)
    var roster = TermFixture.roster(
      schools: [school, other], leaders: [leader], peers: [near, far],
      activities: [TermFixture.cycle([visit])])
    roster.travel = [Travel("s", "o", minutes: 15)]
    let found = try ScheduledRoster(roster)
    #expect(found.violations == [])
    for problem in found.request.problems {
      var cluster = try ClusterBound(problem, items: problem.possibleItems)
      while try cluster.round(SolverOptions()) {}
      let rest = found.schedule.penalty - problem.impossibleCost
      #expect(abs(cluster.bound - Double(rest)) < 1e-6, "\(cluster.bound) of \(rest)")
    }
  }
}

/// What an option costs beside the sessions that are placed, and as much again and more by chance.
private struct DrawnPrice: OptionPrice {
  let vacancy: VacancyPrice
  let salt: UInt64

  func open(_ place: TrackStep, step: Int, day: Int) -> VacancyPrice.Day? {
    vacancy.open(place, step: step, day: day)
  }

  func least(_ option: StepOption) -> Double { vacancy.least(option) }

  func price(_ option: StepOption, _ index: Int, on day: VacancyPrice.Day) -> Double {
    var draw = SplitMix(seed: salt ^ UInt64(index) &* 1_000_003)
    return vacancy.price(option, index, on: day) + Double(draw.below(1_000))
  }
}
