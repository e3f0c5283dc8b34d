import Coaching
import Foundation

extension Messages {
  /// How near the whole plan is to the best there can be.
  static func value(_ value: Int, bound: Double) -> String {
    let most = Int(bound.rounded(.down))
    if most <= value { return "As a whole: value \(value), proven best of all plans of this roster." }
    // A share of no points, or of fewer, says nothing.
    let share =
      value > 0 ? String(format: ", %.2f %%", Proof.gap(number: value, bound: bound) * 100) : ""
    let away = most - value
    return
      "As a whole: value \(value); no plan of this roster can have more than \(most) (\(away) \(away == 1 ? "point" : "points") away\(share))."
  }
}
