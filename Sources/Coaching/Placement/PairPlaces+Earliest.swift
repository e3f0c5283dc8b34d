extension PairPlaces {
  /// The earliest end of a step on a date of its place's clock that starts at `notBefore` or later; nil where there is none.
  ///
  /// The same as from `placements` without a usual time, but without making them: a million pairs ask.
  func earliestEnd(of step: Step, date: Int, notBefore: Int32) -> Int32? {
    switch step.kind {
    case .meeting where !step.cover:
      return earliestMeetingEnd(step, date: date, notBefore: notBefore)
    case .observation:
      return earliestObservationEnd(step, date: date, notBefore: notBefore)
    default:
      return placements(of: step, date: date, usual: nil)
        .filter { $0.span.start >= notBefore }.map(\.span.end).min()
    }
  }

  private func earliestMeetingEnd(_ step: Step, date: Int, notBefore: Int32) -> Int32? {
    let availability = places.availability
    let clock = clock(of: step)
    guard let first = availability.patternNumber(person: leader, date: date, clock: clock),
      let second = availability.patternNumber(person: peer, date: date, clock: clock)
    else { return nil }
    let left = availability.freeSpans(pattern: first, margin: travel)
    let right = availability.freeSpans(pattern: second, margin: 0)
    let minutes = Int32(step.minutes)
    var i = left.startIndex
    var j = right.startIndex
    while i < left.endIndex, j < right.endIndex {
      let start = max(left[i].start, right[j].start)
      let end = min(left[i].end, right[j].end)
      if end - start >= minutes {
        let late = notBefore > start ? notBefore - start : 0
        let begin = start + (late + places.startEvery - 1) / places.startEvery * places.startEvery
        if begin + minutes <= end { return begin + minutes }
      }
      if left[i].end < right[j].end { i += 1 } else { j += 1 }
    }
    return nil
  }

  private func earliestObservationEnd(_ step: Step, date: Int, notBefore: Int32) -> Int32? {
    let availability = places.availability
    let clock = clock(of: step)
    let (observed, other) = step.observes == .leader ? (leader, peer) : (peer, leader)
    guard let teaching = availability.patternNumber(person: observed, date: date, clock: clock),
      let watching = availability.patternNumber(person: other, date: date, clock: clock)
    else { return nil }
    let free =
      step.cover && places.coverable[other]
      ? availability.freeSpansWithCover(pattern: watching, margin: travel)
      : availability.freeSpans(pattern: watching, margin: travel)
    let subjects = step.observes == .leader ? subjectsOfLeader : subjectsOfPeer
    var best: Int32?
    for lesson in availability.lessons.lessons(pattern: teaching) {
      let start = lesson.span.start
      let end = min(start + Int32(step.minutes), lesson.span.end)
      guard start >= notBefore, end < best ?? Int32.max,
        availability.lessons.counts(lesson, subjects: subjects)
      else { continue }
      for span in free where span.start <= start && end <= span.end {
        best = end
        break
      }
    }
    return best
  }
}
