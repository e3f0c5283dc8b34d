/// A place in the term for one session: a date and a time that are possible for those who take part, other sessions aside.
public struct Placement: Hashable, Sendable {
  /// Date index on the clock of the place.
  public var date: Int
  /// Minutes of the date, on the clock of the place.
  public var span: MinuteSpan
  /// Lessons whose cover it needs; by person, then time.
  public var covers: [TaughtLesson]
  /// The lesson that is observed; nil but for observations.
  public var observed: TaughtLesson?
  /// Whether its start is offered as the usual time alone.
  public var isUsual: Bool

  /// A placement of the given parts.
  public init(
    date: Int, span: MinuteSpan, covers: [TaughtLesson] = [], observed: TaughtLesson? = nil,
    isUsual: Bool = false
  ) {
    self.date = date
    self.span = span
    self.covers = covers
    self.observed = observed
    self.isUsual = isUsual
  }
}

/// A lesson of a teacher on a date; lessons of one teacher with the same times are one.
public struct TaughtLesson: Hashable, Sendable, Comparable {
  /// The teacher (leaders first, then peers).
  public var person: Int
  /// Date index on the teacher's own clock.
  public var date: Int
  /// Minutes on the teacher's own clock.
  public var span: MinuteSpan
  /// nil for a lesson with times of its own.
  public var period: String?

  init(_ slot: LessonSlot, person: Int, date: Int) {
    self.person = person
    self.date = date + Int(slot.dateShift)
    span = slot.own
    period = slot.period
  }

  /// Length of the whole lesson, which is what a cover costs.
  public var minutes: Int { Int(span.end - span.start) }

  public static func < (left: TaughtLesson, right: TaughtLesson) -> Bool {
    (left.person, left.date, left.span.start, left.span.end)
      < (right.person, right.date, right.span.start, right.span.end)
  }
}

/// Someone who takes part in a session, and how far they come.
public struct Attendee: Hashable, Sendable {
  /// The person (leaders first, then peers).
  public var person: Int
  /// Minutes of travel to the place: their lessons and unavailable times must be at least so far away. 0 at their own school, and where virtual.
  public var travel: Int

  /// A person who travels so many minutes to the session.
  public init(person: Int, travel: Int) {
    self.person = person
    self.travel = travel
  }
}
