/// Free spans of every day pattern, for every travel time that its person may have to keep.
///
/// Flat arrays: a million pairs read them.
struct FreeTime: Sendable {
  private var spans: [MinuteSpan] = []
  /// For each pattern the margins it was worked out for, as offset into `ranges`.
  private var offset: [Int32] = []
  private var margins: [[Int]]
  private var ranges: [Range<Int32>] = []

  /// `margins[pattern]`: sorted travel times, 0 first.
  init(patterns: [DayPattern], margins: [[Int]]) {
    self.margins = margins
    offset.reserveCapacity(patterns.count)
    for (number, pattern) in patterns.enumerated() {
      offset.append(Int32(ranges.count))
      let busy = pattern.busy
      for margin in margins[number] {
        let first = Int32(spans.count)
        spans += MinuteSpan.subtract(busy, widenedBy: Int32(margin), from: pattern.workday)
        ranges.append(first..<Int32(spans.count))
      }
    }
  }

  @inline(__always)
  func spans(pattern: Int, margin: Int) -> ArraySlice<MinuteSpan> {
    var slot = 0
    if margin != 0 {
      guard let index = margins[pattern].firstIndex(of: margin) else {
        preconditionFailure("no free time was worked out for a travel time of \(margin) minutes")
      }
      slot = index
    }
    let range = ranges[Int(offset[pattern]) + slot]
    return spans[Int(range.lowerBound)..<Int(range.upperBound)]
  }
}
