import Coaching

/// What each cycle costs at least and whether it is possible, were there nothing else in the term (SPEC §3 "Possible cycle", which knows no limits; what it
/// costs does).
struct LeastCosts {
  let problem: TermProblem
  private let finder: CandidateFinder
  private var path = CyclePath()
  private var cheapest = CheapestCycle()

  /// `finder`: of the problem's roster.
  init(_ problem: TermProblem, _ finder: CandidateFinder) {
    self.problem = problem
    self.finder = finder
  }

  /// The items with their least costs.
  func items() -> [CycleItem] {
    var copy = self
    return problem.items.map { copy.item($0) }
  }

  private mutating func item(_ bare: CycleItem) -> CycleItem {
    var item = bare
    let track = problem.tracks[item.track]
    let price = AlonePrice(problem, track)
    let found = path.best(problem, track, days: item.days, price: price)
    item.isPossible = found != nil
    if let found {
      let kept = cheapest.keep(found, problem, item, price)
      item.leastCost = kept.map { Int($0.cost.rounded(.up)) } ?? track.missingCost
      if !track.isGroup, clashes(found.visits, track) || needsUsualTime(found.visits) {
        item.isPossible = isPossible(item, track)
      }
    }
    item.missingCost = track.isGroup || item.isPossible ? track.missingCost : 0
    return item
  }

  /// Whether the cycle observes a lesson that it has covered.
  private func clashes(_ visits: [Visit], _ track: Track) -> Bool {
    var covered: Set<Int> = []
    for (step, visit) in visits.enumerated() {
      problem.tables.forEachCover(track, step, visit) {
        covered.insert(problem.tables.lessonKey($0, day: Int(visit.day)))
      }
    }
    return visits.contains { visit in
      let lesson = problem.tables.options[Int(visit.option)].observed
      return lesson.slot >= 0 && covered.contains(problem.tables.lessonKey(lesson, day: Int(visit.day)))
    }
  }

  /// Whether a session begins when only the pair's meeting time lets it: possible cycles set meeting times aside.
  private func needsUsualTime(_ visits: [Visit]) -> Bool {
    visits.contains { problem.tables.options[Int($0.option)].isUsual }
  }

  private func isPossible(_ item: CycleItem, _ track: Track) -> Bool {
    let places = finder.pairPlaces(
      leader: problem.people[track.leader], peer: problem.people[track.peer] - finder.roster.leaders.count,
      mode: track.mode)
    return places.isCyclePossible(finder.roster.activities[track.activity], in: item.days)
  }
}

/// What an option costs at least, whatever else there is.
///
/// The cover of a lesson that several sessions list counts once. Sessions of one teacher at one instant exclude each other, so the whole
/// cover may be charged to the one that takes place at the lesson's middle, and nothing to others: never more than is paid.
struct AlonePrice: OptionPrice {
  let problem: TermProblem
  let track: Track
  private let attendance: GroupAttendance

  init(_ problem: TermProblem, _ track: Track) {
    self.problem = problem
    self.track = track
    attendance = GroupAttendance(problem, track)
  }

  func least(_ option: StepOption) -> Double { Double(option.cost) }

  func price(_ option: StepOption, _ index: Int, on day: StepDay) -> Double {
    let clock = day.place.clock
    let own = least(option) + Double(problem.surelyPaid(option.covers, option, clock: clock, day: day.day))
    guard option.entries >= 0 else { return own }
    let found = attendance.cheapest(option) { _, entry in
      Double(entry.cost) + Double(problem.surelyPaid(entry.covers, option, clock: clock, day: day.day))
    }
    return found.map { own + $0.cost } ?? .infinity
  }
}

extension TermProblem {
  /// Points of the covered lessons whose middle lies in the option's time.
  func surelyPaid(_ covers: Range<Int32>, _ option: StepOption, clock: Int, day: Int) -> Int {
    var sum = 0
    for index in covers where holdsMiddle(tables.covers[Int(index)], option, clock: clock, day: day) {
      sum += tables.coverCost(tables.covers[Int(index)].slot)
    }
    return sum
  }

  /// Whether an option's time holds the middle of a lesson.
  func holdsMiddle(_ lesson: LessonRef, _ option: StepOption, clock: Int, day: Int) -> Bool {
    let middle = tables.middleOfSlot[Int(lesson.slot)]
    let own = Int(tables.clockOfSlot[Int(lesson.slot)])
    if own == clock, lesson.dateShift == 0 { return option.start <= middle && middle < option.end }
    let base = Int32(
      availability.calendar.clocks.instant(
        clock: own, date: tables.dateOfDay[day] + Int(lesson.dateShift), minute: 0))
    let instant = base + middle - tables.midnight(clock, day: day)
    return option.start <= instant && instant < option.end
  }
}
