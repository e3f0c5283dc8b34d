/// The free and busy time of every person on every date, on every clock (SPEC §2 "Free and busy").
///
/// People are numbers: leaders first (0 ..< L, the roster's order), then peers (L ..< L + P).
/// A class, since it is held by many and never changes: a struct of so many tables costs a count of references for each with every copy.
public final class Availability: Sendable {
  /// The term's dates.
  public let calendar: TermCalendar
  /// Leaders of the roster.
  public let leaderCount: Int
  /// Leaders and peers of the roster.
  public let personCount: Int
  /// For each person the index of their school.
  public let school: [Int]
  /// Travel between schools.
  public let travel: TravelTable
  /// The different days, each kept once for a person.
  public let patterns: [DayPattern]
  /// For each clock and person · dateCount + date the pattern; −1 where the person's school is closed.
  let patternOfDay: [[Int32]]
  /// Free time of each pattern, by travel margin.
  let free: FreeTime
  /// Lessons of each pattern that can be observed.
  let lessons: LessonTable
  /// For each person whether they would rather avoid any time.
  let avoidsAny: [Bool]
  /// Numbers of the subjects that occur, in the order of their bytes.
  let subjects: [ExactText: Int32]

  /// Works out everybody's days. Takes time linear in people × dates.
  public init(_ roster: Roster, calendar: TermCalendar) {
    self.calendar = calendar
    let people = roster.leaders.map(\.person) + roster.peers.map(\.person)
    leaderCount = roster.leaders.count
    personCount = people.count
    let indexOfSchool = Dictionary(
      roster.schools.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let school = people.map { indexOfSchool[$0.school] ?? 0 }
    self.school = school
    avoidsAny = people.map { !$0.avoid.isEmpty }
    let travel = TravelTable(roster)
    self.travel = travel
    let subjects = Self.numberSubjects(people)
    self.subjects = subjects
    var builder = DayPatternBuilder(roster: roster, calendar: calendar, subjects: subjects)
    for (number, person) in people.enumerated() {
      builder.add(person, school: school[number])
    }
    builder.addForeignClocks(schoolOfPerson: school)
    patterns = builder.patterns
    patternOfDay = builder.patternOfDay
    free = FreeTime(
      patterns: builder.patterns, margins: builder.personOfPattern.map { travel.margins[school[$0]] })
    lessons = LessonTable(patterns: builder.patterns)
  }

  /// The person's own clock.
  @inlinable public func clock(of person: Int) -> Int { calendar.schools[school[person]].clock }

  /// The number of a person's pattern on a date of a clock; nil where their school is closed or the date is outside the term.
  public func patternNumber(person: Int, date: Int, clock: Int) -> Int? {
    let number = patternOfDay[clock][person * calendar.dateCount + date]
    return number < 0 ? nil : Int(number)
  }

  /// Whether the person's school is open on a date of its calendar.
  func isOpen(schoolOf person: Int, date: Int) -> Bool {
    // On its own clock a day has a pattern exactly where the school is open.
    patternOfDay[clock(of: person)][person * calendar.dateCount + date] >= 0
  }

  /// A person's day on a date of a clock; nil where their school is closed.
  public func pattern(person: Int, date: Int, clock: Int) -> DayPattern? {
    patternNumber(person: person, date: date, clock: clock).map { patterns[$0] }
  }

  /// Free spans of a pattern, lessons and unavailable times at least `margin` minutes away; sorted, disjoint.
  ///
  /// `margin` is 0 or a travel time of the person's school within `eligibility.maxTravelMinutes`.
  public func freeSpans(pattern: Int, margin: Int) -> ArraySlice<MinuteSpan> {
    free.spans(pattern: pattern, margin: margin)
  }

  /// The same if every lesson of the person were covered: away from unavailable times alone.
  public func freeSpansWithCover(pattern: Int, margin: Int) -> ArraySlice<MinuteSpan> {
    free.spansWithCover(pattern: pattern, margin: margin)
  }

  private static func numberSubjects(_ people: [Person]) -> [ExactText: Int32] {
    var names: Set<ExactText> = []
    for person in people {
      names.formUnion(person.subjects.map { ExactText($0) })
      for lesson in person.lessons { if let subject = lesson.subject { names.insert(ExactText(subject)) } }
    }
    return Dictionary(uniqueKeysWithValues: names.sorted().enumerated().map { ($1, Int32($0)) })
  }
}
