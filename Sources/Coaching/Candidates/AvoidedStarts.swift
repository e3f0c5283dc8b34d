/// Which meeting times overlap an `avoid` window of the leader or the peer on some date on which both schools are open (SPEC §4 `avoidTime`).
struct AvoidedStarts {
  /// Runs of starts, cut where the number of people who would rather avoid them changes.
  static func split(
    _ runs: [MinuteSpan], every step: Int32, weekday: Int, avoided: [[MinuteSpan]]
  ) -> [StartRun] {
    if avoided.isEmpty {
      return runs.map { run in
        StartRun(
          weekday: UInt8(weekday), first: run.start, count: (run.end - run.start - 1) / step + 1,
          avoiding: 0)
      }
    }
    var result: [StartRun] = []
    for run in runs {
      for start in stride(from: run.start, to: run.end, by: Int(step)) {
        let count = avoided.count { spans in
          spans.contains { $0.start <= start && start < $0.end }
        }
        if let last = result.last, last.weekday == UInt8(weekday), last.avoiding == UInt8(count),
          last.first + last.count * step == start, start != run.start
        {
          result[result.count - 1].count += 1
        } else {
          result.append(
            StartRun(
              weekday: UInt8(weekday), first: start, count: 1, avoiding: UInt8(count)))
        }
      }
    }
    return result
  }

  /// For each of the people the starts (end excluded) at which a meeting of `minutes` overlaps an `avoid` window on one of the dates.
  static func starts(
    of people: [Int], availability: Availability, dates: [Int], clock: Int, minutes: Int
  ) -> [[MinuteSpan]] {
    people.compactMap { person -> [MinuteSpan]? in
      guard availability.avoidsAny[person] else { return nil }
      var seen: [Int] = []
      var spans: [MinuteSpan] = []
      for date in dates {
        guard let number = availability.patternNumber(person: person, date: date, clock: clock),
          !seen.contains(number)
        else { continue }
        seen.append(number)
        for window in availability.patterns[number].avoid {
          spans.append(
            MinuteSpan(start: window.start - Int32(minutes) + 1, end: window.end))
        }
      }
      return spans.isEmpty ? nil : spans
    }
  }
}
