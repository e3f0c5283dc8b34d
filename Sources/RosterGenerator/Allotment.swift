/// Sharing a number of things among parts of unequal weight.
enum Allotment {
  /// Weights of organizations from the largest to the smallest, which is about a third of it.
  static func unequalWeights(count: Int) -> [Int] {
    (0..<count).map { 300 - 200 * $0 / max(1, count - 1) }
  }

  /// `total` in whole parts as the weights say, none below 1 where `total` allows it, the sum exact.
  static func split(_ total: Int, among weights: [Int]) -> [Int] {
    let sum = weights.reduce(0, +)
    let least = total >= weights.count ? 1 : 0
    let rest = total - least * weights.count
    var parts: [Int] = []
    var given = 0
    var weight = 0
    for part in weights {
      weight += part
      let upTo = max(0, rest) * weight / sum
      parts.append(least + upTo - given)
      given = upTo
    }
    return parts
  }
}

/// Ids that sort as they are numbered.
enum Numbering {
  /// The id of thing number `index` (from 0) of `count`: "L007".
  static func id(_ letter: String, _ index: Int, of count: Int) -> String {
    let digits = String(index + 1)
    return letter + String(repeating: "0", count: String(count).count - digits.count) + digits
  }
}
