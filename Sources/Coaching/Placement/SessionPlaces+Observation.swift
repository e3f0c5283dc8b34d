/// Placements of observations: in a real lesson of the one observed (SPEC §5).
extension SessionPlaces {
  /// Placements of an observation on a date of the place's clock, by start.
  ///
  /// - Parameters:
  ///   - observer: the other of the pair, who must be free, or be covered where `cover` holds.
  ///   - observed: the person whose lesson it is.
  ///   - subjects: numbers of the subjects that count; nil where any does.
  public func observations(
    observer: Attendee, observed: Int, minutes: Int, subjects: [Int32]?, date: Int, clock: Int,
    cover: Bool
  ) -> [Placement] {
    guard let teaching = availability.pattern(person: observed, date: date, clock: clock),
      let number = availability.patternNumber(person: observer.person, date: date, clock: clock)
    else { return [] }
    let watching = availability.patterns[number]
    let free = availability.freeSpans(pattern: number, margin: observer.travel)
    let canCover = cover && coverable[observer.person]
    var result: [Placement] = []
    for slot in teaching.lessons where Self.counts(slot, subjects: subjects) {
      guard slot.start >= 0, !teaching.unavailable.contains(where: { $0.overlaps(slot.span) }) else {
        continue
      }
      let span = MinuteSpan(start: slot.start, end: min(slot.start + Int32(minutes), slot.end))
      let lesson = TaughtLesson(slot, person: observed, date: date)
      if free.contains(where: { $0.start <= span.start && span.end <= $0.end }) {
        result.append(Placement(date: date, span: span, observed: lesson))
      } else if canCover,
        let covers = coversNeeded(span, of: observer, day: watching, date: date)
      {
        result.append(Placement(date: date, span: span, covers: covers, observed: lesson))
      }
    }
    return result
  }

  private static func counts(_ slot: LessonSlot, subjects: [Int32]?) -> Bool {
    guard let subjects else { return true }
    return slot.subjects.contains { subjects.contains($0) }
  }

  /// The lessons whose cover would make the person free; nil where they are not at work or unavailable.
  private func coversNeeded(
    _ span: MinuteSpan, of attendee: Attendee, day: DayPattern, date: Int
  ) -> [TaughtLesson]? {
    let margin = Int32(attendee.travel)
    let wide = MinuteSpan(start: span.start - margin, end: span.end + margin)
    guard day.workday.contains(where: { $0.start <= span.start && span.end <= $0.end }),
      !day.unavailable.contains(where: { $0.overlaps(wide) })
    else { return nil }
    return day.lessons.filter { $0.span.overlaps(wide) }
      .map { TaughtLesson($0, person: attendee.person, date: date) }.sorted()
  }
}
