import Coaching

/// A limit that several cycles share, as a row of the linear program: Σ use ≤ capacity. Rows are added where they bind.
///
/// Docs/Formulation.md gives each kind its number.
struct ResourceRow: Hashable, Sendable {
  /// What is limited.
  enum Kind: UInt8, Hashable, Sendable {
    /// Sessions of a person on a date of which no two can be (`Crowd`): one at most.
    case crowd
    /// Sessions of a person on a date.
    case day
    /// Minutes of a person in a week, in whole multiples of `divisor` minutes: ⌊minutes / divisor⌋ (Chvátal–Gomory).
    case week
    /// Rooms of a school at an instant; of one room, sessions of which no two can be.
    case room
    /// Lessons of a school covered on a date.
    case substitutes
    /// Minutes of a school's lessons covered in the term.
    case coverMinutes
    /// A lesson is observed by one, or covered, not both.
    case lesson
    /// A lesson is covered where a session lists it: of a crowd of them, which its teacher takes part in, there is one at most.
    case cover
    /// As many of two lessons are covered as there are sessions of two steps that list one of them (`CoverPairs`).
    case covers
  }

  let kind: Kind
  /// Person, school or lesson key.
  let owner: Int
  /// Program day; the week, for `week`; the date, for `substitutes`.
  var day = 0
  /// Minutes, for `week`.
  var divisor: Int32 = 1
  /// For `crowd`, `cover`, `covers` and `room`.
  var crowd = Crowd()
  /// For `covers`: the key of the second lesson, and the sessions of the second step.
  var other = -1
  var second = Crowd()

  /// The lessons that the row ties to sessions; none of other kinds.
  var coveredLessons: [Int] { kind == .cover ? [owner] : kind == .covers ? [owner, other] : [] }

  /// Whether a session that lists a lesson of the row belongs to it.
  @inline(__always)
  func holds(_ span: MinuteSpan, at where: Int32, track: Int, step: Int) -> Bool {
    crowd.holds(span, at: `where`, track: track, step: step)
      || kind == .covers && second.holds(span, at: `where`, track: track, step: step)
  }

  /// What a session of so many minutes uses of a week.
  func amount(ofWeek minutes: Int32) -> Double { Double(minutes / divisor) }

  /// How much there is.
  func capacity(_ problem: TermProblem) -> Double {
    switch kind {
    case .crowd, .lesson: 1
    case .cover, .covers: 0
    case .day: Double(problem.tables.limits[owner].sessionsPerDay)
    case .week: Double((problem.tables.limits[owner].minutesPerWeek ?? 0) / Int(divisor))
    case .room: Double(problem.roster.schools[owner].rooms ?? 0)
    case .substitutes: Double(problem.roster.schools[owner].substitutesPerDay)
    case .coverMinutes: Double(problem.roster.schools[owner].coverMinutes ?? 0)
    }
  }
}
