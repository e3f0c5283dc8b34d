/// Finds where single sessions can lie (SPEC §5): who is free, whose lessons would need cover, and which starts are offered.
///
/// It knows nothing of other sessions, limits, rooms or budgets.
public struct SessionPlaces: Sendable {
  /// Everybody's days.
  public let availability: Availability
  /// Minutes between two offered starts of a run.
  public let startEvery: Int32
  /// For each person whether a lesson of theirs can ever be covered: their school has a substitute.
  let coverable: [Bool]

  /// The places for a roster's sessions.
  public init(_ roster: Roster, availability: Availability) {
    self.availability = availability
    startEvery = Int32(max(1, roster.program.startEvery))
    coverable = availability.school.map { roster.schools[$0].substitutesPerDay > 0 }
  }

  /// Whether a lesson of the person can ever be covered: their school has a substitute.
  public func canBeCovered(_ person: Int) -> Bool { coverable[person] }

  /// Placements of a session of `minutes` on a date of the place's clock, by start, then covers.
  ///
  /// Starts are the first minute of a run of starts possible for all attendees, every `startEvery` minutes after it, and `usual` (a minute
  /// of the date, the pair's meeting time or the group time) where it is possible. With `cover`, lessons may be covered, and each placement
  /// lists exactly those without whose cover it could not be; these alone count as free in its run.
  public func placements(
    of attendees: [Attendee], minutes: Int, date: Int, clock: Int, cover: Bool, usual: Int?
  ) -> [Placement] {
    if cover && attendees.contains(where: { coverable[$0.person] }) {
      return covered(attendees, minutes: Int32(minutes), date: date, clock: clock, usual: usual)
    }
    var result: [Placement] = []
    forEachRun(of: attendees, minutes: Int32(minutes), date: date, clock: clock) { run in
      for start in Self.offered(in: run, every: startEvery, usual: usual.map(Int32.init)) {
        result.append(
          Placement(
            date: date, span: MinuteSpan(start: start, end: start + Int32(minutes)),
            isUsual: !isOnGrid(start, of: run)))
      }
    }
    return result
  }

  /// Every start that is possible for all attendees without cover, whether offered or not, as runs of minutes (end excluded).
  public func possibleStarts(
    of attendees: [Attendee], minutes: Int, date: Int, clock: Int
  ) -> [MinuteSpan] {
    var result: [MinuteSpan] = []
    forEachRun(of: attendees, minutes: Int32(minutes), date: date, clock: clock) { result.append($0) }
    return result
  }

  /// Calls `body` with each run of possible starts (as minutes, end excluded).
  func forEachRun(
    of attendees: [Attendee], minutes: Int32, date: Int, clock: Int, _ body: (MinuteSpan) -> Void
  ) {
    guard let spans = commonFree(attendees, date: date, clock: clock) else { return }
    for span in spans where span.end - span.start >= minutes {
      body(MinuteSpan(start: span.start, end: span.end - minutes + 1))
    }
  }

  private func commonFree(_ attendees: [Attendee], date: Int, clock: Int) -> [MinuteSpan]? {
    var common: [MinuteSpan]?
    for attendee in attendees {
      guard
        let pattern = availability.patternNumber(person: attendee.person, date: date, clock: clock)
      else { return nil }
      let own = availability.freeSpans(pattern: pattern, margin: attendee.travel)
      common = common.map { MinuteSpan.intersection($0[...], own) } ?? Array(own)
      if common!.isEmpty { return nil }
    }
    return common
  }

  /// Whether a start of a run is offered whatever the usual time is.
  func isOnGrid(_ start: Int32, of run: MinuteSpan) -> Bool { (start - run.start) % startEvery == 0 }

  /// The starts of a run that are offered: the first, every `startEvery` minutes after it, and the usual one; rising.
  static func offered(in run: MinuteSpan, every step: Int32, usual: Int32?) -> [Int32] {
    var starts = Array(stride(from: run.start, to: run.end, by: Int(step)))
    if let usual, usual >= run.start, usual < run.end, (usual - run.start) % step != 0 {
      starts.insert(usual, at: starts.firstIndex { $0 > usual } ?? starts.count)
    }
    return starts
  }
}

extension MinuteSpan {
  /// What two sorted, disjoint lists share.
  static func intersection(
    _ left: ArraySlice<MinuteSpan>, _ right: ArraySlice<MinuteSpan>
  ) -> [MinuteSpan] {
    var result: [MinuteSpan] = []
    var first = left.startIndex
    var second = right.startIndex
    while first < left.endIndex, second < right.endIndex {
      let start = max(left[first].start, right[second].start)
      let end = min(left[first].end, right[second].end)
      if start < end { result.append(MinuteSpan(start: start, end: end)) }
      if left[first].end < right[second].end { first += 1 } else { second += 1 }
    }
    return result
  }
}
