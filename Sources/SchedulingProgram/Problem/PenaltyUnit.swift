/// The points of which every penalty of a component is a whole multiple (Docs/Formulation.md, T19).
///
/// Where usual times cost 10 and missing cycles 2,000, no schedule costs 65: a bound of 65 is one of 70.
struct PenaltyUnit: Sendable {
  /// At least 1.
  let points: Int

  /// The greatest common divisor of all that a session, an absence, a cover or a missing cycle may cost.
  init(_ parts: TermProblem.Parts, items: [CycleItem]) {
    var divisor = 0
    for item in items { divisor = divisor.commonDivisor(with: item.missingCost) }
    for option in parts.options { divisor = divisor.commonDivisor(with: Int(option.cost)) }
    for entry in parts.entries { divisor = divisor.commonDivisor(with: Int(entry.cost)) }
    if !parts.entries.isEmpty { divisor = divisor.commonDivisor(with: parts.roster.weights.absence) }
    for lesson in parts.covers {
      divisor = divisor.commonDivisor(
        with: parts.roster.weights.coverMinute * parts.lessons.minutes(lesson.slot))
    }
    points = max(1, divisor)
  }

  /// The least penalty that there can be where none is below `bound`.
  func roundedUp(_ bound: Double) -> Double {
    let unit = Double(points)
    return ((bound - 1e-5) / unit).rounded(.up) * unit
  }

  /// Whether no penalty lies between the bound and a schedule's penalty.
  func isMet(_ penalty: Double, by bound: Double) -> Bool { penalty - bound < Double(points) - 0.001 }
}

extension Int {
  /// The greatest number that divides both; the other one where this is 0.
  func commonDivisor(with other: Int) -> Int {
    var (a, b) = (self, other)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }
}
