/// A stretch of time in minutes, end excluded: since 1970 in UTC, or since a day's midnight.
struct Span: Hashable {
  var start: Int
  var end: Int

  var minutes: Int { end - start }

  func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }

  func contains(_ other: Span) -> Bool { start <= other.start && other.end <= end }

  func shifted(by minutes: Int) -> Span { Span(start: start + minutes, end: end + minutes) }

  /// The span with that much more at both ends: what a traveller must keep clear.
  func widened(by minutes: Int) -> Span { Span(start: start - minutes, end: end + minutes) }

  func clamped(to bounds: Span) -> Span? {
    let result = Span(start: max(start, bounds.start), end: min(end, bounds.end))
    return result.start < result.end ? result : nil
  }

  /// What is left of the span without the others, in order.
  func removing(_ others: [Span]) -> [Span] {
    var left: [Span] = []
    var from = start
    for other in others.sorted(by: { $0.start < $1.start }) where other.overlaps(self) {
      if other.start > from { left.append(Span(start: from, end: other.start)) }
      from = max(from, other.end)
    }
    if from < end { left.append(Span(start: from, end: end)) }
    return left
  }

  /// The stretches in both of two lists, each in order and without overlaps.
  static func common(_ first: [Span], _ second: [Span]) -> [Span] {
    var result: [Span] = []
    var i = 0
    var j = 0
    while i < first.count, j < second.count {
      if let both = first[i].clamped(to: second[j]) { result.append(both) }
      if first[i].end < second[j].end { i += 1 } else { j += 1 }
    }
    return result
  }
}
