/// Placements that may need cover (SPEC §5 "Cover" and "Starts").
extension SessionPlaces {
  /// A lesson that may be covered, and the starts (end excluded) at which the session could not be without its cover.
  private struct Blocking {
    let lesson: TaughtLesson
    let starts: MinuteSpan
  }

  /// Placements where the lessons of those whose school has substitutes may be covered.
  ///
  /// The run of a placement is the one in which its own covers count as free, so every different set of covers has runs of its own.
  func covered(
    _ attendees: [Attendee], minutes: Int32, date: Int, clock: Int, usual: Int?
  ) -> [Placement] {
    guard let (spans, blocking) = coverNeeds(attendees, minutes: minutes, date: date, clock: clock)
    else { return [] }
    var result: [Placement] = []
    for span in spans where span.end - span.start >= minutes {
      let starts = MinuteSpan(start: span.start, end: span.end - minutes + 1)
      let near = blocking.filter { $0.starts.overlaps(starts) }
      for needed in Self.differentNeeds(near, in: starts) {
        let others = near.indices.filter { !needed.contains($0) }.map { near[$0].starts }
        let runs = MinuteSpan.subtract(MinuteSpan.merged(others), widenedBy: 0, from: [starts])
        for run in runs {
          for start in Self.offered(in: run, every: startEvery, usual: usual.map(Int32.init))
          where Self.needs(near, at: start) == needed {
            result.append(
              Placement(
                date: date, span: MinuteSpan(start: start, end: start + minutes),
                covers: needed.map { near[$0].lesson }.sorted(), isUsual: !isOnGrid(start, of: run)))
          }
        }
      }
    }
    return result.sorted { ($0.span.start, $0.covers.count) < ($1.span.start, $1.covers.count) }
  }

  /// Spans in which everybody is at work and has nothing that can't be covered, and the lessons that can.
  private func coverNeeds(
    _ attendees: [Attendee], minutes: Int32, date: Int, clock: Int
  ) -> ([MinuteSpan], [Blocking])? {
    var spans: [MinuteSpan]?
    var blocking: [Blocking] = []
    for attendee in attendees {
      guard let day = availability.pattern(person: attendee.person, date: date, clock: clock) else {
        return nil
      }
      let margin = Int32(attendee.travel)
      let canCover = coverable[attendee.person]
      let own = MinuteSpan.subtract(
        canCover ? day.unavailable : day.busy, widenedBy: margin, from: day.workday)
      spans = spans.map { MinuteSpan.intersection($0[...], own[...]) } ?? own
      guard canCover else { continue }
      for slot in day.lessons {
        blocking.append(
          Blocking(
            lesson: TaughtLesson(slot, person: attendee.person, date: date),
            starts: MinuteSpan(start: slot.start - margin - minutes + 1, end: slot.end + margin)))
      }
    }
    return spans.map { ($0, blocking) }
  }

  /// Which lessons (indices, rising) need cover for a session that starts at that minute.
  private static func needs(_ blocking: [Blocking], at start: Int32) -> [Int] {
    blocking.indices.filter {
      blocking[$0].starts.start <= start && start < blocking[$0].starts.end
    }
  }

  /// The different sets of lessons that some start needs, in order of first need.
  private static func differentNeeds(_ blocking: [Blocking], in starts: MinuteSpan) -> [[Int]] {
    var changes = [starts.start]
    for entry in blocking { changes += [entry.starts.start, entry.starts.end] }
    var result: [[Int]] = []
    for change in Set(changes).sorted() where starts.start <= change && change < starts.end {
      let needed = needs(blocking, at: change)
      if !result.contains(needed) { result.append(needed) }
    }
    return result
  }
}
