import Coaching
import Reports

extension Messages {
  /// How near the whole plan is to the best there can be.
  static func value(_ value: Int, bound: Double) -> String {
    let start = "As a whole: value \(Words.grouped(value))"
    guard let most = greatestValue(of: value, bound: bound) else { return "\(start)." }
    if most == value { return "\(start), proven best of all plans of this roster." }
    let away = Words.count(most - value, "point")
    // A share of no points, or of fewer, says nothing.
    let share =
      value > 0 ? ", " + Words.percent(Proof.gap(number: value, bound: bound), places: 2) : ""
    return
      "\(start); no plan of this roster can have more than \(Words.grouped(most)) (\(away) away\(share))."
  }

  /// The greatest value that a bound leaves to any plan, in whole points, as values are; nil where it leaves every value.
  static func greatestValue(of value: Int, bound: Double) -> Int? {
    Int(exactly: bound.rounded(.down)).map { max(value, $0) }
  }
}
