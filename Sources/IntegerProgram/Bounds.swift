/// What a variable, or the sum of a row, may be: `lower` ≤ it ≤ `upper`.
///
/// A side that is not bounded is `-.infinity` or `.infinity`.
public struct Bounds: Hashable, Sendable {
  public var lower: Double
  public var upper: Double

  public init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }

  public static let free = Bounds(lower: -.infinity, upper: .infinity)
  public static let nonNegative = Bounds(lower: 0, upper: .infinity)
  /// 0…1, also for a variable that is not integer.
  public static let unit = Bounds(lower: 0, upper: 1)

  public static func atMost(_ upper: Double) -> Bounds { Bounds(lower: -.infinity, upper: upper) }
  public static func atLeast(_ lower: Double) -> Bounds { Bounds(lower: lower, upper: .infinity) }
  public static func exactly(_ value: Double) -> Bounds { Bounds(lower: value, upper: value) }
  public static func between(_ lower: Double, _ upper: Double) -> Bounds {
    Bounds(lower: lower, upper: upper)
  }

  /// The whole numbers inside: GLPK refuses an integer variable whose bounds are not whole.
  ///
  /// A bound within 1e-9 of a whole number, relatively, is taken for it.
  var roundedInward: Bounds {
    func slack(_ value: Double) -> Double { 1e-9 * max(1, value.magnitude) }
    return Bounds(
      lower: (lower - (lower.isFinite ? slack(lower) : 0)).rounded(.up),
      upper: (upper + (upper.isFinite ? slack(upper) : 0)).rounded(.down))
  }
}
