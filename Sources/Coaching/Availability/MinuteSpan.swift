/// Minutes of a day on some clock, end excluded.
public struct MinuteSpan: Hashable, Sendable, BitwiseCopyable {
  /// First minute.
  public var start: Int32
  /// The minute after the last.
  public var end: Int32

  /// The minutes `start` ..< `end`.
  @inlinable public init(start: Int32, end: Int32) {
    self.start = start
    self.end = end
  }

  /// The minutes of a range of clock times.
  public init(_ range: ClockRange) {
    self.init(start: Int32(range.start.minutes), end: Int32(range.end.minutes))
  }

  /// Whether it lasts at a minute.
  @inlinable public func contains(_ minute: Int32) -> Bool { start <= minute && minute < end }

  /// Whether the two share a minute.
  @inlinable public func overlaps(_ other: MinuteSpan) -> Bool {
    start < other.end && other.start < end
  }

  /// Sorts spans and joins those that touch or overlap.
  static func merged(_ spans: [MinuteSpan]) -> [MinuteSpan] {
    var result: [MinuteSpan] = []
    for span in spans.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
      if let last = result.last, span.start <= last.end {
        result[result.count - 1].end = max(last.end, span.end)
      } else {
        result.append(span)
      }
    }
    return result
  }

  /// What is left of `spans` (sorted, disjoint) without `holes` (sorted, disjoint), each hole widened by `margin` on both sides.
  static func subtract(
    _ holes: [MinuteSpan], widenedBy margin: Int32, from spans: [MinuteSpan]
  ) -> [MinuteSpan] {
    var result: [MinuteSpan] = []
    for span in spans {
      var start = span.start
      for hole in holes {
        let holeStart = hole.start - margin
        let holeEnd = hole.end + margin
        if holeEnd <= start { continue }
        if holeStart >= span.end { break }
        if holeStart > start { result.append(MinuteSpan(start: start, end: holeStart)) }
        start = max(start, holeEnd)
      }
      if start < span.end { result.append(MinuteSpan(start: start, end: span.end)) }
    }
    return result
  }
}
