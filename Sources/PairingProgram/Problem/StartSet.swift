/// Sets of starts as bits of words.
enum StartSet {
  /// Bits of the starts in `range` that lie in word number `word`.
  @inline(__always)
  static func mask(of range: Range<Int>, word: Int) -> UInt64 {
    let low = max(range.lowerBound - word * 64, 0)
    let high = min(range.upperBound - word * 64, 64)
    guard low < high else { return 0 }
    let upper = high == 64 ? ~UInt64(0) : (UInt64(1) << UInt64(high)) - 1
    return upper & ~((UInt64(1) << UInt64(low)) - 1)
  }
}
