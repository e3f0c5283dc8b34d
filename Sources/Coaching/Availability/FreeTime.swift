/// Free spans of every day pattern, for every travel time that its person may have to keep.
///
/// Flat arrays: a million pairs read them.
struct FreeTime: Sendable {
  /// Away from lessons and unavailable times.
  private var free = FlatLists<MinuteSpan>()
  /// Away from unavailable times alone: what is left if every lesson were covered.
  private var withCover = FlatLists<MinuteSpan>()
  /// For each pattern the travel times it was worked out for, 0 first, and the number of its first list.
  private var margins: [[Int]]
  private var first: [Int32] = []

  /// `margins[pattern]`: sorted travel times, 0 first.
  init(patterns: [DayPattern], margins: [[Int]]) {
    self.margins = margins
    first.reserveCapacity(patterns.count)
    for (number, pattern) in patterns.enumerated() {
      first.append(Int32(free.count))
      let busy = pattern.busy
      for margin in margins[number] {
        free.append(
          MinuteSpan.subtract(busy, widenedBy: Int32(margin), from: pattern.workday))
        withCover.append(
          MinuteSpan.subtract(pattern.unavailable, widenedBy: Int32(margin), from: pattern.workday))
      }
    }
  }

  @inline(__always)
  private func list(pattern: Int, margin: Int) -> Int {
    if margin == 0 { return Int(first[pattern]) }
    guard let slot = margins[pattern].firstIndex(of: margin) else {
      preconditionFailure("no free time was worked out for a travel time of \(margin) minutes")
    }
    return Int(first[pattern]) + slot
  }

  @inline(__always)
  func spans(pattern: Int, margin: Int) -> ArraySlice<MinuteSpan> {
    free[list(pattern: pattern, margin: margin)]
  }

  @inline(__always)
  func spansWithCover(pattern: Int, margin: Int) -> ArraySlice<MinuteSpan> {
    withCover[list(pattern: pattern, margin: margin)]
  }
}
