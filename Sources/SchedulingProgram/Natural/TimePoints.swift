import Coaching

/// Instants at which intervals are to be counted so that all that overlap are seen together.
enum TimePoints {
  /// The starts before whose next start some interval ends: at those alone a set of overlapping intervals is largest.
  static func of(_ spans: [MinuteSpan]) -> [Int32] {
    let starts = Set(spans.map(\.start)).sorted()
    let ends = Set(spans.map(\.end)).sorted()
    var next = 0
    return starts.indices.compactMap { index in
      guard index + 1 < starts.count else { return starts[index] }
      while next < ends.count, ends[next] <= starts[index] { next += 1 }
      return next < ends.count && ends[next] <= starts[index + 1] ? starts[index] : nil
    }
  }
}
