import Coaching

extension RosterDecoder {
  mutating func program(_ node: Int?) -> Program? {
    guard let node, let fields = input.fields(node, ProgramKey.table) else { return nil }
    let name = input.string(fields[.name])
    let zone = input.timeZone(input.required(fields, .timeZone))
    let every = input.whole(fields[.startEvery], RosterLimits.minutesOfDay)
    guard let zone else { return nil }
    return Program(name: name ?? "", timeZone: zone, startEvery: every ?? 15)
  }

  mutating func term(_ node: Int?) -> Term? {
    guard let node, let fields = input.fields(node, TermKey.table) else { return nil }
    let name = input.string(fields[.name])
    let start = input.date(input.required(fields, .start))
    let end = input.date(input.required(fields, .end))
    if let start, let end { checkTerm(node, start, end) }
    known.term = start.flatMap { first in end.map { DateSpan(first: first, last: $0) } }
    let holidays = noSchool(fields[.noSchool])
    guard let start, let end, start <= end else { return nil }
    return Term(name: name ?? "", start: start, end: end, noSchool: holidays)
  }

  private mutating func checkTerm(_ node: Int, _ start: CalendarDate, _ end: CalendarDate) {
    if start > end { input.fail(node, .notBefore(first: "start", second: "end")) }
    let days = end.dayNumber - start.dayNumber + 1
    if days > RosterLimits.termDays {
      input.fail(node, .termTooLong(days: days, limit: RosterLimits.termDays))
    }
  }

  /// Dates and spans of dates; a span that lacks an end goes on to that of the term.
  mutating func noSchool(_ list: Int?) -> [DateSpan] {
    input.items(list).compactMap { node in
      guard input.json.kind(node) == .object else { return input.date(node).map { DateSpan($0) } }
      guard let fields = input.fields(node, SpanKey.table) else { return nil }
      guard fields[.from] != nil || fields[.to] != nil else {
        input.fail(node, .noDates)
        return nil
      }
      guard let (from, to) = dates(fields, .from, .to) else { return nil }
      guard let first = from ?? known.term?.first ?? to, let last = to ?? known.term?.last ?? from else {
        return nil
      }
      return DateSpan(first: min(first, last), last: max(first, last))
    }
  }

  /// The dates of two keys, either of which may be absent; nil with a fault where they are no dates or in the wrong order.
  mutating func dates<Key: JSONKey>(
    _ fields: JSONFields<Key>, _ first: Key, _ second: Key
  ) -> (CalendarDate?, CalendarDate?)? {
    let from = input.date(fields[first])
    let to = input.date(fields[second])
    guard from != nil || fields[first] == nil, to != nil || fields[second] == nil else { return nil }
    if let from, let to, from > to {
      input.fail(fields.node, .notBefore(first: "\(first)", second: "\(second)"))
      return nil
    }
    return (from, to)
  }
}

extension Term {
  /// How many dates are Mon to Fri and not in `noSchool` (SPEC §2, "Program days").
  var programDayCount: Int {
    (start.dayNumber...max(start, end).dayNumber).count { number in
      let date = CalendarDate(dayNumber: number)
      return date.weekday.isSchoolDay && !noSchool.contains { $0.contains(date) }
    }
  }
}
