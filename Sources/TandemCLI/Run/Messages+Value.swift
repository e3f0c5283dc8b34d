import Coaching
import Foundation

extension Messages {
  /// How near the whole plan is to the best there can be.
  static func value(_ value: Int, bound: Double) -> String {
    let most = Int(bound.rounded(.down))
    if most <= value { return "As a whole: value \(value), proven best of all plans of this roster." }
    let share = Proof.gap(number: value, bound: bound) * 100
    return
      "As a whole: value \(value); no plan of this roster can have more than \(most) (\(String(format: "%.2f", share)) % away)."
  }
}
