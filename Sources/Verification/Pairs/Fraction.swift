import Coaching

/// An exact fraction, 0 or more.
struct Fraction {
  var numerator: Natural
  var denominator: Natural

  init(_ numerator: Int, _ denominator: Int = 1) {
    self.numerator = Natural(numerator)
    self.denominator = Natural(denominator)
  }

  private init(numerator: Natural, denominator: Natural) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// A decimal as it is written.
  init(_ share: Share) { self.init(share.numerator, share.denominator) }

  static func + (left: Fraction, right: Fraction) -> Fraction {
    if left.denominator == right.denominator {
      return Fraction(numerator: left.numerator + right.numerator, denominator: left.denominator)
    }
    return Fraction(
      numerator: left.numerator * right.denominator + right.numerator * left.denominator,
      denominator: left.denominator * right.denominator)
  }

  static func * (left: Fraction, right: Fraction) -> Fraction {
    Fraction(
      numerator: left.numerator * right.numerator,
      denominator: left.denominator * right.denominator)
  }

  /// The quotient by a fraction above 0.
  static func / (left: Fraction, right: Fraction) -> Fraction {
    Fraction(
      numerator: left.numerator * right.denominator,
      denominator: left.denominator * right.numerator)
  }

  /// Thousandths, half away from zero, of a fraction from 0 to 1.
  var thousandths: Int {
    // The greatest n with 2n − 1 ≤ 2000 · fraction.
    let doubled = numerator * Natural(2000)
    return (0...1000).last { n in n == 0 || !(doubled < denominator * Natural(2 * n - 1)) } ?? 0
  }

  /// Whether `value` is the fraction to 3 decimals, halves either way.
  func isRounded(to value: Double) -> Bool {
    let scaled = value * 1000
    guard scaled.isFinite, scaled >= 0, scaled <= 1000.5 else { return false }
    let whole = Int(scaled.rounded())
    guard abs(scaled - Double(whole)) < 1e-6 else { return false }
    let doubled = numerator * Natural(2000)
    let aboveLow = whole == 0 || !(doubled < denominator * Natural(2 * whole - 1))
    return aboveLow && !(denominator * Natural(2 * whole + 1) < doubled)
  }
}
