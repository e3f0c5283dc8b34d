import Coaching

/// A limit that several cycles share, as a row of the linear program: Σ use ≤ capacity. Rows are added where they bind.
///
/// Docs/Formulation.md gives each kind its number.
struct ResourceRow: Hashable, Sendable {
  /// What is limited.
  enum Kind: UInt8, Hashable, Sendable {
    /// One session at once: those of a person that take place at an instant.
    case instant
    /// Travel: sessions of a person at one place at an instant, and at another at an instant less than the travel time apart.
    case travel
    /// Sessions of a person on a date.
    case day
    /// Minutes of a person in a week, in whole multiples of `instant` minutes: ⌊minutes / divisor⌋ (Chvátal–Gomory).
    case week
    /// Rooms of a school at an instant.
    case room
    /// Lessons of a school covered on a date.
    case substitutes
    /// Minutes of a school's lessons covered in the term.
    case coverMinutes
    /// A lesson is observed by one, or covered, not both.
    case lesson
    /// A lesson is covered where a session lists it: of those that take place at an instant there is one at most.
    case cover
    /// The same of all sessions that one step of a cycle may be: it is one of them at most, whenever they take place.
    case stepCover
  }

  let kind: Kind
  /// Person, school or lesson key.
  let owner: Int
  /// Program day; the week, for `week`; the date, for `substitutes`; the number of the track, for `stepCover`.
  var day = 0
  /// The step, for `stepCover`.
  var place: Int32 = -1
  var instant: Int32 = 0
  var otherPlace: Int32 = -1
  var otherInstant: Int32 = 0

  /// Whether a person's session there and then uses the row.
  func holds(_ span: MinuteSpan, at where: Int32) -> Bool {
    if kind == .travel {
      if `where` == place { return span.start <= instant && instant < span.end }
      return `where` == otherPlace && span.start <= otherInstant && otherInstant < span.end
    }
    return span.start <= instant && instant < span.end
  }

  /// Whether a session that lists the lesson uses the row, one of `cover` or `stepCover`.
  func holds(_ span: MinuteSpan, ofTrack track: Int, step: Int) -> Bool {
    kind == .stepCover
      ? day == track && place == Int32(step) : span.start <= instant && instant < span.end
  }

  /// Whether it ties sessions to a lesson's cover.
  var isCover: Bool { kind == .cover || kind == .stepCover }

  /// What a session of so many minutes uses of a week.
  func amount(ofWeek minutes: Int32) -> Double { Double(minutes / instant) }

  /// How much there is.
  func capacity(_ problem: TermProblem) -> Double {
    switch kind {
    case .instant, .travel, .lesson: 1
    case .cover, .stepCover: 0
    case .day: Double(problem.tables.limits[owner].sessionsPerDay)
    case .week: Double((problem.tables.limits[owner].minutesPerWeek ?? 0) / Int(instant))
    case .room: Double(problem.roster.schools[owner].rooms ?? 0)
    case .substitutes: Double(problem.roster.schools[owner].substitutesPerDay)
    case .coverMinutes: Double(problem.roster.schools[owner].coverMinutes ?? 0)
    }
  }
}
