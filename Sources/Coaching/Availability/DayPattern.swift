/// A person's day on some clock: when they are at work, teach, can't, or would rather not (SPEC §2 "Free and busy").
///
/// A person has few different days in a term; each is kept once.
public struct DayPattern: Hashable, Sendable {
  /// At work; one span, but for a day seen from a distant time zone. Sorted, disjoint.
  public var workday: [MinuteSpan]
  /// Lessons by start, then end; those with the same times are one.
  public var lessons: [LessonSlot]
  /// Unavailable; sorted, disjoint.
  public var unavailable: [MinuteSpan]
  /// Would rather avoid; sorted, disjoint.
  public var avoid: [MinuteSpan]

  /// Lessons and unavailable times; sorted, disjoint.
  var busy: [MinuteSpan] {
    MinuteSpan.merged(lessons.map { MinuteSpan(start: $0.start, end: $0.end) } + unavailable)
  }

  /// Whether an `avoid` window shares a minute with the span.
  public func avoids(_ span: MinuteSpan) -> Bool { avoid.contains { $0.overlaps(span) } }
}

/// A lesson on a date: one or more lessons of one teacher with the same start and end, which count as one (SPEC §5 "Cover").
public struct LessonSlot: Hashable, Sendable {
  /// On the clock that the day is seen on.
  public var start: Int32
  /// On the clock that the day is seen on.
  public var end: Int32
  /// On the teacher's own clock.
  public var own: MinuteSpan
  /// The teacher's own date less the date that the day is seen on; 0 but across the date line.
  public var dateShift: Int8
  /// nil for a lesson with times of its own.
  public var period: String?
  /// Subjects taught in it, as numbers of `Availability.subjects`.
  public var subjects: [Int32]

  /// The lesson's minutes on the clock that the day is seen on.
  public var span: MinuteSpan { MinuteSpan(start: start, end: end) }
}
