/// The lessons of every day pattern that can be observed, flat: their times and subjects.
struct LessonTable: Sendable {
  /// A lesson during no part of which its teacher is unavailable.
  struct Entry: Sendable {
    let span: MinuteSpan
    let firstSubject: Int32
    let lastSubject: Int32
  }

  private var entries = FlatLists<Entry>()
  private var subjects: [Int32] = []

  init(patterns: [DayPattern]) {
    for pattern in patterns {
      entries.append(
        pattern.lessons.compactMap { slot -> Entry? in
          // A lesson that began on the date before is seen there.
          guard slot.start >= 0, !pattern.unavailable.contains(where: { $0.overlaps(slot.span) })
          else { return nil }
          let first = Int32(subjects.count)
          subjects += slot.subjects
          return Entry(
            span: slot.span, firstSubject: first, lastSubject: Int32(subjects.count))
        })
    }
  }

  @inline(__always)
  func lessons(pattern: Int) -> ArraySlice<Entry> { entries[pattern] }

  /// Whether one of the subjects is taught in the lesson; any lesson counts for nil.
  @inline(__always)
  func counts(_ entry: Entry, subjects wanted: [Int32]?) -> Bool {
    guard let wanted else { return true }
    for index in entry.firstSubject..<entry.lastSubject where wanted.contains(subjects[Int(index)]) {
      return true
    }
    return false
  }
}
